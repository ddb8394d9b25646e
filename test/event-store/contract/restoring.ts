import { Unusable, type StoredEvent } from '#event-store';
import type { Place } from '../contract';
import { event, events, inOrder, wholeLog } from './examples';

const withoutPlace = ({ id, stream, version, type, data, context }: StoredEvent) => ({
  id,
  stream,
  version,
  type,
  data,
  context,
});

export function restoring(place: Place, make: () => Place): void {
  const others: Place[] = [];
  const elsewhere = () => {
    const other = make();
    others.push(other);
    return other.open();
  };
  afterEach(() => Promise.all(others.splice(0).map((other) => other.leave())));

  async function original(): Promise<StoredEvent[]> {
    const store = elsewhere();
    for (let round = 0; round < 20; round += 1) {
      await store.append(`dossier-${round % 3}`, 'any', [event({ type: `Type${round % 4}`, data: `{"lần":${round}}` }), event()]);
    }
    return wholeLog(store);
  }

  it('fills an empty log with the same ids, versions and bytes in the same order', async () => {
    const log = await original();
    const store = place.open();
    await store.restore(log);
    const restored = await wholeLog(store, 7);
    inOrder(restored);
    expect(restored.map(withoutPlace)).toEqual(log.map(withoutPlace));
  });

  it('takes events one by one as they come, and goes on from there', async () => {
    const log = await original();
    const store = place.open();
    await store.restore(
      (async function* () {
        for (const each of log) yield await Promise.resolve(each);
      })(),
    );
    const version = await store.version('dossier-0');
    expect(await store.append('dossier-0', version, events(1))).toMatchObject({ version: version + 1 });
    const again = log.filter(({ stream }) => stream === 'dossier-1');
    expect(await store.append('dossier-1', 'any', again)).toMatchObject({ repeated: true });
  });

  it('lets an append that comes meanwhile wait its turn', async () => {
    const log = await original();
    const store = place.open();
    const restored = store.restore(log);
    const appended = store.append('cycle-1', 'none', events(1));
    await restored;
    expect(await appended).toMatchObject({ version: 1, repeated: false });
    expect(await wholeLog(store)).toHaveLength(log.length + 1);
  });

  it('refuses a log that holds events', async () => {
    const log = await original();
    const store = place.open();
    await store.append('dossier-9', 'none', events(1));
    await expect(store.restore(log)).rejects.toThrow(Unusable);
    expect(await wholeLog(store)).toHaveLength(1);
  });

  it.each([
    ['a gap', (log: StoredEvent[]) => log.filter((_, index) => index !== 8)],
    ['a stream that does not begin at 1', (log: StoredEvent[]) => log.slice(2)],
    ['the same event twice', (log: StoredEvent[]) => [...log, log[3] as StoredEvent]],
    [
      'one id for two events',
      (log: StoredEvent[]) => log.map((each, index) => (index === 9 ? { ...each, id: log[2]?.id ?? '' } : each)),
    ],
  ])('refuses %s and keeps nothing of it', async (_what, spoil) => {
    const log = await original();
    const store = place.open();
    await expect(store.restore(spoil(log))).rejects.toThrow(Unusable);
    expect(await wholeLog(store)).toEqual([]);
    await store.restore(log);
    expect(await wholeLog(store)).toHaveLength(log.length);
  });

  it('keeps nothing when the events break off with an error', async () => {
    const log = await original();
    const store = place.open();
    const broken = (function* () {
      yield* log.slice(0, 10);
      throw new Error('The export ends here.');
    })();
    await expect(store.restore(broken)).rejects.toThrow('The export ends here.');
    expect(await wholeLog(store)).toEqual([]);
  });
}
