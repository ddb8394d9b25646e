import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Worker } from 'node:worker_threads';
import { recordedFrom } from '#event-store';
import type { House } from '../../apps/api/src/house/house';
import { serve } from '../../apps/api/src/serve';
import { settingsFrom } from '../../apps/api/src/settings/settings';
import { watchOver } from '../../apps/api/src/watch/watch';
import { foundCity } from './city';
import type { LoadOrder, Somebody, Worked } from './load-client';
import { province } from './province';
import { figure, row, type Row } from './row';

const people = 200;
const wards = 17;
const minute = 60_000;

/** People at work for a minute, and a province of ten years: how long each thing takes, and that nothing is lost. */
export async function load(folder: string): Promise<Row[]> {
  return [...(await atWork(folder)), ...(await province(join(folder, 'province')))];
}

async function atWork(folder: string): Promise<Row[]> {
  const city = await foundCity(folder, wards, people - wards);
  const { house } = city;
  const unlimited = settingsFrom({ RATE_PER_PERSON: '0', RATE_PER_ADDRESS: '0' });
  const served = await serve(house, { port: 0, host: '127.0.0.1' }, watchOver(house, unlimited));
  const client = new Worker(join(__dirname, 'load-client.js'));
  try {
    const all = city.wards.flatMap(({ dossier, editors, head }): Somebody[] =>
      [head, ...editors].map((person) => ({ dossier, token: house.sessions.begin(person).token, head: person === head })),
    );
    const heap: number[] = [];
    const sampling = sample(heap);
    const order: LoadOrder = { url: served.url, people: all, milliseconds: minute };
    client.postMessage(order);
    const [worked] = (await once(client, 'message')) as [Worked];
    await sampling;
    if (worked.failures.length) throw new Error(`The server answered: ${worked.failures.join(' · ')}`);
    const [first = NaN, last = NaN] = heap;
    return [
      ...Object.entries(worked.times).flatMap(([action, times]) => [
        figure(`${action}, ${people} people (${times.length} times), p50`, 'ms', percentile(times, 0.5)),
        figure(`${action}, p99`, 'ms', percentile(times, 0.99)),
      ]),
      figure('changes refused because somebody was faster', '', worked.stale),
      row('changes acknowledged that stand in the log', '', await standing(house, worked.changed), worked.changed.length, '≥ 1'),
      row('heap after the last quarter, beside the first', 'MB', last, first, '≤ 1.25'),
    ];
  } finally {
    await client.terminate();
    await served.close();
    await house.close();
  }
}

/** How many of the changes are in the log exactly as they were acknowledged. */
async function standing({ store }: House, changed: Worked['changed']): Promise<number> {
  const streams = new Map<string, Awaited<ReturnType<House['store']['read']>>>();
  for (const { stream } of changed) if (!streams.has(stream)) streams.set(stream, await store.read(stream));
  return changed.filter(({ stream, version, leaf, done }) => {
    const event = streams.get(stream)?.[version - 1];
    const told =
      event && (recordedFrom(event).data as unknown as { leaf: string; answer?: { figures?: Record<string, unknown> } });
    const figures = Object.values(told?.answer?.figures ?? {});
    return told?.leaf === leaf && (figures.includes(done) || !figures.includes(1_000_000));
  }).length;
}

/** What is held, once garbage was taken away, after the first quarter and at the end of the last. */
async function sample(heap: number[]) {
  setFlagsFromString('--expose_gc');
  const collect = runInNewContext('gc') as () => void;
  for (const wait of [minute / 4, (minute * 3) / 4 - 2_000]) {
    await pause(wait);
    collect();
    heap.push(process.memoryUsage().heapUsed / 1_048_576);
  }
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}
