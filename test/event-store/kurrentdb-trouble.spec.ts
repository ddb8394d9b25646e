/// <reference lib="es2024.promise" />
import { status } from '@grpc/grpc-js';
import { follow, KurrentEventStore, lastUntil, type KurrentOptions } from '#event-store';
import { beginning, type Position } from '#kernel';
import { event, events, wholeLog } from './contract/examples';
import { KurrentDouble } from './kurrentdb/double';

describe('a log in a KurrentDB', () => {
  let double: KurrentDouble;
  const opened: KurrentEventStore[] = [];
  beforeEach(async () => (double = await new KurrentDouble().start()));
  afterEach(async () => {
    for (const store of opened.splice(0)) await store.close();
    double.stop();
  });
  function opening(options: KurrentOptions = {}): KurrentEventStore {
    const store = new KurrentEventStore(double.url(), { shortest: 1, ...options });
    opened.push(store);
    return store;
  }

  it('asks the server what it can do, and then writes in batches', async () => {
    await opening().append('dossier-1', 'none', events(1));
    expect(double.called).toEqual(expect.arrayContaining(['getSupportedMethods', 'batchAppend']));
    expect(double.called).not.toContain('append');
  });

  it('says that it cannot be reached, in both languages, and goes on when it can', async () => {
    const store = opening({ outage: 100 });
    await store.append('dossier-1', 'none', events(1));
    double.stop();
    const refused = store.read('dossier-1');
    await expect(refused).rejects.toMatchObject({
      code: 'log-unreachable',
      refusal: 'busy',
      sentence: {
        vi: expect.stringContaining('ECONNREFUSED'),
        en: expect.stringMatching(/^The log cannot be reached .*ECONNREFUSED/),
      },
    });
    await double.start();
    expect(await store.read('dossier-1')).toHaveLength(1);
    expect(await store.append('dossier-1', 1, events(1))).toMatchObject({ version: 2 });
  });

  it('bridges a short outage', async () => {
    const store = opening({ outage: 10_000 });
    await store.append('dossier-1', 'none', events(1));
    double.stop();
    const read = store.read('dossier-1');
    await double.start();
    expect(await read).toHaveLength(1);
  });

  it('says that the other side is not encrypted when it is not', async () => {
    const store = new KurrentEventStore(double.url().replace('tls=false&', ''), { outage: 10 });
    opened.push(store);
    await expect(store.head()).rejects.toThrow(/encrypted connection failed/);
  });

  it.each([
    ['an unknown name or a wrong password', { code: status.UNAUTHENTICATED, details: 'Unauthenticated' }],
    ['one who may not', { code: status.PERMISSION_DENIED, details: 'Access Denied', exception: 'access-denied' }],
  ])('turns away %s in one sentence', async (_who, trouble) => {
    double.faults.read = () => trouble;
    await expect(opening().head()).rejects.toThrow(/^KurrentDB at 127\.0\.0\.1:\d+ does not let us in: .*\.$/);
  });

  it('wakes those who wait also after its subscription was dropped, and hears on from where it was', async () => {
    const failures: unknown[] = [];
    const [here, there] = [opening({ failed: (error) => failures.push(error) }), opening()];
    const subscribed = () => new Promise<void>((resolve) => (double.faults.subscribed = resolve));
    const listening = subscribed();
    const seen: number[] = [];
    const follower = follow(here, { failed: (error) => failures.push(error) }, (page) => {
      seen.push(...page.events.map(({ version }) => version));
    });
    await listening;
    const first = await there.append('dossier-1', 'none', events(1));
    await follower.caughtUp(first.position);
    for (let drop = 0; drop < 3; drop += 1) {
      const again = subscribed();
      double.dropSubscriptions();
      const { position } = await there.append('dossier-1', 'any', events(1));
      await again;
      await follower.caughtUp(position);
    }
    await follower.stop();
    expect(seen).toEqual([1, 2, 3, 4]);
    expect(failures).toHaveLength(3);
    const [begun, ...later] = double.subscribedFrom;
    expect(begun).toBe('end');
    for (const from of later) expect(from).toBeGreaterThanOrEqual(Number.parseInt(first.position, 16));
  });

  it('wakes those who wait after the server was away', async () => {
    const store = opening();
    let woken = Promise.withResolvers<void>();
    const stop = store.onGrowth(() => woken.resolve());
    await woken.promise;
    double.stop();
    woken = Promise.withResolvers();
    await double.start();
    await woken.promise;
    stop();
  });

  it('finds places by itself where a server could not begin to read', async () => {
    const store = opening();
    for (let day = 1; day <= 9; day += 1) {
      const context = `{"recordedAt":"2019-01-0${day}T00:00:00.000Z"}`;
      await store.append(
        `dossier-${day}`,
        'none',
        Array.from({ length: 70 }, () => event({ context })),
      );
    }
    const log = await wholeLog(store);
    const at = (index: number) => log[index]?.position as Position;
    expect(await lastUntil(store, { recordedAt: '2019-01-04T12:00:00.000Z' })).toMatchObject({ position: at(279) });
    expect(await lastUntil(store, { recordedAt: '2018-12-31T00:00:00.000Z' })).toEqual({ position: beginning, recordedAt: null });
    expect(await lastUntil(store, { position: at(300) })).toMatchObject({ position: at(300) });
    const between = (BigInt(`0x${at(300)}`) + 7n).toString(16).padStart(16, '0') as Position;
    expect((await store.readAll({ after: between, limit: 2 })).events).toEqual(log.slice(301, 303));
  });

  it('is not read when a stream of it was cut short on the server', async () => {
    const store = opening();
    await store.append('dossier-1', 'none', events(3));
    double.log.cut('minhbach.dossier-1', 2);
    await expect(opening().read('dossier-1')).rejects.toThrow(
      /Stream dossier-1 has lost events before version 3 .* restore the log/,
    );
    await expect(opening().append('dossier-1', 3, events(1))).rejects.toThrow(/has lost events/);
  });

  it('goes on with a restore that was broken off', async () => {
    const store = opening();
    for (let round = 0; round < 6; round += 1) await store.append(`dossier-${round % 2}`, 'any', events(2));
    const log = await wholeLog(store);
    const other = await new KurrentDouble().start();
    const into = new KurrentEventStore(other.url(), { outage: 10 });
    opened.push(into);
    let writes = 0;
    other.faults.append = async (write) =>
      (writes += 1) > 3 ? { code: status.PERMISSION_DENIED, details: 'Access Denied', exception: 'access-denied' } : write();
    await expect(into.restore(log)).rejects.toThrow(/does not let us in/);
    expect(await wholeLog(into)).toHaveLength(6);
    other.faults.append = undefined;
    await into.restore(log);
    expect((await wholeLog(into)).map(({ id }) => id)).toEqual(log.map(({ id }) => id));
    await into.close();
    other.stop();
  });
});
