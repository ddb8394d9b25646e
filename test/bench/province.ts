import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { idFrom, RandomEntropy, recordedFrom, SqliteEventStore, type StoredEvent } from '#event-store';
import { beginning } from '#kernel';
import { cityHistory, cycleOpened, dossierHistory, dossierOpened, happened, type Happened } from '#projections';
import { House } from '../../apps/api/src/house/house';
import { seeded } from './rebuild';
import { figure, row, type Row } from './row';

const units = 3_321;
const years = 10;
const jurisdiction = 'minh-hoa';
const program = join(__dirname, '../../apps/cli/src/main.js');
const entropy = new RandomEntropy();

/** A log of about a million events: how long a server takes to be ready, the first time and later, and how long its readings take. */
export async function province(data: string): Promise<Row[]> {
  const events = await told(data);
  const first = await secondsToReady(data);
  const again = await secondsToReady(data);
  const house = await House.open({ data });
  try {
    await house.told();
    const choose = seeded(5);
    const whole = { id: 'g', person: 'p', role: 'standing-office', scope: { jurisdiction }, capacity: null } as never;
    const head = (unit: string) => ({ id: 'g', role: 'unit-head', scope: { jurisdiction, unit }, capacity: null }) as never;
    const list = (grant: never) => house.readings.workList.waiting({ grants: [grant], today: '2019-11-25', jurisdiction });
    const size = `${units} units × ${years} years`;
    const year = () => String(2014 + choose(years));
    const timed = (once: () => unknown) => p99(once, 100);
    return [
      figure(`start with ${events} events, every reading told anew: ready after`, 's', first),
      figure('start again: ready after', 's', again),
      row(
        `attainment of a year, ${size}, p99`,
        'ms',
        timed(() => house.readings.attainment.of(jurisdiction, 'government', year())),
        50,
        '≤ 1',
      ),
      row(
        `work list of the standing office, ${size}, p99`,
        'ms',
        timed(() => list(whole)),
        50,
        '≤ 1',
      ),
      row(
        `work list of a unit, ${size}, p99`,
        'ms',
        timed(() => list(head(`u${choose(units)}`))),
        50,
        '≤ 1',
      ),
    ];
  } finally {
    await house.close();
  }
}

function p99(once: () => unknown, times: number): number {
  const found = Array.from({ length: times }, () => {
    const begun = performance.now();
    once();
    return performance.now() - begun;
  }).sort((a, b) => a - b);
  return found[Math.floor(times * 0.99)] ?? NaN;
}

/** Writes the log of a live house that has been at work for years; tells how many events it has. */
async function told(data: string): Promise<number> {
  await (await House.open({ data, follows: false })).close();
  const file = join(data, 'log.db');
  const opened = new SqliteEventStore(file);
  const begun = (await opened.readAll()).events;
  await opened.close();
  for (const part of [file, `${file}-wal`, `${file}-shm`]) rmSync(part, { force: true });
  rmSync(join(data, 'read'), { recursive: true, force: true });
  let count = begun.length;
  const store = new SqliteEventStore(file);
  await store.restore(
    (function* (): Generator<StoredEvent> {
      yield* begun;
      const versions = new Map<string, number>();
      const opened = begun[0] ? recordedFrom(begun[0]).context : undefined;
      for (const { stream, event, context } of history()) {
        const version = (versions.get(stream) ?? 0) + 1;
        versions.set(stream, version);
        count += 1;
        const stored = { id: idFrom(entropy.bytes(16)), stream, version, type: event.type, data: JSON.stringify(event.data) };
        yield { ...stored, position: beginning, context: JSON.stringify({ ...opened, ...context }) };
      }
    })(),
  );
  await store.close();
  return count;
}

function* history(): Generator<Happened> {
  const choose = seeded(11);
  const all = Array.from({ length: units }, (_, index) => ({ id: `u${index}`, name: `Phường Ví Dụ ${index}` }));
  yield* cityHistory(all);
  for (let year = 2014; year < 2014 + years; year += 1) {
    yield* cycleOpened(
      `c${year}`,
      year,
      all.map(({ id }) => id),
    );
    for (const { id } of all)
      yield* happened(`dossier-${id}-${year}`, dossierHistory(dossierOpened(`c${year}`, year, id), choose));
  }
}

/** From the start of the process until it says that it can do its work. */
async function secondsToReady(data: string): Promise<number> {
  const begun = performance.now();
  const env = { ...process.env, MINHBACH_DATA: data, PORT: '0', MINHBACH_LANGUAGE: 'en', LOG_LEVEL: 'error' };
  const child = spawn(process.execPath, [program, 'serve'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  for await (const text of child.stdout) {
    said += String(text);
    const url = /Pages: (http:\/\/[^/\s]+)\//.exec(said)?.[1];
    if (!url) continue;
    while ((await fetch(`${url}/health/ready`)).status !== 200);
    const seconds = (performance.now() - begun) / 1000;
    child.kill('SIGTERM');
    await once(child, 'exit');
    return seconds;
  }
  throw new Error(`It ended before it answered: ${said}`);
}
