import type { SmallCity } from '../api/small-city';
import { figuresOf, type LeafRead } from '../api/good-answer';

/** Who does what in a dossier's year: sign-in names. */
export interface Cast {
  readonly head: string;
  readonly office: string;
  readonly secretary: string;
  readonly committee: string;
  readonly reviewer: (body: string) => string;
  /** Decides an appeal against the first leaf; without them nobody appeals. */
  readonly panel?: string;
}

/** What a dossier's acts are given by; whatever is refused is thrown. */
export const giving = (city: SmallCity, dossier: string) => async (as: string, path: string, body: object) => {
  const named = body as { leaf?: string; body?: string; revision?: number };
  const key = [path, named.leaf, named.body, named.revision].join('_'); // the same act has the same id in every world
  const { status, text } = await city.give(as, path, { dossier, ...body }, key);
  if (status !== 201) throw new Error(`${as} ${path}: ${status} ${text}`);
};

/** From the first figure to the proposal, with an appeal where there is a panel; every text is called by its own words. */
export async function yearUpToProposal(city: SmallCity, dossier: string, cast: Cast): Promise<void> {
  const give = giving(city, dossier);
  const { body } = await city.get(cast.head, `/api/dossiers/${dossier}`);
  const leaves = (body.leaves as LeafRead[]).filter(({ criterion }) => criterion !== null);
  for (const leaf of leaves) {
    const { code, revision } = leaf;
    await give(cast.head, 'self-assessment/assess-leaf', { leaf: code, revision, figures: figuresOf(leaf) });
    await give(cast.head, 'self-assessment/explain-leaf', { leaf: code, revision: revision + 1, explanation: `Bí mật ${code}` });
  }
  await give(cast.head, 'self-assessment/submit-self-assessment', {});
  await give(cast.office, 'intake/accept-submission', { remark: 'Bí mật của hồ sơ' });
  for (const { code, reviewedBy } of leaves)
    await give(cast.reviewer(reviewedBy), 'review/review-leaf', { leaf: code, revision: 0 });
  for (const one of new Set(leaves.map(({ reviewedBy }) => reviewedBy)))
    await give(cast.reviewer(one), 'review/complete-review', { body: one });
  if (cast.panel) {
    const [leaf = ''] = leaves.map(({ code }) => code);
    const appeal = '0b0e5d64-0d3f-4b52-8d0b-6cbb6ac9a8fd';
    await give(cast.head, 'appeal/lodge-appeal', { appeal, leaves: [{ leaf, grounds: 'Bí mật' }] });
    await give(cast.panel, 'appeal/decide-appeal', { appeal, leaf, upheld: false, reason: 'Bí mật' });
  }
  await give(cast.head, 'appeal/waive-appeal', {});
  const { body: rating } = await city.get(cast.secretary, `/api/dossiers/${dossier}`);
  const { class: reached, title } = rating.results.computed;
  await give(cast.secretary, 'approval/propose-rating', { rating: { class: reached, ...(title && { title }) } });
}

/** The decision that follows the proposal. */
export async function decided(city: SmallCity, dossier: string, { committee }: Cast): Promise<void> {
  const { body } = await city.get(committee, `/api/dossiers/${dossier}`);
  const { class: reached, title } = body.results.proposed;
  const document = { number: 'MH-2019/77', date: '2019-11-20' };
  const rating = { class: reached, ...(title && { title }) };
  await giving(city, dossier)(committee, 'approval/decide-rating', { rating, document, signature: ['CHỦ TỊCH'] });
}
