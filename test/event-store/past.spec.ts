import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import {
  lastUntil,
  MemoryEventStore,
  PastOfStore,
  SqliteEventStore,
  SqlitePast,
  type EventStore,
  type PartOfLog,
  type PastLog,
} from '#event-store';
import { beginning, type Position } from '#kernel';
import { event, wholeLog } from './contract/examples';

/** Every store's past, and the file's own. */
describe.each(['in memory', 'in a file', 'in a file, by a connection of its own'])('the past of a log %s', (where) => {
  const folder = mkdtempSync(join(tmpdir(), 'minhbach-past-'));
  const file = join(folder, 'log.db');
  let store: EventStore;
  let past: PastLog;
  beforeAll(async () => {
    const filled = new MemoryEventStore();
    for (let round = 0; round < 700; round += 1) {
      await filled.append('dossier-1', 'any', [event({ type: round % 2 ? 'Submitted' : 'LeafAssessed' })]);
      await filled.append(`dossier-2`, 'any', [event({ type: 'LeafAssessed' })]);
      if (round % 100 === 0) await filled.append(`unit-${round}`, 'none', [event({ type: 'UnitFormed' })]);
    }
    store = where === 'in memory' ? filled : new SqliteEventStore(file);
    if (store !== filled) await store.restore(await wholeLog(filled)); // one commit, not hundreds
    past = where.endsWith('own') ? new SqlitePast(file) : new PastOfStore(store);
  });
  afterAll(async () => {
    past?.close();
    await store?.close();
    rmSync(folder, { recursive: true });
  });

  it('gives the events of these types, of these streams, between two positions, in the order of the log', async () => {
    const log = await wholeLog(store);
    const at = (index: number) => log[index]?.position as Position;
    const parts: PartOfLog[] = [
      { until: at(1300), types: ['LeafAssessed'] },
      { until: at(1300), after: at(1200), types: ['LeafAssessed', 'UnitFormed'] },
      { until: at(1300), types: ['LeafAssessed', 'Submitted'], streams: ['dossier-1', 'dossier-2'] },
      {
        until: at(1300),
        after: at(7),
        types: ['Submitted', 'UnitFormed'],
        streams: ['unit-600', 'dossier-1', 'nobody', 'dossier-1'],
      },
      { until: at(1300), types: [], streams: ['dossier-1'] },
      { until: at(1300), types: ['Submitted'], streams: [] },
      { until: beginning, types: ['Submitted'] },
    ];
    for (const part of parts) {
      const found = [];
      for await (const page of past.read(part)) {
        expect(page.length).toBeLessThanOrEqual(1000);
        found.push(...page);
      }
      const { after = beginning, until, types, streams } = part;
      const wanted = log.filter(
        ({ position, type, stream }) =>
          position > after && position <= until && types.includes(type) && (!streams || streams.includes(stream)),
      );
      expect(found).toEqual(wanted);
    }
  });

  it('ends where nothing beyond a position stands, also between two events', async () => {
    const log = await wholeLog(store);
    for (const index of [0, 1, 700, log.length - 1]) {
      const { position } = log[index] as { position: Position };
      expect((await lastUntil(store, { position })).position).toBe(position);
      const next = (BigInt(`0x${position}`) - 1n).toString(16).padStart(16, '0') as Position;
      expect((await lastUntil(store, { position: next })).position).toBe(log[index - 1]?.position ?? beginning);
    }
    expect(await lastUntil(new MemoryEventStore(), { recordedAt: '9999' })).toEqual({ position: beginning, recordedAt: null });
  });

  if (where.endsWith('own')) {
    it('cannot be written to by who looks back, and goes on while others write', async () => {
      const db = new Database(file, { readonly: true });
      expect(() => db.exec('DELETE FROM types')).toThrow('readonly');
      db.close();
      const { position } = await store.append('dossier-3', 'none', [event({ type: 'Late' })]);
      const found = [];
      for await (const page of past.read({ until: position, types: ['Late'] })) found.push(...page);
      expect(found).toHaveLength(1);
    });

    it('a file that is not there is not made', () => {
      expect(() => new SqlitePast(join(folder, 'none.db'))).toThrow();
    });
  }
});
