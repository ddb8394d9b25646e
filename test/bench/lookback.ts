import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { completeIllustration, lastUntil, SqliteEventStore, type StoredEvent } from '#event-store';
import { beginning, type Position } from '#kernel';
import {
  AttainmentTable,
  cityHistory,
  cycleOpened,
  Directory,
  dossierHistory,
  dossierOpened,
  happened,
  logOf,
  LookingBack,
  projections,
  ReadModels,
  rebuild,
  streamsOf,
  usualLimits,
  Workers,
  type Happened,
} from '#projections';
import { House } from '../../apps/api/src/house/house';
import { playDemo } from '../../apps/cli/src/demo/demo';
import { demoClock, demoOpensAt, demoSeed } from '../../apps/cli/src/demo/seed';
import { seeded } from './rebuild';
import { figure, median, row, type Row } from './row';

const goal = 0.2;
const moments = 40;

/** A city's attainment as of any moment, told in a thread from the streams it needs: of the demo's log, and of a bigger one. */
export async function lookingBack(folder: string): Promise<Row[]> {
  return [...(await ofDemo(join(folder, 'demo'))), ...(await ofBigger(join(folder, 'bigger')))];
}

async function ofDemo(data: string): Promise<Row[]> {
  const illustrative = { seed: demoSeed, opensAt: demoOpensAt, standsAt: demoClock };
  const house = await House.open({ data, illustrative });
  await playDemo(house, () => {});
  await completeIllustration(house.store, house.origin, house);
  await house.told();
  await house.close();
  return measured('demo', join(data, 'log.db'), 'lao-cai', '2018');
}

/** As many units as a large province, over ten years: stream by stream, which no reading notices. */
async function ofBigger(folder: string, units = 600, years = 10): Promise<Row[]> {
  const choose = seeded(11);
  const all = Array.from({ length: units }, (_, index) => ({ id: `u${index}`, name: `Phường Ví Dụ ${index}` }));
  const history: Happened[] = cityHistory(all);
  for (let year = 2014; year < 2014 + years; year += 1) {
    const ids = all.map(({ id }) => id);
    history.push(...cycleOpened(`c${year}`, year, ids));
    for (const id of ids)
      history.push(...happened(`dossier-${id}-${year}`, dossierHistory(dossierOpened(`c${year}`, year, id), choose)));
  }
  const file = join(folder, 'log.db');
  const store = new SqliteEventStore(file);
  await store.restore(
    logOf(history).map(({ stream, version, position, type, data, context }, index): StoredEvent => {
      const id = `00000000-0000-4000-8000-${index.toString(16).padStart(12, '0')}`;
      const recordedAt = new Date(Date.UTC(2014, 0, 1) + index * 60_000).toISOString();
      return {
        id,
        stream,
        version,
        position,
        type,
        data: JSON.stringify(data),
        context: JSON.stringify({ ...context, recordedAt }),
      };
    }),
  );
  await store.close();
  return measured(`${units} units × ${years} years`, file, 'minh-hoa', '2018');
}

async function measured(name: string, file: string, city: string, year: string): Promise<Row[]> {
  const store = new SqliteEventStore(file);
  const models = new ReadModels(':memory:', [projections.directory]);
  await rebuild(store, models, projections.directory);
  const live = new Directory(models);
  const { id } = live.jurisdiction(city);
  const cycle = live.cycle(id, 'government', year);
  const past = new LookingBack(new Workers(file, usualLimits), usualLimits);
  const head = await store.latest();
  const choose = seeded(3);

  /** The whole question: which moment, which streams, telling, reading. */
  const ask = async (until: Position) => {
    const extent = { jurisdiction: id, dossiers: { cycle: cycle.id } };
    const end = await lastUntil(store, { position: until });
    const then = {
      retellings: ['directory', 'attainment'] as const,
      name: year,
      streams: () => streamsOf(live, extent),
      until: end.position,
    };
    return past.at({ ...then, effectiveAt: null }, (told) => {
      const table = new AttainmentTable(told, new Directory(told));
      return table.overYears(id, 'government').find((one) => String(one.year) === year)?.attained ?? 0;
    });
  };
  const timed = async (until: Position) => {
    const begun = performance.now();
    await ask(until).catch(() => 0); // before the city was there
    return (performance.now() - begun) / 1000;
  };
  const last = Number.parseInt(head?.position ?? beginning, 16);
  const any = () => choose(last).toString(16).padStart(16, '0') as Position;

  try {
    const first = await timed(head?.position ?? beginning);
    const again = await timed(head?.position ?? beginning);
    const times: number[] = [];
    for (let count = 0; count < moments; count += 1) times.push(await timed(any()));
    const [middle, worst] = [median(times), Math.max(...times)];
    return [
      row(`${name} (${last} events): as of any moment, p50 of ${moments}`, 's', middle, goal, '≤ 1'),
      row(`${name}: as of any moment, the slowest`, 's', worst, goal, '≤ 1'),
      figure(`${name}: the very first question, with the thread's start`, 's', first),
      figure(`${name}: the same moment again`, 's', again),
    ];
  } finally {
    await past.close();
    models.close();
    await store.close();
  }
}
