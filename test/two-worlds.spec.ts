import request, { type Response } from 'supertest';
import { ReadModel } from '#projections';
import { examples } from '../apps/api/src/description/examples';
import { idOf, ids, type SmallCity } from './api/small-city';
import { routesOf } from './rights/routes';
import { questions } from './two-worlds/questions';
import { hidden, stranger, world } from './two-worlds/worlds';

const missing = idOf('what is not there');
const languages = ['vi', 'en'];

/** What an answer shows: all of it but the id of the request and the time of day. */
function shown({ status, headers, text }: Response): string {
  const { date: _date, 'x-request-id': id = '', etag, ...kept } = headers as Record<string, string>;
  // the tag of a body is its hash: of one that names its request it says nothing more
  return JSON.stringify({ status, headers: kept, text: text.replaceAll(id, '<request>'), ...(!text.includes(id) && { etag }) });
}
/** From where on two answers differ, and how. */
function difference(one: string, other: string): string {
  const at = [...one].findIndex((letter, index) => letter !== other[index]);
  return `${one.slice(Math.max(at - 60, 0), at + 60)} | ${other.slice(Math.max(at - 60, 0), at + 60)}`;
}
const get = (city: SmallCity, as: string | null, path: string, language = 'vi') => {
  const asked = request(city.app.getHttpServer()).get(path).set('Accept-Language', language);
  return as ? asked.set('Authorization', city.bearer(as)) : asked;
};
const post = (city: SmallCity, as: string | null, path: string, body: object) => {
  const asked = request(city.app.getHttpServer()).post(path).send(body);
  return as ? asked.set('Authorization', city.bearer(as)) : asked;
};
/** Every command that names a dossier or a cycle, about another one. */
const commands = (about: { dossier?: string; cycle?: string }) =>
  Object.entries(examples).flatMap(([path, example]) => {
    const named = Object.entries(about).find(([name, id]) => id && name in example && path !== '/api/cycle/open-cycle');
    return named ? [{ path, body: { ...example, [named[0]]: named[1] } }] : [];
  });

let without: SmallCity;
beforeAll(async () => (without = await world()), 60_000);
afterAll(() => without.close());

describe.each(hidden)('hidden: $what', (facts) => {
  let withIt: SmallCity;
  beforeAll(async () => (withIt = await world(facts)), 60_000);
  afterAll(() => withIt.close());

  it('the worlds differ', async () => expect(await withIt.house.store.head()).not.toBe(await without.house.store.head()));

  it('there is a question for every reading', () => {
    const readings = routesOf(without.app).filter((route) => route.startsWith('GET '));
    expect(readings.sort()).toEqual(Object.keys(questions).sort()); // a line in test/two-worlds/questions.ts for each
  });

  it.each(facts.from)(
    'every reading is answered alike, byte for byte, to %s',
    async (as) => {
      const different: string[] = [];
      let read = 0;
      for (const path of Object.values(questions).flat()) {
        for (const language of languages) {
          const [one, other] = [await get(without, as, path, language), await get(withIt, as, path, language)];
          if (one.status === 200) read += 1;
          if (shown(one) !== shown(other)) different.push(`${path} (${language}): ${difference(shown(one), shown(other))}`);
        }
      }
      expect(different).toEqual([]);
      expect(read).toBeGreaterThan(as === null ? 5 : 15);
    },
    30_000,
  );

  it('commands about it are refused alike, as about what does not exist', async () => {
    const about = [...facts.dossiers.map((dossier) => ({ dossier })), ...(facts.cycle ? [{ cycle: facts.cycle }] : [])];
    for (const as of facts.from) {
      for (const { path, body } of about.flatMap(commands)) {
        const [one, other] = [await post(without, as, path, body), await post(withIt, as, path, body)];
        expect([as, path, one.status]).toEqual([as, path, as === null ? 401 : 404]);
        expect(shown(other)).toBe(shown(one));
      }
    }
  }, 30_000);

  it('signing in says nothing of who there is', async () => {
    const wrong = { signIn: stranger, password: 'mot-mat-khau-sai' };
    const [one, other] = [await post(without, null, '/api/sign-in', wrong), await post(withIt, null, '/api/sign-in', wrong)];
    expect([one.status, shown(one)]).toEqual([401, shown(other)]);
  });
});

