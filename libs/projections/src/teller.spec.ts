import { MemoryEventStore } from '#event-store';
import { Rejected, type Event, type Position } from '#kernel';
import { plausibleHistory } from './example-histories';
import type { Projection } from './projection';
import { projections } from './projections';
import { ReadModels } from './read-models';
import { Teller } from './teller';
import { happened, recordedIn } from './told';

const counting = (name: string, stumbles: () => boolean = () => false): Projection<Event<'Counted'>> => ({
  name,
  version: 1,
  types: ['Counted'],
  tables: ['CREATE TABLE heard (id TEXT PRIMARY KEY) STRICT'],
  tell: ({ id }, rows) => {
    if (stumbles()) throw new Error('it stumbled');
    rows.run('INSERT INTO heard VALUES (?)', id);
  },
});
const counted = (times: number) =>
  happened(
    'things-1',
    Array.from({ length: times }, () => ({ type: 'Counted', data: {} })),
  );
const other = happened('things-2', [{ type: 'Unheard', data: {} }]);

describe('the teller', () => {
  const stops: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const stop of stops.splice(0)) await stop();
  });
  const said: string[] = [];
  async function telling(
    store: MemoryEventStore,
    all: Projection[],
    models = new ReadModels(':memory:', all, (line) => said.push(line)),
  ) {
    const teller = new Teller(store, models);
    await teller.start();
    stops.push(() => teller.stop());
    return { teller, models };
  }
  const heard = (models: ReadModels, projection: Projection) => models.rows(projection).all('SELECT id FROM heard').length;

  it('tells what is there, and what comes', async () => {
    const store = new MemoryEventStore();
    await recordedIn(counted(2), store);
    const one = counting('one');
    const { teller, models } = await telling(store, [one]);
    await teller.after(await store.head());
    expect(heard(models, one)).toBe(2);
    await recordedIn([...counted(1), ...other], store);
    await teller.after(await store.head());
    expect(heard(models, one)).toBe(3);
    expect(teller.progress()).toEqual([{ projection: 'one', position: await store.head(), events: 3, failing: false }]);
  });

  it('goes on from the checkpoint after a restart', async () => {
    const store = new MemoryEventStore();
    await recordedIn([...counted(2), ...other], store);
    const one = counting('one');
    const first = await telling(store, [one]);
    await first.teller.caughtUp();
    await first.teller.stop();
    await recordedIn(counted(2), store);
    const { teller, models } = await telling(store, [one], first.models);
    await teller.caughtUp();
    expect(heard(models, one)).toBe(4);
  });

  it('says when a projection fails, tries it again, and tells the others meanwhile', async () => {
    const store = new MemoryEventStore();
    let broken = true;
    const [well, ill] = [counting('well'), counting('ill', () => broken)];
    said.length = 0;
    const { teller, models } = await telling(store, [well, ill]);
    await recordedIn(counted(3), store);
    const head = await store.head();
    await teller.after(head, 5_000, ['well']);
    await expect(teller.after(head, 1)).rejects.toMatchObject({
      code: 'not-told-yet',
      refusal: 'busy',
      details: { position: head, late: ['ill'] },
    });
    expect([heard(models, well), heard(models, ill)]).toEqual([3, 0]);
    expect(said[0]).toMatch(/^The projection "ill" could not be told on after 0{16} \(it stumbled\); it will be tried again\.$/);
    broken = false;
    const told = async (): Promise<void> =>
      teller.progress().some(({ position }) => position < head)
        ? new Promise<void>((done) => setImmediate(done)).then(told)
        : undefined;
    await told();
    expect(heard(models, ill)).toBe(3);
    expect(teller.progress().map(({ failing }) => failing)).toEqual([false, false]);
  });

  it('tells whoever waits as soon as a projection begins to fail', async () => {
    const store = new MemoryEventStore();
    const { teller } = await telling(store, [counting('ill', () => true)]);
    await recordedIn(counted(1), store);
    expect(teller.progress().map(({ failing }) => failing)).toEqual([false]);
    await expect(teller.caughtUp()).rejects.toMatchObject({ code: 'not-told-yet', details: { late: ['ill'] } });
  });

  it('refuses at once to wait for what is not recorded', async () => {
    const { teller } = await telling(new MemoryEventStore(), [counting('one')]);
    const no = teller.after('ffffffffffffffff' as Position, 60_000);
    await expect(no).rejects.toBeInstanceOf(Rejected);
    await expect(no).rejects.toMatchObject({ code: 'not-told-yet', refusal: 'busy' });
  });

  it('tells a read model anew that was told from another log', async () => {
    const one = counting('one');
    const [theirs, ours] = [new MemoryEventStore(), new MemoryEventStore()];
    await recordedIn(counted(5), theirs);
    const first = await telling(theirs, [one]);
    await first.teller.caughtUp();
    await first.teller.stop();
    await recordedIn(counted(2), ours);
    said.length = 0;
    const { teller, models } = await telling(ours, [one], first.models);
    await teller.caughtUp();
    expect(heard(models, one)).toBe(2);
    expect(said).toEqual(['The read model "one" was told from another log; it is told anew from this one.']);
  });

  it('tells a read model anew when its log was moved, and the same events stand at other positions', async () => {
    const one = counting('one');
    const [before, after] = [new MemoryEventStore(), new MemoryEventStore()];
    const events = counted(3);
    await recordedIn(events, before);
    const first = await telling(before, [one]);
    await first.teller.caughtUp();
    await first.teller.stop();
    await recordedIn([...other, ...events], after);
    const { teller, models } = await telling(after, [one], first.models);
    await teller.caughtUp();
    expect(heard(models, one)).toBe(3);
    expect(models.of(one).checkpoint().position).toBe(await after.head());
  });

  it('does not tell twice what another teller has told the same rows', async () => {
    const store = new MemoryEventStore();
    const one = counting('one');
    const { teller, models } = await telling(store, [one]);
    const second = await telling(store, [one], models);
    await recordedIn(counted(50), store);
    await Promise.all([teller.after(await store.head()), second.teller.after(await store.head())]);
    expect(heard(models, one)).toBe(50);
  });

  it('tells every projection of the house', async () => {
    const all = Object.values(projections);
    const store = (await recordedIn(plausibleHistory(3, 2, (n) => n - 1))) as MemoryEventStore;
    const { teller } = await telling(store, all);
    await teller.caughtUp();
    for (const { events, projection } of teller.progress())
      expect([projection, events > 0]).toEqual([projection, projection !== 'roles']);
  });
});
