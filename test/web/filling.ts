import { dossierIdOf } from '#process';
import { leavesFor, shippedRegulation, type Leaf } from '#regulation';
import { ids, type SmallCity } from '../api/small-city';

const dossier = dossierIdOf(ids.government, ids.unit);

/** A good answer to a leaf. */
function goodAnswer(leaf: Leaf): Record<string, number | string | boolean> {
  switch (leaf.kind) {
    case 'level':
      return { [leaf.input]: leaf.levels[0]?.code ?? '' };
    case 'quantity':
      return Object.fromEntries(
        leaf.inputs.map(({ name, type }) => [name, /overdue/i.test(name) ? 0 : type === 'amount' ? '100' : 100]),
      );
    case 'yes-no':
      return { [leaf.input.name]: true };
    default:
      return Object.fromEntries(leaf.per.map(({ name, type }) => [name, type === 'boolean' ? false : 0]));
  }
}

/** Fills in the whole sheet of the small city's ward by the API, each leaf with an explanation; without those named. */
export async function fillAll(city: SmallCity, { but }: { readonly but: readonly string[] }) {
  const regulation = shippedRegulation('lao-cai-government-2014');
  const leaves = leavesFor(regulation, 'phuong').filter(({ code, kind }) => !but.includes(code) && kind !== 'occurrence');
  for (const leaf of leaves) {
    const figures = goodAnswer(leaf);
    if ('filesOnTime' in figures) Object.assign(figures, { filesEarly: 0 });
    const on = { dossier, leaf: leaf.code };
    await city.give('can-bo', 'self-assessment/assess-leaf', { ...on, revision: 0, figures }).expect(201);
    await city
      .give('can-bo', 'self-assessment/explain-leaf', { ...on, revision: 1, explanation: 'Theo báo cáo năm.' })
      .expect(201);
  }
}
