import { statSync } from 'node:fs';
import { join } from 'node:path';
import { fold } from '#kernel';
import {
  eventId,
  idFrom,
  RandomEntropy,
  recordedFrom,
  Sealer,
  SqliteEventStore,
  SystemClock,
  Writer,
  type NewEvent,
} from '#event-store';
import { interleaved, p50, writers } from './interleaved';
import { bare, indexed, Raw, RawLog } from './raw';
import { figure, row, type Row } from './row';
import { assessed, AssessLeaf, assessLeaf, context, SheetGivens, sheetStory, type SheetEvent } from './sheet';

const entropy = new RandomEntropy();
const newId = () => idFrom(entropy.bytes(16));
const data = JSON.stringify(assessed(1));
const event = (): NewEvent => ({ id: newId(), type: 'LeafAssessed', data, context });
const some = (count: number) => Array.from({ length: count }, event);

/** How many events are there before anything is measured: enough for the write-ahead log to have reached its size. */
const grown = 50_000;

async function grow(log: SqliteEventStore, streams: readonly string[]): Promise<void> {
  for (let done = 0; done < grown; done += 100) await log.append(streams[(done / 100) % streams.length] ?? '', 'any', some(100));
}

/** What the log costs beside the bare driver: R is one event per transaction, G one transaction per turn of the event loop. */
export async function store(folder: string): Promise<Row[]> {
  return [...(await appends(folder)), ...(await commands(folder)), ...(await readings(folder))];
}

async function appends(folder: string): Promise<Row[]> {
  const [log, raw] = [
    new SqliteEventStore(join(folder, 'appends.db')),
    new Raw(join(folder, 'appends-raw.db'), bare(data)).grown(grown),
  ];
  const streams = Array.from({ length: 32 }, () => `sheet-${newId()}`);
  await grow(log, streams);
  const append = (count: number) => (writer: number) => log.append(streams[writer] ?? '', 'any', some(count));
  const one = () => raw.one();
  const grouped = () => raw.grouped();
  const alone = await interleaved(writers(1, append(1)), writers(1, one));
  const many = await interleaved(writers(32, append(1)), writers(32, grouped));
  const tens = await interleaved(writers(32, append(10), 10), writers(32, grouped));
  const full = new Raw(join(folder, 'appends-indexed.db'), indexed(data, context, 32)).grown(grown);
  const possible = await interleaved(
    writers(32, () => full.grouped()),
    writers(32, grouped),
  );
  await log.close();
  raw.close();
  full.close();
  return [
    figure('the same rows and index by the bare driver, 32 writers', 'of G', possible.ours / possible.limit),
    row('append 1 event, 1 writer', 'events/s', alone.ours, alone.limit, '≥ 0.55'),
    row('append 1 event, 32 writers', 'events/s', many.ours, many.limit, '≥ 0.55'),
    row('append 10 events, 32 writers', 'events/s', tens.ours, tens.limit, '≥ 0.55'),
  ];
}

/** Nothing in this bench is free text. */
class NothingToSeal extends Sealer {
  async seal(): Promise<never> {
    throw new Error('Nothing is to be sealed here.');
  }
}

async function commands(folder: string): Promise<Row[]> {
  const [log, raw] = [
    new SqliteEventStore(join(folder, 'commands.db')),
    new Raw(join(folder, 'commands-raw.db'), bare(data)).grown(grown),
  ];
  const writer = new Writer(log, new SystemClock(), entropy, new NothingToSeal(), { hashKey: 'bench', lastRecordedAt: '' });
  const given = new SheetGivens();
  const sheets = Array.from({ length: 32 }, newId);
  const actor = newId();
  await grow(
    log,
    sheets.map((sheet) => `sheet-${sheet}`),
  );
  let key = 0;
  const command = (number: number) => {
    const sheet = sheets[number] ?? '';
    key += 1;
    return writer.handle({
      command: new AssessLeaf(sheet, assessed(key)),
      operation: 'AssessLeaf',
      stream: `sheet-${sheet}`,
      story: sheetStory,
      decide: assessLeaf,
      given,
      caller: { actor, key: String(key) },
    });
  };
  const alone = await interleaved(
    writers(1, command),
    writers(1, () => raw.one()),
  );
  const many = await interleaved(
    writers(32, command),
    writers(32, () => raw.grouped()),
  );
  await log.close();
  raw.close();
  return [
    row('command, 1 writer', 'commands/s', alone.ours, alone.limit, '≥ 0.65'),
    row('command, 32 writers', 'commands/s', many.ours, many.limit, '≥ 0.7'),
  ];
}

const [sheets, leaves] = [500, 100];

async function readings(folder: string): Promise<Row[]> {
  const file = join(folder, 'readings.db');
  const log = new SqliteEventStore(file);
  const streams = Array.from({ length: sheets }, (_, number) => `sheet-${eventId(newId(), number)}`);
  for (let round = 0; round < leaves; round += 10) {
    await Promise.all(streams.map((stream) => log.append(stream, round, some(10))));
  }
  const events = [];
  for (let page = await log.readAll(); ; page = await log.readAll({ after: page.next })) {
    events.push(...page.events);
    if (page.end) break;
  }
  const raw = new RawLog(join(folder, 'readings-raw.db'), events);
  const evolve = (state: typeof sheetStory.initial, type: string, given: unknown) =>
    sheetStory.evolve(state, { type, data: given } as Parameters<typeof sheetStory.evolve>[1]);

  let turn = 0;
  const next = () => streams[(turn += 7) % sheets] ?? '';
  const load = await interleaved(
    p50(async () => fold(sheetStory, (await log.read(next())).map(recordedFrom<SheetEvent>))),
    p50(() => raw.stream(next(), sheetStory.initial, evolve)),
  );
  const replayed = (replay: () => Promise<unknown> | unknown) => writers(1, async () => replay(), events.length);
  const replay = await interleaved(
    replayed(async () => {
      let state = sheetStory.initial;
      for (let page = await log.readAll(); ; page = await log.readAll({ after: page.next })) {
        state = fold(sheetStory, page.events.map(recordedFrom<SheetEvent>), state);
        if (page.end) return state;
      }
    }),
    replayed(() => raw.replay(sheetStory.initial, evolve)),
  );
  await log.close();
  raw.close();
  return [
    row(`load and fold a stream of ${leaves}, p50`, 'µs', load.ours, load.limit, '≤ 1.4'),
    row('full replay through a typed fold', 'events/s', replay.ours, replay.limit, '≥ 0.65'),
    figure(`bytes per event (data ${data.length}, context ${context.length})`, 'bytes', statSync(file).size / events.length),
  ];
}
