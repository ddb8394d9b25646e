import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Controller, Post } from '@nestjs/common';
import { AssessLeaf } from '#evaluation';
import { SqliteEventStore } from '#event-store';
import type { House } from '../../apps/api/src/house/house';
import { serve } from '../../apps/api/src/serve';
import { settingsFrom } from '../../apps/api/src/settings/settings';
import { watchOver } from '../../apps/api/src/watch/watch';
import { foundCity, newId, type City } from './city';
import { figuresFor } from './figures';
import type { Delivered, Loop, Order } from './http-client';
import { interleaved, writers } from './interleaved';
import { figure, row, type Row } from './row';
import { context } from './sheet';

/** A route of the same app that has nothing to do. */
@Controller('empty')
class EmptyController {
  @Post()
  nothing() {
    return {};
  }
}

const many = 32;
const unwatched = (house: House) => watchOver(house, settingsFrom({ RATE_PER_PERSON: '0', RATE_PER_ADDRESS: '0' }));

/** What HTTP costs beside the same command without it, and beside a route that does nothing. */
export async function http(folder: string): Promise<Row[]> {
  const city = await foundCity(folder, 17, 17 * 2);
  const served = await serve(city.house, { port: 0, host: '127.0.0.1' }, unwatched(city.house), [EmptyController]);
  const client = new Worker(join(__dirname, 'http-client.js'));
  try {
    const places = placesIn(city);
    const byHttp = loopsFor(places.slice(0, many), city.house);
    const byHand = places.slice(many, 2 * many);
    const empty = byHttp.map(({ token }): Loop => ({ path: '/api/empty', token, body: {}, revision: 0 }));
    const own = writers(many, (writer) => give(city, byHand[writer] as Place));
    const rateOf = (loops: readonly Loop[]) => (milliseconds: number) =>
      deliver(client, { url: served.url, loops, milliseconds });
    const { ours: command, limit: route } = await interleaved(rateOf(byHttp), rateOf(empty), 9, 400);
    const { ours, limit: direct } = await interleaved(rateOf(byHttp), own, 9, 400);
    const [value, limit] = direct < route ? [ours, direct] : [command, route];
    return [
      figure('own command rate, 32 writers', 'commands/s', direct),
      figure('empty POST route of the same app, signed in, 32 clients', 'requests/s', route),
      row('HTTP command, 32 clients', 'commands/s', value, limit, '≥ 0.7'),
      figure('processor time of a command, its store and its retelling included', 'µs', await processorTime(city, byHand)),
      figure('processor time of an append alone', 'µs', await ofAnAppend(folder)),
    ];
  } finally {
    await client.terminate();
    await served.close();
    await city.house.close();
  }
}

interface Place {
  readonly dossier: string;
  readonly editor: string;
  readonly leaf: string;
  readonly counts: readonly string[];
  revision: number;
}

const placesIn = ({ wards, leaves }: City): Place[] =>
  leaves.flatMap(({ code, counts }) =>
    wards.map(({ dossier, editors }) => ({ dossier, editor: editors[0] ?? '', leaf: code, counts, revision: 0 })),
  );

const loopsFor = (places: readonly Place[], { sessions }: House): Loop[] =>
  places.map(({ dossier, editor, leaf, counts }) => {
    const { token } = sessions.begin(editor);
    return { path: '/api/self-assessment/assess-leaf', token, body: { dossier, leaf }, counts, revision: 0 };
  });

async function give({ house }: City, place: Place): Promise<void> {
  const { dossier, leaf, counts, revision, editor } = place;
  const command = Object.assign(new AssessLeaf(), { dossier, leaf, revision, figures: figuresFor(counts, revision) });
  await house.give(command, { actor: editor, key: newId() });
  place.revision += 1;
}

/** User and system time of this process for each command, in microseconds. */
async function processorTime(city: City, places: readonly Place[]): Promise<number> {
  let commands = 0;
  const before = process.cpuUsage();
  await writers(places.length, async (writer) => {
    await give(city, places[writer] as Place);
    commands += 1;
  })(3000);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / commands;
}

/** The same for an append of one event of a command's size, by as many writers. */
async function ofAnAppend(folder: string): Promise<number> {
  const log = new SqliteEventStore(join(folder, 'append.db'));
  const streams = Array.from({ length: many }, () => `dossier-${newId()}`);
  let appends = 0;
  const before = process.cpuUsage();
  await writers(many, async (writer) => {
    const event = { id: newId(), type: 'LeafAssessed', data: JSON.stringify({ leaf: '1.1', filler: 'x'.repeat(80) }), context };
    await log.append(streams[writer] ?? '', 'any', [event]);
    appends += 1;
  })(3000);
  const { user, system } = process.cpuUsage(before);
  await log.close();
  return (user + system) / appends;
}

async function deliver(client: Worker, order: Order): Promise<number> {
  client.postMessage(order);
  const [delivered] = (await once(client, 'message')) as [Delivered];
  if (delivered.failures.length) throw new Error(`The server answered: ${delivered.failures.join(' · ')}`);
  order.loops.forEach((loop, index) => (loop.revision = delivered.revisions[index] ?? 0));
  return delivered.perSecond;
}
