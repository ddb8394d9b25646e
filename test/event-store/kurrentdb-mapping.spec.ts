/// <reference lib="es2024.promise" />
import { status } from '@grpc/grpc-js';
import { KurrentEventStore, VersionConflict, type KurrentOptions } from '#event-store';
import { beginning } from '#kernel';
import { event, events, wholeLog } from './contract/examples';
import { KurrentDouble, type Trouble } from './kurrentdb/double';
import type { Written } from './kurrentdb/server-log';

const broken: Trouble = { code: status.UNAVAILABLE, details: 'The connection broke.' };

describe.each([
  ['that appends in batches', true],
  ['of before 21.10, that appends one by one', false],
])('how our log is mapped to a KurrentDB %s', (_what, batches) => {
  let double: KurrentDouble;
  let namespaces = 0;
  const opened: KurrentEventStore[] = [];
  beforeAll(async () => (double = await new KurrentDouble(batches).start()));
  beforeEach(() => (namespaces += 1));
  afterEach(async () => {
    double.faults.append = undefined;
    for (const store of opened.splice(0)) await store.close();
  });
  afterAll(() => double.stop());

  /** A door to this test's log, as another process has one. */
  function opening(options: KurrentOptions = {}): KurrentEventStore {
    const store = new KurrentEventStore(double.url(`&namespace=map-${namespaces}`), { shortest: 1, ...options });
    opened.push(store);
    return store;
  }
  /** Lets this happen to the next append alone. */
  function once(fault: NonNullable<KurrentDouble['faults']['append']>) {
    double.faults.append = (write, stream) => {
      double.faults.append = undefined;
      return fault(write, stream);
    };
  }

  it('ids, types, data and context lie there as they are, in streams under our prefix', async () => {
    const one = event({ data: '{ "points": 85.0 }', context: '{"actor":"An","occurredAt":"2019"}' });
    await opening().append('dossier-1', 'none', [one]);
    const [record] = double.log.stream(`map-${namespaces}.dossier-1`);
    expect(record).toMatchObject({ id: one.id, type: one.type, revision: 0, contentType: 'application/octet-stream' });
    expect([record?.data, record?.metadata].map((bytes) => Buffer.from(bytes ?? []).toString())).toEqual([one.data, one.context]);
  });

  it('what others keep there is not ours: neither the system, nor another application, nor another namespace', async () => {
    await opening().append('dossier-1', 'none', events(1));
    namespaces += 1;
    const store = opening();
    expect([await store.head(), await store.latest(), await store.version('dossier-1')]).toEqual([beginning, undefined, 0]);
    expect(await store.readAll({ types: ['LeafAssessed'] })).toEqual({ events: [], next: beginning, end: true });
    await store.append('dossier-1', 'none', events(2));
    expect(await wholeLog(store, 1)).toEqual(await store.read('dossier-1'));
  });

  it('an append on a stream that another process wrote to is refused with the version that is there', async () => {
    const [here, there] = [opening(), opening()];
    await here.append('dossier-1', 'none', events(1));
    await there.append('dossier-1', 1, events(2));
    await expect(here.append('dossier-1', 1, events(1))).rejects.toEqual(new VersionConflict('dossier-1', 1, 3));
    expect(await here.append('dossier-1', 3, events(1))).toMatchObject({ version: 4 });
    await there.append('dossier-1', 4, events(1));
    expect(await here.append('dossier-1', 'any', events(1))).toMatchObject({ version: 6 });
  });

  it('of two processes that append other words under the same ids, one is told that it was not its own', async () => {
    const [mine, yours] = [event({ data: '"mine"' }), event({ data: '"yours"' })];
    const [here, there] = [opening(), opening()];
    await Promise.all([here.version('dossier-1'), there.version('dossier-1')]);
    const gate = Promise.withResolvers<void>();
    once(async (write) => {
      await gate.promise; // it has found an empty stream, and the other one is there first
      return write();
    });
    const late = here.append('dossier-1', 'none', [mine]);
    while (double.faults.append) await new Promise((soon) => setImmediate(soon));
    expect(await there.append('dossier-1', 'none', [{ ...yours, id: mine.id }])).toMatchObject({ version: 1, repeated: false });
    gate.resolve();
    expect(await late).toMatchObject({ version: 1, repeated: true });
    expect((await here.read('dossier-1')).map(({ data }) => data)).toEqual(['"yours"']);
  });

  it.each<[string, (write: () => Written) => Promise<Trouble | 'silence'>]>([
    ['broke off after it was written', async (write) => (write(), broken)],
    ['broke off before it was written', async () => broken],
    ['was never answered, though it was written', async (write) => (write(), 'silence')],
    ['was never answered, and is lost', async () => 'silence'],
    ['was turned away because the server was busy', async () => ({ ...broken, details: 'Server Is Busy', exception: 'busy' })],
    ['was told to have timed out', async (write) => (write(), { ...broken, exception: 'timeout' })],
  ])('an append that %s is recorded once, and answered as if nothing had been', async (_how, fault) => {
    const store = opening({ silence: 250 });
    await store.append('dossier-1', 'none', events(1));
    const lost = events(2);
    once(fault);
    const answer = await store.append('dossier-1', 1, lost);
    expect(answer).toEqual({ stream: 'dossier-1', version: 3, position: await store.head(), repeated: false });
    expect((await wholeLog(store)).slice(1).map(({ id }) => id)).toEqual(lost.map(({ id }) => id));
    expect(await store.append('dossier-1', 1, lost)).toEqual({ ...answer, repeated: true });
  });

  it('an append of which nobody can tell whether it happened says so, and the same one given again is recorded once', async () => {
    const store = opening({ silence: 100, outage: 100 });
    const one = [event()];
    double.faults.append = async () => broken;
    await expect(store.append('dossier-1', 'none', one)).rejects.toMatchObject({ code: 'log-uncertain', refusal: 'busy' });
    double.faults.append = undefined;
    expect(await store.append('dossier-1', 'none', one)).toMatchObject({ version: 1, repeated: false });
  });

  it.each<[string, Trouble, RegExp]>([
    [
      'lets nobody in',
      { ...broken, exception: 'access-denied' },
      /does not let us in: check the name and password in EVENT_STORE/,
    ],
    ['takes less at a time', { ...broken, exception: 'maximum-append-size-exceeded' }, /raise its MaxAppendSize/],
  ])('a server that %s says so at once', async (_what, trouble, sentence) => {
    double.faults.append = async () => trouble;
    await expect(opening().append('dossier-1', 'none', events(1))).rejects.toThrow(sentence);
  });
});
