import { hashOf, shippedRegulation } from '#regulation';
import { idOf, ids, smallCity, type SmallCity } from './small-city';

describe('a regulation is checked before it is published', () => {
  const document = { ...shippedRegulation('lao-cai-government-2014'), code: 'thu-nghiem-2020' };
  let city: SmallCity;
  beforeAll(async () => (city = await smallCity()), 30_000);
  afterAll(() => city.close());
  const checked = (regulation: object, as = 'quan-tri', jurisdiction: string = ids.city) =>
    city.give(as, 'regulations/check', { jurisdiction, regulation });

  it('a sound one is told the hash under which it can be published, and nothing is recorded', async () => {
    const before = await city.house.store.head();
    const { body } = await checked(document).expect(200);
    expect([body.hash, body.problems]).toEqual([hashOf(document), []]);
    expect(await city.house.store.head()).toBe(before);
    const published = { jurisdiction: ids.city, hash: body.hash, regulation: document };
    await city.give('quan-tri', 'regulations/publish-regulation', published).expect(201);
  });

  it('of an unsound one everything is named at once, as publishing would refuse it', async () => {
    const unsound = { ...document, engine: 99, maximum: 'một trăm' };
    const { body } = await checked(unsound).expect(200);
    expect(body.hash).toBeNull();
    expect(body.problems.map(({ pointer }: { pointer: string }) => pointer)).toEqual(
      expect.arrayContaining(['/engine', '/maximum']),
    );
    const publishing = { jurisdiction: ids.city, hash: '0'.repeat(64), regulation: unsound };
    const refused = await city.give('quan-tri', 'regulations/publish-regulation', publishing).expect(400);
    expect(body.problems).toEqual(refused.body.details.problems);
  });

  it('by nobody but who may publish it', async () => {
    expect((await checked(document, 'chu-tich').expect(403)).body.code).toBe('no-right');
    expect((await checked(document, 'quan-tri', idOf('another city')).expect(404)).body.code).toBe('not-found');
  });
});