describe('what is hidden and what does not exist', () => {
  /** How often the log, the vault and the tables were looked into for an answer. */
  async function lookUps(ask: () => Promise<Response>) {
    const { store, vault } = without.house;
    const doors = [
      jest.spyOn(store, 'read'),
      jest.spyOn(store, 'readAll'),
      jest.spyOn(store, 'head'),
      jest.spyOn(vault, 'person'),
      jest.spyOn(vault, 'personBySignIn'),
      jest.spyOn(vault, 'keys'),
      jest.spyOn(vault, 'rows'),
      jest.spyOn(ReadModel.prototype, 'one'),
      jest.spyOn(ReadModel.prototype, 'all'),
    ];
    const answer = await ask();
    const counts = doors.map((door) => door.mock.calls.length);
    doors.forEach((door) => door.mockRestore());
    return { answer, counts };
  }
  async function alike(one: () => Promise<Response>, other: () => Promise<Response>, status: number) {
    await Promise.all([one(), other()]); // whatever is kept from a first look is kept from here on
    const [hiddenOne, missingOne] = [await lookUps(one), await lookUps(other)];
    expect(hiddenOne.answer.status).toBe(status);
    expect(shown(hiddenOne.answer)).toBe(shown(missingOne.answer));
    expect(hiddenOne.counts).toEqual(missingOne.counts);
    expect(hiddenOne.counts.some((count) => count > 0)).toBe(true);
  }

  it.each([
    ['chu-tich', '/api/dossiers/:', hidden[1]?.dossiers[0], missing],
    ['chu-tich', '/api/dossiers/:/rating', hidden[0]?.dossiers[0], missing],
    ['van-hanh', '/api/dossiers/:/history', hidden[0]?.dossiers[0], missing],
    ['chu-tich', '/api/cycles/:', ids.party, missing],
    ['nguoi-la', '/api/jurisdictions/:/units', 'thu-nghiem', 'khong-co'],
    ['nguoi-la', '/api/jurisdictions/:/roles', ids.city, missing],
    ['van-hanh', '/api/jurisdictions/:/cycles', ids.city, missing],
    ['nguoi-la', '/api/dossiers?jurisdiction=:', ids.city, missing],
    ['nguoi-la', '/api/worklist?jurisdiction=:', ids.city, missing],
    ['nguoi-la', '/api/attainment?kind=government&year=2019&city=:', ids.city, missing],
    ['nguoi-la', '/api/streak?kind=government&unit=pho-moi&city=:', ids.city, missing],
  ])('%s asks %s', async (as, path, there, notThere) => {
    const at = (id = '') => get(without, as, path.replace(':', id));
    await alike(
      async () => at(there),
      async () => at(notThere),
      404,
    );
  });

  it('a regulation of somewhere else', async () => {
    const regulations = await get(without, 'chu-tich', '/api/jurisdictions/thu-nghiem/regulations');
    await alike(
      async () => get(without, 'nguoi-la', `/api/regulations/${regulations.body.items[0].hash}`),
      async () => get(without, 'nguoi-la', `/api/regulations/${'0'.repeat(64)}`),
      404,
    );
  });

  it.each(commands({ dossier: 'x', cycle: 'x' }).map(({ path }) => path))('chu-tich gives %s', async (path) => {
    const give = (ends: { dossier?: string; cycle?: string }) => async () => {
      const found = commands(ends).find((one) => one.path === path);
      return post(without, 'chu-tich', path, found?.body ?? {});
    };
    await alike(give({ dossier: hidden[1]?.dossiers[1], cycle: ids.party }), give({ dossier: missing, cycle: missing }), 404);
  });

  it('somebody who is known and somebody who is not, signing in with a wrong password', async () => {
    const wrong = (signIn: string) => async () => post(without, null, '/api/sign-in', { signIn, password: 'mot-mat-khau-sai' });
    await alike(wrong('chu-tich'), wrong('khong-co-ai'), 401);
  });
});
