import { IdTaken, largestEvent, VersionConflict } from '#event-store';
import type { Place } from '../contract';
import { event, events, inOrder, newId, wholeLog } from './examples';

export function appending(place: Place): void {
  it('answers with the version and position of the last event', async () => {
    const store = place.open();
    const first = await store.append('dossier-1', 'none', events(3));
    expect(first).toEqual({ stream: 'dossier-1', version: 3, position: await store.head(), repeated: false });
    const second = await store.append('dossier-1', 3, events(1));
    expect(second.version).toBe(4);
    expect(second.position > first.position).toBe(true);
  });

  it('takes an exact expected version, and refuses another with the actual one', async () => {
    const store = place.open();
    await store.append('dossier-1', 0, events(2));
    await expect(store.append('dossier-1', 1, events(1))).rejects.toMatchObject({
      name: 'VersionConflict',
      expected: 1,
      actual: 2,
    });
    await expect(store.append('dossier-1', 3, events(1))).rejects.toThrow(VersionConflict);
    expect(await store.version('dossier-1')).toBe(2);
  });

  it('takes "none" only for a new stream, and "any" always', async () => {
    const store = place.open();
    await store.append('dossier-1', 'any', events(1));
    await store.append('dossier-1', 'any', events(1));
    await expect(store.append('dossier-1', 'none', events(1))).rejects.toMatchObject({ expected: 'none', actual: 2 });
    await expect(store.append('dossier-2', 1, events(1))).rejects.toMatchObject({ actual: 0 });
    expect(await store.version('dossier-2')).toBe(0);
  });

  it.each([['none' as const], [0], [1], [7], ['any' as const]])(
    'answers a repeated append as the first time, whatever is expected (%s)',
    async (expected) => {
      const store = place.open();
      const [first, second] = [events(2), events(1)];
      const answer = await store.append('dossier-1', 'none', first);
      await store.append('dossier-1', 2, second);
      expect(await store.append('dossier-1', expected, first)).toEqual({ ...answer, repeated: true });
      expect(await store.version('dossier-1')).toBe(3);
    },
  );

  it('takes the same events twice in one turn: one is recorded, the other answered', async () => {
    const store = place.open();
    const same = events(2);
    const answers = await Promise.all([store.append('dossier-1', 'none', same), store.append('dossier-1', 'none', same)]);
    expect(answers.map(({ repeated }) => repeated)).toEqual([false, true]);
    expect(answers[1]).toEqual({ ...answers[0], repeated: true });
    expect(await wholeLog(store)).toHaveLength(2);
  });

  it('refuses an id of another place in the stream, and writes nothing', async () => {
    const store = place.open();
    const [a, b, c] = [event(), event(), event()];
    await store.append('dossier-1', 'none', [a, b, c]);
    for (const attempt of [
      [a, event()],
      [event(), b],
      [a, c],
      [c, event()],
    ]) {
      await expect(store.append('dossier-1', 3, attempt)).rejects.toThrow(IdTaken);
    }
    expect(await wholeLog(store)).toHaveLength(3);
    expect((await store.append('dossier-1', 3, events(2))).version).toBe(5);
  });

  it('looks ids up in the stream they are for: a command names its stream, and so do the ids made from it', async () => {
    const store = place.open();
    const same = events(2);
    await store.append('dossier-1', 'none', same);
    expect(await store.append('dossier-2', 'none', same)).toMatchObject({ version: 2, repeated: false });
    expect(await store.append('dossier-2', 'none', same)).toMatchObject({ version: 2, repeated: true });
  });

  it('refuses the same id twice in one append', async () => {
    const twice = event();
    await expect(place.open().append('dossier-1', 'none', [twice, twice])).rejects.toThrow(IdTaken);
  });

  it.each([
    ['no event', 'dossier-1', []],
    ['a name without an id', 'dossier', [event()]],
    ['a name with a space', 'dossier-1 2', [event()]],
    ['a name with letters beyond ASCII', 'hồ-sơ', [event()]],
    ['a name in capitals', 'Dossier-1', [event()]],
    ['an id that is no UUID', 'dossier-1', [event({ id: 'event-1' })]],
    ['an id in capitals', 'dossier-1', [event({ id: 'ABCDEF00-0000-4000-8000-000000000000' })]],
    ['a type with a hyphen', 'dossier-1', [event({ type: 'leaf-assessed' })]],
    ['half a character in the data', 'dossier-1', [event({ data: '"\ud83d"' })]],
    ['half a character in the context', 'dossier-1', [event({ context: '"\udc00"' })]],
    ['more than 512 KiB', 'dossier-1', [event({ data: 'ệ'.repeat(largestEvent / 3 + 1) })]],
  ])('refuses %s with a sentence, and writes nothing', async (_what, stream, given) => {
    const store = place.open();
    await expect(store.append(stream, 'any', given)).rejects.toThrow(/\.$/);
    expect(await wholeLog(store)).toEqual([]);
  });

  it('takes 512 KiB', async () => {
    const store = place.open();
    const data = 'x'.repeat(largestEvent - 2);
    await store.append('dossier-1', 'none', [event({ data })]);
    expect((await store.read('dossier-1'))[0]?.data).toBe(data);
  });

  it('lets one of 32 writers with the same expectation in, and refuses the others', async () => {
    const store = place.open();
    const attempts = await Promise.allSettled(Array.from({ length: 32 }, () => store.append('dossier-1', 'none', events(2))));
    expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const attempt of attempts) if (attempt.status === 'rejected') expect(attempt.reason).toBeInstanceOf(VersionConflict);
    expect(await store.version('dossier-1')).toBe(2);
  });

  it.each([
    ['one stream', () => 'dossier-1'],
    ['many streams', (writer: number) => `dossier-${writer}`],
  ])('keeps all that 32 writers append to %s, each try again after a conflict', async (_what, streamOf) => {
    const store = place.open();
    const written: string[] = [];
    const write = async (writer: number) => {
      for (let turn = 0; turn < 10;) {
        const stream = streamOf(writer);
        const given = [event({ id: newId() }), event()];
        const done = await store.append(stream, await store.version(stream), given).catch((error: unknown) => error);
        if (done instanceof VersionConflict) continue;
        if (done instanceof Error) throw done;
        written.push(...given.map(({ id }) => id));
        turn += 1;
      }
    };
    await Promise.all(Array.from({ length: 32 }, (_, writer) => write(writer)));
    const log = await wholeLog(store);
    inOrder(log);
    expect(log.map(({ id }) => id).sort()).toEqual(written.sort());
  });
}
