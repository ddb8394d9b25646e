/// <reference lib="es2024.promise" />
import { setImmediate as turn } from 'node:timers/promises';
import { VersionConflict } from '#event-store';
import type { Position } from '#kernel';
import type { Place } from '../contract';
import { event, events, inOrder, wholeLog } from './examples';

export function committing(place: Place): void {
  it('tells everybody whose commit failed, keeps nothing of it, and goes on afterwards', async () => {
    let full = true;
    const store = place.open((run) => {
      if (full) throw new Error('The disk is full.');
      run();
    });
    const [kept, lost] = [events(2), events(1)];
    const told = await Promise.allSettled([
      store.append('dossier-1', 'none', lost),
      store.append('dossier-2', 'none', events(3)),
      store.append('dossier-1', 'none', events(1)),
    ]);
    for (const each of told) expect(each).toMatchObject({ status: 'rejected', reason: { message: 'The disk is full.' } });
    expect(await wholeLog(store)).toEqual([]);
    full = false;
    expect(await store.append('dossier-2', 'none', kept)).toMatchObject({ version: 2, repeated: false });
    expect(await store.append('dossier-1', 'none', lost)).toMatchObject({ version: 1, repeated: false });
    expect((await wholeLog(store)).map(({ id, type }) => [id, type])).toEqual(
      [...kept, ...lost].map(({ id, type }) => [id, type]),
    );
  });

  it('fails later commits in the same way', async () => {
    let full = false;
    const store = place.open(async (run) => {
      await turn();
      if (full) throw new Error('The disk is full.');
      run();
    });
    await store.append('dossier-1', 'none', events(1));
    full = true;
    await expect(store.append('dossier-1', 1, [event({ type: 'Lost' })])).rejects.toThrow('The disk is full.');
    full = false;
    await store.append('dossier-1', 1, [event({ type: 'Kept' })]);
    expect((await wholeLog(store)).map(({ type }) => type)).toEqual(['LeafAssessed', 'Kept']);
  });

  it('answers refusals, too, only after the commit they rest on', async () => {
    let committed = false;
    const store = place.open(async (run) => {
      await turn();
      run();
      committed = true;
    });
    const [first, second] = [store.append('dossier-1', 'none', events(1)), store.append('dossier-1', 'none', events(1))];
    const refused = second.catch((error: unknown) => ({ error, committed }));
    await first;
    expect(await refused).toEqual({ error: expect.any(VersionConflict), committed: true });
  });

  it('shows nobody what is not committed', async () => {
    const gate = Promise.withResolvers<void>();
    const store = place.open(async (run) => {
      await gate.promise;
      run();
    });
    const beside = place.beside?.() ?? store;
    const appended = store.append('dossier-1', 'none', events(1));
    await turn();
    await turn();
    const read = beside.read('dossier-1');
    if (beside !== store) expect(await read).toEqual([]);
    const here = store.read('dossier-1');
    gate.resolve();
    await appended;
    expect(await here).toHaveLength(1);
    expect(await beside.read('dossier-1')).toHaveLength(1);
  });

  it.each([1, 7, 1000])(
    'skips nothing and shows nothing twice to those who read on while others write (pages of %i)',
    async (limit) => {
      let delay = 0;
      const store = place.open(async (run) => {
        delay = (delay + 3) % 5;
        for (let waited = 0; waited < delay; waited += 1) await turn();
        run();
      });
      const total = 32 * 6;
      const readOn = async (from: typeof store) => {
        const seen: string[] = [];
        for (let after: Position | undefined; seen.length < total; await turn()) {
          const page = await from.readAll({ after, limit });
          seen.push(...page.events.map(({ id }) => id));
          after = page.next;
        }
        return seen;
      };
      const write = async (writer: number) => {
        for (let round = 0; round < 4; round += 1) await store.append(`dossier-${writer % 5}`, 'any', events(1 + (round % 2)));
      };
      const readers = [readOn(store), readOn(place.beside?.() ?? store)];
      await Promise.all(Array.from({ length: 32 }, (_, writer) => write(writer)));
      const log = await wholeLog(store);
      inOrder(log);
      const ids = log.map(({ id }) => id);
      expect(ids).toHaveLength(total);
      expect(await Promise.all(readers)).toEqual([ids, ids]);
    },
  );

  it('answers everything asked for before it closes, and nothing afterwards', async () => {
    const store = place.open();
    const asked = [store.append('dossier-1', 'none', events(1)), store.append('dossier-2', 'none', events(1))];
    await store.close();
    expect((await Promise.all(asked)).map(({ version }) => version)).toEqual([1, 1]);
    await expect(store.append('dossier-3', 'none', events(1))).rejects.toThrow('closed');
  });
}
