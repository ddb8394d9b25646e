import createClient, { type Client } from 'openapi-fetch';
import type { components, paths } from 'minhbach-api';
import { password, smallCity, type SmallCity } from './small-city';

type Leaf = components['schemas']['LeafNow'];

/** A good answer to whatever a leaf asks for, told from what the API says of its inputs. */
const figuresOf = ({ kind, inputs }: Leaf) =>
  Object.fromEntries(
    inputs.map(({ name, type, levels }) => {
      if (type === 'level') return [name, levels?.[0]?.code ?? ''];
      if (type === 'boolean') return [name, true];
      return [name, kind === 'deduction' ? 0 : type === 'amount' ? '100.5' : 100];
    }),
  );

describe('a partner programs a dossier’s year with the client that is generated from the document', () => {
  let city: SmallCity;
  let url: string;
  beforeAll(async () => {
    city = await smallCity();
    url = (await city.app.getUrl()).replace('[::1]', '127.0.0.1');
  }, 30_000);
  afterAll(() => city.close());

  /** Signs in as a partner's program would. */
  async function as(signIn: string): Promise<Client<paths, `application/${string}`>> {
    const api = createClient<paths, `application/${string}`>({ baseUrl: url });
    const { data } = await api.POST('/api/sign-in', { body: { signIn, password } });
    if (!data?.token) throw new Error(`${signIn} was not let in`);
    return createClient<paths, `application/${string}`>({ baseUrl: url, headers: { Authorization: `Bearer ${data.token}` } });
  }
  const done = async <Answer extends { response: Response; error?: unknown }>(asked: Promise<Answer>) => {
    const answer = await asked;
    expect([answer.response.url, answer.response.status, answer.error]).toEqual([answer.response.url, 201, undefined]);
  };

  it('finds its dossier, enters every figure, has it handed in, taken in, reviewed, decided and published', async () => {
    const unit = await as('can-bo');
    const { data: mine } = await unit.GET('/api/dossiers', { params: { query: { kind: 'government', year: '2019' } } });
    const dossier = mine?.items[0]?.id ?? '';
    const of = { params: { path: { id: dossier } } };
    const { data: there } = await unit.GET('/api/dossiers/{id}', of);
    const leaves = (there?.leaves ?? []).filter(({ criterion }) => criterion !== null);
    expect(leaves.length).toBeGreaterThan(10);

    for (const leaf of leaves) {
      const body = { dossier, leaf: leaf.code, revision: leaf.revision, figures: figuresOf(leaf) };
      await done(unit.POST('/api/self-assessment/assess-leaf', { body }));
      const words = { dossier, leaf: leaf.code, revision: leaf.revision + 1, explanation: 'Theo báo cáo năm.' };
      await done(unit.POST('/api/self-assessment/explain-leaf', { body: words }));
    }
    const head = await as('chu-tich');
    await done(head.POST('/api/self-assessment/submit-self-assessment', { body: { dossier } }));
    await done((await as('thuong-truc')).POST('/api/intake/accept-submission', { body: { dossier } }));
    for (const body of new Set(leaves.map(({ reviewedBy }) => reviewedBy))) {
      const reviewer = await as(body);
      for (const { code: leaf, reviewRevision: revision } of leaves.filter(({ reviewedBy }) => reviewedBy === body))
        await done(reviewer.POST('/api/review/review-leaf', { body: { dossier, leaf, revision } }));
      await done(reviewer.POST('/api/review/complete-review', { body: { dossier, body } }));
    }
    await done(head.POST('/api/appeal/waive-appeal', { body: { dossier } }));
    const secretary = await as('thu-ky');
    const { data: reckoned } = await secretary.GET('/api/dossiers/{id}/rating', of);
    const { class: reached, title } = reckoned?.computed.at(-1)?.result ?? {};
    const rating = { class: reached ?? '', title: title ?? '' };
    await done(secretary.POST('/api/approval/propose-rating', { body: { dossier, rating } }));
    const document = { number: 'MH-2019/07', date: '2019-11-20' };
    const signature = ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'];
    await done((await as('lanh-dao')).POST('/api/approval/decide-rating', { body: { dossier, rating, document, signature } }));
    const { data: receipt } = await (await as('van-thu')).POST('/api/publication/publish-rating', { body: { dossier } });

    const query = { after: receipt?.position };
    const { data: rated } = await head.GET('/api/dossiers/{id}/rating', { params: { ...of.params, query } });
    expect(rated?.decided?.class).toBe(rating.class);
    expect(rated?.published?.public).toBe(true);
  }, 30_000);

  it('is told by code why something is refused', async () => {
    const unit = await as('can-bo');
    const body = { dossier: '3f2b8c1e-5a64-5d0f-9f0e-0d9a6f1c2b11', leaf: '4.1', revision: 0, figures: {} };
    const { error } = await unit.POST('/api/self-assessment/assess-leaf', { body });
    expect(error?.code).toBe('no-dossier');
  });
});
