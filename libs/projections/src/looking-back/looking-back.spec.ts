import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PastOfStore, SqliteEventStore } from '#event-store';
import type { Position } from '#kernel';
import { plausibleHistory } from '../example-histories';
import { projections } from '../projections';
import { ReadModel } from '../read-model';
import { recordedIn } from '../told';
import { Crew, InPlace, usualLimits } from './crew';
import { LookingBack, type Then } from './looking-back';
import { tellThen, type Retelling, type TellThen } from './tell-then';
import { Workers } from './workers';

const retellings = Object.keys(projections) as Retelling[];
const most = 64 * 1024 * 1024;
const history = plausibleHistory(4, 2, (n) => n - 1);
const asked = (until: Position, names = retellings): TellThen => ({ retellings: names, until, effectiveAt: null, most });

/** A crew that tells only when it is told to. */
class Patient extends Crew {
  readonly waiting: (() => void)[] = [];
  told = 0;
  tell = ({ retellings }: TellThen) =>
    this.inTurn(async () => {
      await new Promise<void>((go) => this.waiting.push(go));
      this.told += 1;
      return retellings.map((name) => ReadModel.open(':memory:', projections[name]));
    });
  compare = () => Promise.resolve([]);
  ready(): void {}
  close = () => Promise.resolve();
  async go(count: number) {
    for (let done = 0; done < count; done += 1) {
      while (!this.waiting.length) await new Promise((turn) => setImmediate(turn));
      this.waiting.shift()?.();
    }
  }
}
const then = (until: string, names: readonly Retelling[] = ['streak']): Then => ({
  retellings: names,
  name: 'everything',
  streams: () => [],
  until: until.padStart(16, '0') as Position,
  effectiveAt: null,
});

describe('those who look back', () => {
  it('are as many at a time as was set, some wait in their order, and whoever comes after is refused', async () => {
    const crew = new Patient({ ...usualLimits, threads: 2, waiting: 1 });
    const past = new LookingBack(crew, usualLimits);
    const order: string[] = [];
    const ask = (at: string) => past.at(then(at), () => void order.push(at));
    const three = ['1', '2', '3'].map(ask);
    await new Promise((turn) => setImmediate(turn));
    expect(crew.waiting).toHaveLength(2);
    await expect(ask('4')).rejects.toMatchObject({
      code: 'looking-back-busy',
      refusal: 'busy',
      details: { retryAfterSeconds: 5 },
    });
    await crew.go(3);
    await Promise.all(three);
    expect(order).toEqual(['1', '2', '3']);
    await Promise.all([ask('5'), crew.go(1)]);
  });

  it('who ask for the same moment at once have it told once, and later it is there', async () => {
    const crew = new Patient(usualLimits);
    const past = new LookingBack(crew, usualLimits);
    const both = [past.at(then('1'), () => 'one'), past.at(then('1'), () => 'other')];
    await crew.go(1);
    expect(await Promise.all(both)).toEqual(['one', 'other']);
    expect(await past.at(then('1'), (told) => told.rows(projections.streak).all('SELECT * FROM years'))).toEqual([]);
    expect(crew.told).toBe(1);
    await expect(past.at(then('1'), (told) => told.rows(projections.rating))).rejects.toThrow('"rating" was not asked for');
  });

  it('keep no more than was set: what was used longest ago goes first, but not from under a reader', async () => {
    const crew = new Patient({ ...usualLimits, threads: 8 });
    const past = new LookingBack(crew, { megabytes: 0.1 });
    const read = (at: string) => Promise.all([past.at(then(at), () => at), crew.go(1)]);
    await read('1');
    const { bytes } = past.room;
    const whole = Math.floor((0.1 * 1024 * 1024) / bytes);
    let end = () => {};
    const reading = past.at(then('1'), async (told) => {
      await new Promise<void>((go) => (end = go));
      return told.rows(projections.streak).all('SELECT * FROM years');
    });
    await new Promise((turn) => setImmediate(turn));
    for (let at = 2; at <= whole + 1; at += 1) await read(String(at));
    expect(past.room).toEqual({ bytes: whole * bytes, models: whole });
    end();
    expect(await reading).toEqual([]); // thrown out meanwhile, and closed only now
    const before = crew.told;
    await read('1');
    expect(crew.told).toBe(before + 1);
  });
});

/** How many turns this thread takes while something is done. */
async function takingTurns<Answer>(work: () => Promise<Answer>) {
  let [turns, over] = [0, false];
  const turn = () => {
    turns += 1;
    if (!over) setImmediate(turn);
  };
  setImmediate(turn);
  try {
    const answer = await work();
    return { answer, turns };
  } finally {
    over = true;
  }
}

describe('a thread that looks back', () => {
  const folder = mkdtempSync(join(tmpdir(), 'minhbach-past-'));
  const file = join(folder, 'log.db');
  let store: SqliteEventStore;
  let head: Position;
  const crews: Crew[] = [];
  const crew = (limits = usualLimits) => crews[crews.push(new Workers(file, limits)) - 1] as Crew;
  beforeAll(async () => {
    store = new SqliteEventStore(file);
    const { events } = await (await recordedIn(history)).readAll();
    await store.restore(events);
    head = await store.head();
  });
  afterAll(async () => {
    for (const one of crews) await one.close();
    await store.close();
    rmSync(folder, { recursive: true });
  });

  it('tells from the file what this thread tells from the store, while the server’s thread takes its turns', async () => {
    const { answer: models, turns } = await takingTurns(() => crew().tell(asked(head)));
    expect(turns).toBeGreaterThan(100); // a thread that is kept busy takes none
    const here = await tellThen(new PastOfStore(store), asked(head));
    expect(models.map((model) => model.state())).toEqual(here.map((model) => model.state()));
    const streams = ['dossier-u0-2019', 'dossier-u1-2019', 'cycle-c2019'];
    const [part, same] = [crew(), new InPlace(store, usualLimits)].map((one) => one.tell({ ...asked(head), streams }));
    expect((await part)?.map((model) => model.state())).toEqual((await same)?.map((model) => model.state()));
  }, 20_000);

  it('is ended when a question takes too long, and the next one has another', async () => {
    const short = crew({ ...usualLimits, seconds: 0.001 });
    for (const _ of [1, 2])
      await expect(short.tell(asked(head))).rejects.toMatchObject({ code: 'looked-too-long', refusal: 'busy' });
  }, 20_000);

  it('hands a refusal on as it is, and goes on', async () => {
    const one = crew({ ...usualLimits, threads: 1 });
    await expect(one.tell({ ...asked(head, ['rating']), most: 20_000 })).rejects.toMatchObject({
      code: 'looks-back-too-far',
      sentence: { vi: expect.stringContaining('thu hẹp') },
    });
    expect(await one.tell(asked(head, ['streak']))).toHaveLength(1);
  }, 20_000);

  it('what has no file of its own is told in this thread, which takes its turns between two pages', async () => {
    const memory = await recordedIn(plausibleHistory(60, 2, (n) => n - 1));
    const head = await memory.head();
    const { turns } = await takingTurns(() => new InPlace(memory, usualLimits).tell(asked(head, ['rating'])));
    expect(turns).toBeGreaterThan(1); // without a turn between two pages it takes none
    const late = new InPlace(memory, { ...usualLimits, seconds: 0 }).tell(asked(head, ['rating']));
    await expect(late).rejects.toMatchObject({ code: 'looked-too-long' });
  });
});
