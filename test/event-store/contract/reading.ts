/// <reference lib="es2024.promise" />
import { beginning, isPosition, type Position } from '#kernel';
import type { EventStore, Range } from '#event-store';
import type { Place } from '../contract';
import { event, events, wholeLog } from './examples';

/** A log of 30 events: ten rounds of one dossier, one cycle and one unit event. */
async function thirty(store: EventStore): Promise<void> {
  for (let round = 0; round < 10; round += 1) {
    await store.append('dossier-1', 'any', [event({ type: round % 2 ? 'Submitted' : 'LeafAssessed' })]);
    await store.append('cycle-1', 'any', [event({ type: 'DeadlineMoved' })]);
    await store.append(`unit-${round}`, 'none', [event({ type: 'UnitFormed' })]);
  }
}

async function pages(store: EventStore, range: Range) {
  const found = [];
  for (let after: Position | undefined, end = false; !end;) {
    const page = await store.readAll({ ...range, after });
    found.push(page.events);
    [after, end] = [page.next, page.end];
  }
  return found;
}

export function reading(place: Place): void {
  it('finds nothing in an empty log', async () => {
    const store = place.open();
    expect(await store.readAll()).toEqual({ events: [], next: beginning, end: true });
    expect(await store.read('dossier-1')).toEqual([]);
    expect(await store.version('dossier-1')).toBe(0);
    expect(await store.head()).toBe(beginning);
  });

  it('reads a stream in order, from any version on, however long', async () => {
    const store = place.open();
    const given = events(2050);
    for (let from = 0; from < given.length; from += 500) await store.append('dossier-1', from, given.slice(from, from + 500));
    await store.append('dossier-2', 'none', events(1));
    const ids = given.map(({ id }) => id);
    expect((await store.read('dossier-1')).map(({ id }) => id)).toEqual(ids);
    expect((await store.read('dossier-1', 1049)).map(({ version }) => version)).toEqual(
      Array.from({ length: 1001 }, (_, index) => 1050 + index),
    );
    expect(await store.read('dossier-1', 2050)).toEqual([]);
  });

  it('reads on in a stream from where one was: nothing, until somebody has written, here or in another process', async () => {
    const store = place.open();
    const beside = place.beside?.() ?? store;
    await store.append('dossier-1', 'none', events(2));
    const ids = async (reader: EventStore, after: number) => (await reader.read('dossier-1', after)).map(({ id }) => id);
    for (const reader of [store, beside, store]) expect(await ids(reader, 2)).toEqual([]);
    const [third, fourth] = [event(), event()];
    await beside.append('dossier-1', 2, [third]);
    for (const reader of [store, beside, store]) expect(await ids(reader, 2)).toEqual([third.id]);
    for (const reader of [store, beside]) expect(await ids(reader, 3)).toEqual([]);
    await store.append('dossier-1', 3, [fourth]);
    for (const reader of [beside, store]) expect(await ids(reader, 3)).toEqual([fourth.id]);
    expect(await ids(store, 1)).toHaveLength(3);
  });

  it.each([1, 3, 7, 30, 31])('reads the log in pages of %i: each full but the last, and the last knows it', async (limit) => {
    const store = place.open();
    await thirty(store);
    const found = await pages(store, { limit });
    expect(found.flat()).toEqual(await wholeLog(store));
    expect(found.flat()).toHaveLength(30);
    for (const page of found.slice(0, -1)) expect(page).toHaveLength(limit);
  });

  it('gives positions that are places, grow, and can be read on from', async () => {
    const store = place.open();
    await thirty(store);
    const log = await wholeLog(store);
    for (const [index, { position }] of log.entries()) {
      expect(isPosition(position)).toBe(true);
      expect((await store.readAll({ after: position })).events).toEqual(log.slice(index + 1));
    }
    expect((await store.readAll()).next).toBe(await store.head());
  });

  it.each<[string, Range, number]>([
    ['one category', { streams: ['dossier-'] }, 10],
    ['two categories', { streams: ['dossier-', 'cycle-'] }, 20],
    ['one stream', { streams: ['unit-3'] }, 1],
    ['one type', { types: ['Submitted'] }, 5],
    ['a type and a category', { types: ['Submitted', 'UnitFormed'], streams: ['unit-'] }, 10],
    ['a type that no stream of the category has', { types: ['Submitted'], streams: ['unit-'] }, 0],
    ['a category that is only part of a word', { streams: ['doss'] }, 10],
    ['a type that nobody knows', { types: ['Unknown'] }, 0],
    ['no category', { streams: [] }, 0],
    ['no type', { types: [] }, 0],
  ])('reads only %s', async (_what, range, howMany) => {
    const store = place.open();
    await thirty(store);
    const wanted = (await wholeLog(store)).filter(
      ({ stream, type }) =>
        (range.streams?.some((prefix) => stream.startsWith(prefix)) ?? true) && (range.types?.includes(type) ?? true),
    );
    expect(wanted).toHaveLength(howMany);
    for (const limit of [2, 5, 1000]) expect((await pages(store, { ...range, limit })).flat()).toEqual(wanted);
    expect((await store.readAll({ ...range, limit: 1000 })).next).toBe(await store.head());
  });

  it.each([0, 1001, 1.5])('refuses a page of %s events', async (limit) => {
    await expect(place.open().readAll({ limit })).rejects.toThrow(RangeError);
  });

  it('reads on from any position, also one at which nothing stands', async () => {
    const store = place.open();
    await thirty(store);
    const log = await wholeLog(store);
    const beside = (position: Position, by: bigint) => (BigInt(`0x${position}`) + by).toString(16).padStart(16, '0') as Position;
    for (const index of [0, 1, 13, 29]) {
      const { position } = log[index] as { position: Position };
      for (const [after, from] of [
        [beside(position, -1n), index],
        [beside(position, 1n), index + 1],
      ] as const) {
        const wanted = log.slice(from).filter((event) => event.position > after); // where positions are dense, it is the next one's
        expect((await store.readAll({ after })).events).toEqual(wanted);
        expect((await store.readAll({ after, types: ['UnitFormed'], limit: 3 })).events).toEqual(
          wanted.filter(({ type }) => type === 'UnitFormed').slice(0, 3),
        );
      }
    }
  });

  it('knows its last event, and where a prefix of the log ends', async () => {
    const store = place.open();
    expect(await store.latest()).toBeUndefined();
    expect(await store.lastWithin(() => true)).toBeUndefined();
    await thirty(store);
    const log = await wholeLog(store);
    expect(await store.latest()).toEqual(log.at(-1));
    expect(await store.lastWithin(() => false)).toBeUndefined();
    for (const index of [0, 1, 13, 28, 29]) {
      const { position } = log[index] as { position: Position };
      expect(await store.lastWithin((event) => event.position <= position)).toEqual(log[index]);
    }
    await store.append('dossier-1', 'any', events(1));
    expect((await store.lastWithin(() => true))?.version).toBe(11);
  });

  it('refuses to read on from what is not a position', async () => {
    await expect(place.open().readAll({ after: '12' as Position })).rejects.toThrow('not a position');
  });

  it('wakes those who wait for the log to grow, until they wait no more', async () => {
    const store = place.open();
    let woken = Promise.withResolvers<void>();
    let calls = 0;
    const stop = store.onGrowth(() => {
      calls += 1;
      woken.resolve();
    });
    await store.append('dossier-1', 'none', events(1));
    await woken.promise;
    woken = Promise.withResolvers<void>();
    await store.append('dossier-1', 1, events(1));
    await woken.promise;
    stop();
    const before = calls;
    await store.append('dossier-1', 2, events(1));
    await Promise.resolve();
    expect(calls).toBe(before);
  });
}
