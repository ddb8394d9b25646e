import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dossierIdOf } from '#process';
import { hashOf, type Regulation } from '#regulation';
import { examples } from '../../apps/api/src/description/examples';
import { figuresOf, type LeafRead } from './good-answer';
import { idOf, ids, smallCity, type SmallCity } from './small-city';

type Body = Record<string, unknown>;

const dossier = dossierIdOf(ids.government, ids.unit);
const pdf = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\nstartxref\n0\n%%EOF\n');

describe('the examples of the description, carried out with the ids of a city that is there', () => {
  let city: SmallCity;
  const carriedOut = new Set<string>();
  beforeAll(async () => {
    city = await smallCity(['hoi-dong']);
    city.clock.set('2019-11-25T02:00:00.000Z'); // the day on which their documents are dated
  }, 30_000);
  afterAll(() => city.close());

  /** Gives the example of a command, `other` in it being what belongs to this city. */
  const example = async (as: string, command: string, other: Body = {}) => {
    const path = `/api/${command}`;
    const there: Body = { dossier, jurisdiction: ids.city, person: idOf('nguoi-la') };
    const own = Object.fromEntries(Object.entries(there).filter(([field]) => field in (examples[path] as Body)));
    const { status, body } = await city.give(as, command, { ...examples[path], ...own, ...other });
    expect([command, status, body.detail, body.details]).toEqual([command, expect.any(Number), undefined, undefined]);
    expect([command, [200, 201].includes(status)]).toEqual([command, true]);
    carriedOut.add(path);
  };
  const given = async (as: string, command: string, fields: Body) => {
    const { status, body } = await city.give(as, command, { dossier, ...fields });
    expect([command, status, body.detail]).toEqual([command, 201, undefined]);
  };
  const leaves = async (): Promise<LeafRead[]> =>
    (await city.get('thanh-tra-tinh', `/api/dossiers/${dossier}`)).body.leaves.filter((one: LeafRead) => one.criterion !== null);

  it('people, units, roles, regulations and cycles: by the administrator of the city', async () => {
    for (const command of ['enter-person', 'reset-password', 'end-access', 'give-access-back'])
      await example('quan-tri', `people/${command}`);
    await example('quan-tri', 'territory/establish-unit');
    await example('quan-tri', 'territory/record-lineage', { others: [ids.other] });
    await example('quan-tri', 'territory/withdraw-lineage', { others: [ids.other] });
    await example('quan-tri', 'territory/describe-situation');
    await example('quan-tri', 'territory/set-attainment-target', { kind: 'party' });
    await example('quan-tri', 'roles/grant-role');
    await example('quan-tri', 'roles/revoke-role');
    // abbreviated in the example: a regulation is long
    const regulation = JSON.parse(readFileSync(join(__dirname, '../../docs/examples/regulation.json'), 'utf8')) as Regulation;
    await example('quan-tri', 'regulations/check', { regulation });
    await example('quan-tri', 'regulations/publish-regulation', { regulation, hash: hashOf(regulation) });
    const { items } = (await city.get('quan-tri', '/api/jurisdictions/thu-nghiem/regulations?kind=government')).body;
    const [{ hash }] = items.filter(({ code }: { code: string }) => code === 'lao-cai-government-2014');
    await example('quan-tri', 'cycle/open-cycle', { regulation: hash });
    const { unit, cycle } = {
      ...examples['/api/territory/establish-unit'],
      ...examples['/api/cycle/close-cycle'],
    } as unknown as Record<string, string>;
    await city.house.settle();
    const closed = dossierIdOf(cycle ?? '', unit ?? '');
    await example('lanh-dao', 'approval/close-without-rating', { dossier: closed });
    await city.house.settle();
    await example('quan-tri', 'cycle/close-cycle');
  });

  it('what is given at the console alone is refused to everybody who signs in', async () => {
    for (const command of ['territory/establish-jurisdiction', 'roles/appoint-first-administrator']) {
      const { status } = await city.give('quan-tri', command, { ...examples[`/api/${command}`], jurisdiction: ids.city });
      expect([command, status]).toEqual([command, 403]);
      carriedOut.add(`/api/${command}`);
    }
  });

  it('a dossier, from the first figure to publication: by whose turn it is', async () => {
    await example('can-bo', 'self-assessment/assess-leaf');
    await example('can-bo', 'self-assessment/explain-leaf');
    const brought = await city
      .raw('can-bo', `evidence?dossier=${dossier}&name=${encodeURIComponent('Báo cáo 2019.pdf')}`)
      .set('Content-Type', 'application/octet-stream')
      .send(pdf);
    const { hash, size } = brought.body as { hash: string; size: number };
    await example('can-bo', 'self-assessment/attach-evidence', { hash, size });
    await example('can-bo', 'self-assessment/withdraw-evidence', { hash });
    await example('cong-chuc', 'self-assessment/sign-leaf');
    for (const leaf of (await leaves()).filter(({ code }) => code !== '4.1')) {
      await given('can-bo', 'self-assessment/assess-leaf', {
        leaf: leaf.code,
        revision: leaf.revision,
        figures: figuresOf(leaf),
      });
      const explanation = 'Theo báo cáo năm.';
      await given('can-bo', 'self-assessment/explain-leaf', { leaf: leaf.code, revision: leaf.revision + 1, explanation });
    }
    await example('chu-tich', 'self-assessment/submit-self-assessment');
    await example('chu-tich', 'intake/request-return');
    await example('thuong-truc', 'intake/return-submission');
    await example('thuong-truc', 'intake/extend-deadline');
    await given('chu-tich', 'self-assessment/submit-self-assessment', {});
    await example('thuong-truc', 'intake/accept-submission');

    const reviewed = async (own: boolean) => {
      for (const { code, reviewedBy, reviewRevision } of await leaves())
        if (own && code === '4.1') await example(reviewedBy, 'review/review-leaf');
        else await given(reviewedBy, 'review/review-leaf', { leaf: code, revision: reviewRevision });
      for (const body of new Set((await leaves()).map(({ reviewedBy }) => reviewedBy)))
        if (own && body === 'van-phong') await example(body, 'review/complete-review');
        else await given(body, 'review/complete-review', { body });
    };
    await example('thanh-tra', 'review/establish-fact', { value: false });
    await reviewed(true);
    const panel = { grant: idOf('panel'), person: idOf('hoi-dong'), role: 'appeal-panel', scope: { kind: 'government' } };
    await example('quan-tri', 'roles/grant-role', panel);
    await example('chu-tich', 'appeal/lodge-appeal');
    await example('hoi-dong', 'appeal/decide-appeal');
    await example('chu-tich', 'appeal/waive-appeal');
    await example('thu-ky', 'approval/propose-rating');
    await example('lanh-dao', 'approval/send-back-for-review');
    const [again] = (await leaves()).filter(({ code }) => code === '4.1');
    const body = again?.reviewedBy ?? '';
    await given(body, 'review/review-leaf', { leaf: '4.1', revision: again?.reviewRevision });
    await given(body, 'review/complete-review', { body });
    const { stage } = (await city.get('thu-ky', `/api/dossiers/${dossier}`)).body;
    if (stage.code === 'appeal') await given('chu-tich', 'appeal/waive-appeal', {});
    await given('thu-ky', 'approval/propose-rating', { rating: { class: 'TSVM', title: 'TSVM' } });
    await example('lanh-dao', 'approval/decide-rating');
    await example('van-thu', 'publication/publish-rating');
  }, 60_000);

  it('are all those of a dossier’s year and of what it needs', () => {
    const parts = /^\/api\/(self-assessment|intake|review|appeal|approval|publication|cycle|territory|roles|regulations)\//;
    expect(Object.keys(examples).filter((path) => parts.test(path) && !carriedOut.has(path))).toEqual([]);
  });
});
