import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { recordedFrom, SqliteEventStore, type EventStore, type StoredEvent } from '#event-store';
import type { Position } from '#kernel';
import { logOf, plausibleHistory, projections, ReadModels, rebuild, type Choose } from '#projections';
import { figure, type Row } from './row';

/** Rebuilds every projection of a log of about `events` events on disk, beside a bare scan of the same log. No goal: figures only. */
export async function rebuilding(folder: string, events = 50_000): Promise<Row[]> {
  const store = new SqliteEventStore(join(folder, 'log.db'));
  const models = new ReadModels(join(folder, 'read'), Object.values(projections));
  try {
    const count = await fill(store, events);
    const before = await timed(() => scan(store));
    const rows: Row[] = [];
    let whole = 0;
    for (const [name, projection] of Object.entries(projections)) {
      let heard = 0;
      const seconds = await timed(async () => (heard = await rebuild(store, models, projection)));
      whole += seconds;
      rows.push(figure(`rebuild ${name} (${heard} events told)`, 'events/s', heard / seconds));
    }
    const bare = (before + (await timed(() => scan(store)))) / 2;
    const [value, limit] = [count / whole, count / bare];
    const all: Row = { ...figure(`rebuild all, log of ${count} events`, 'events/s', value), limit, ratio: value / limit };
    return [figure('bare scan of the same log', 'events/s', limit), ...rows, all];
  } finally {
    models.close();
    await store.close();
  }
}

/** Years of a city with the same choices on every machine, about 25 events a dossier. */
async function fill(store: EventStore, events: number): Promise<number> {
  const log = logOf(plausibleHistory(100, Math.max(1, Math.round(events / 2_500)), seeded(7)));
  const stored = log.map(({ stream, version, position, type, data, context }, index): StoredEvent => {
    const id = `00000000-0000-4000-8000-${index.toString(16).padStart(12, '0')}`;
    return { id, stream, version, position, type, data: JSON.stringify(data), context: JSON.stringify(context) };
  });
  await store.restore(stored);
  return stored.length;
}

async function scan(store: EventStore): Promise<void> {
  for (let after: Position | undefined, end = false; !end;) {
    const page = await store.readAll({ after });
    for (const event of page.events) recordedFrom(event);
    [after, end] = [page.next, page.end];
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1_000;
}

/** The same choices for the same seed (a linear congruential generator). */
export function seeded(seed: number): Choose {
  let state = seed;
  return (n) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
}
