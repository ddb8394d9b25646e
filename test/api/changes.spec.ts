import { dossierIdOf } from '#process';
import { Changes } from '../../apps/api/src/changes/changes';
import { Listener } from './listener';
import { idOf, ids, smallCity, type SmallCity } from './small-city';

describe('being told that something changed', () => {
  let city: SmallCity;
  let revision = 0;
  const own = dossierIdOf(ids.government, ids.unit);
  const listeners: Listener[] = [];
  beforeAll(async () => (city = await smallCity()), 30_000);
  afterAll(() => city.close());
  afterEach(() => {
    jest.useRealTimers();
    listeners.splice(0).forEach((one) => one.hangUp());
  });

  const listen = async (as: string, last?: string) => {
    const listener = await Listener.to(city, as, last);
    listeners.push(listener);
    return listener;
  };
  const explain = async (as: string, dossier: string, leaf = '1.1') => {
    const body = { dossier, leaf, revision: leaf === '1.1' ? revision++ : 0, explanation: `Lần ${revision}` };
    await city.give(as, 'self-assessment/explain-leaf', body).expect(201);
  };
  const ofLeaf = ['dossiers', 'history', 'worklist'];

  it('whoever may read a dossier is told which readings it changes, and nothing of what is in them', async () => {
    const office = await listen('thuong-truc');
    expect(office.status).toBe(200);
    expect(await office.next()).toMatchObject({ event: 'open', data: {} });
    await explain('can-bo', own);
    expect(await office.next()).toEqual({ event: 'changed', id: expect.any(String), data: { readings: ofLeaf } });
  });

  it('it can be read by then', async () => {
    const head = await listen('chu-tich');
    await head.next();
    await explain('can-bo', own);
    await head.next();
    const { items } = (await city.get('chu-tich', `/api/dossiers/${own}/history?sort=-version&limit=1`)).body;
    expect(items).toMatchObject([{ type: 'LeafExplained', texts: [{ text: `Lần ${revision}` }] }]);
  });

  it('of what somebody may not see they are told nothing: the first they hear is their own', async () => {
    const [other, nobody] = [await listen('don-vi-khac'), await listen('nguoi-la')];
    await Promise.all([other.next(), nobody.next()]);
    await explain('can-bo', own);
    const grant = { jurisdiction: ids.city, grant: idOf('late'), person: idOf('nguoi-la'), from: '2019-11-20' };
    const basis = { title: 'Văn bản thử nghiệm', number: 'MH-2019/09', date: '2019-11-19' };
    const scope = { unit: ids.other, kind: 'government' };
    await city.give('quan-tri', 'roles/grant-role', { ...grant, basis, role: 'unit-editor', scope }).expect(201);
    const everything = (await nobody.next())?.data.readings;
    expect(everything).toEqual(expect.arrayContaining(['roles', 'dossiers', 'attainment']));
    await explain('nguoi-la', dossierIdOf(ids.government, ids.other), '1.2');
    expect((await other.next())?.data).toEqual({ readings: ofLeaf });
  });

  it('whoever was cut off goes on behind what they heard last', async () => {
    const first = await listen('chu-tich');
    const { id = '' } = (await first.next()) ?? {};
    first.hangUp();
    await explain('can-bo', own);
    const again = await listen('chu-tich', id);
    expect([(await again.next())?.event, (await again.next())?.data]).toEqual(['open', { readings: ofLeaf }]);
  });

  it('behind what this server does not know, everything is said to have changed', async () => {
    const { id = '' } = (await (await listen('can-bo')).next()) ?? {};
    for (const unknown of ['x', '00000000000004d2', id]) {
      const listener = await listen('chu-tich', unknown); // what another account heard is nothing to this one
      await listener.next();
      expect((await listener.next())?.data.readings).toHaveLength(12);
      listener.hangUp();
    }
  });

  it('only in so many places at a time', async () => {
    const five = await Promise.all(Array.from({ length: 5 }, () => listen('thu-ky')));
    expect(five.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    const { body } = await city.get('thu-ky', '/api/changes').expect(429);
    expect(body.code).toBe('too-many-changes');
  });

  it('a sign of life comes while nothing happens, and the stream ends with the session', async () => {
    jest.useFakeTimers({ doNotFake: everythingBut('setInterval', 'clearInterval') });
    const listener = await listen('lanh-dao');
    await listener.next();
    jest.advanceTimersByTime(15_000);
    expect(await listener.alive()).toBe(true);
    await city.raw('lanh-dao', 'sign-out').expect(200);
    jest.advanceTimersByTime(15_000);
    expect(await listener.rest()).toBe('');
  });

  it('nothing is told any more once the session has ended', async () => {
    city.signInAnew('lanh-dao');
    const listener = await listen('lanh-dao');
    await listener.next();
    await city.raw('lanh-dao', 'sign-out').expect(200);
    await explain('can-bo', own);
    expect(await listener.rest()).toBe('');
  });

  it('only whoever is signed in', async () => {
    city.signInAnew('lanh-dao');
    const listener = await listen('lanh-dao');
    expect(listener.status).toBe(200);
    expect((await city.get('khong-co-ai', '/api/changes')).status).toBe(401);
  });

  it('the stream ends when the server does', async () => {
    const listener = await listen('chu-tich');
    await listener.next();
    city.app.get(Changes).onModuleDestroy();
    expect(await listener.rest()).toBe('');
  });
});

/** What is not to be put under the test's control. */
const everythingBut = (...faked: string[]) =>
  [
    'Date',
    'hrtime',
    'nextTick',
    'performance',
    'queueMicrotask',
    'cancelAnimationFrame',
    'requestAnimationFrame',
    'cancelIdleCallback',
    'requestIdleCallback',
    'setImmediate',
    'clearImmediate',
    'setInterval',
    'clearInterval',
    'setTimeout',
    'clearTimeout',
  ].filter((name) => !faked.includes(name)) as never[];
