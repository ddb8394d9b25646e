import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { recordedFrom, SqliteEventStore, type EventStore, type StoredEvent } from '#event-store';
import type { Position } from '#kernel';
import { logOf, plausibleHistory, projections, ReadModels, rebuild, type Choose } from '#projections';

/** One figure of a suite. Rebuilding has no goal: it is shown beside what a bare scan of the same log takes. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly limit: number | null;
  readonly ratio: number | null;
  readonly goal: number | null;
  readonly met: boolean | null;
}

/** Rebuilds every projection of a log of about `events` events on disk, and scans the same log bare before and after. */
export async function rebuildSuite(events = 50_000): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'minhbach-bench-rebuild-'));
  const store = new SqliteEventStore(join(folder, 'log.db'));
  const models = new ReadModels(join(folder, 'read'), Object.values(projections));
  try {
    const count = await fill(store, events);
    const figures: Figure[] = [];
    const before = await timed(() => scan(store));
    let whole = 0;
    for (const [name, projection] of Object.entries(projections)) {
      let heard = 0;
      const seconds = await timed(async () => (heard = await rebuild(store, models, projection)));
      whole += seconds;
      figures.push(figure(`rebuild ${name}: its own ${heard} events`, heard / seconds, null));
    }
    const bare = (before + (await timed(() => scan(store)))) / 2;
    const all = figure(`rebuild all: a log of ${count} events`, count / whole, count / bare);
    return [figure(`bare scan and parse of ${count} events`, count / bare, null), ...figures, all];
  } finally {
    models.close();
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

const figure = (name: string, rate: number, limit: number | null): Figure => ({
  name,
  value: Math.round(rate),
  unit: 'events/s',
  limit: limit && Math.round(limit),
  ratio: limit && rate / limit,
  goal: null,
  met: null,
});

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
function seeded(seed: number): Choose {
  let state = seed;
  return (n) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
}
