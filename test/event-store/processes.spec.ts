import { randomInt } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { follow, SqliteEventStore } from '#event-store';
import { events, inOrder, wholeLog } from './contract/examples';
import { killMany, lookThrough } from './killed';
import { writing } from './processes';

describe('a log that several processes use', () => {
  let folder: string;
  let store: SqliteEventStore;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'processes-'));
    store = new SqliteEventStore(join(folder, 'log.db'));
  });
  afterEach(async () => {
    await store.close();
    rmSync(folder, { recursive: true });
  });

  it('keeps all that 32 writers in two processes append, and one who reads on meanwhile skips nothing and sees nothing twice', async () => {
    const file = join(folder, 'log.db');
    const seen: string[] = [];
    const errors: unknown[] = [];
    const follower = follow(store, { limit: 37, failed: (error) => errors.push(error) }, (page) => {
      seen.push(...page.events.map(({ id }) => id));
    });
    const children = ['a', 'b'].map((name) => writing(file, { name, writers: 16, rounds: 12 }));
    await Promise.all(children.map((child) => child.done()));
    await follower.caughtUp(await store.head());
    await follower.stop();

    const log = await wholeLog(store);
    const acknowledged = children.flatMap((child) => child.acknowledged);
    expect(acknowledged).toHaveLength(2 * 16 * 12);
    lookThrough(log, acknowledged);
    expect(log).toHaveLength(acknowledged.flatMap(({ ids }) => ids).length);
    expect(seen).toEqual(log.map(({ id }) => id));
    expect(errors).toEqual([]);
  }, 30_000);

  it('wakes those who wait in another process', async () => {
    const beside = new SqliteEventStore(join(folder, 'log.db'));
    const woken = new Promise<void>((resolve) => beside.onGrowth(resolve));
    await store.append('dossier-1', 'none', events(1));
    await woken;
    expect(await beside.version('dossier-1')).toBe(1);
    await beside.close();
  });

  it('holds everything acknowledged, and no half append, after processes were killed (SIGKILL) at random instants', async () => {
    const seed = process.env.SEED ?? String(randomInt(1_000_000));
    console.log(`kills with SEED=${seed}`);
    const { kills, acknowledged } = await killMany(8, seed);
    expect(kills).toBe(8);
    expect(acknowledged).toBeGreaterThanOrEqual(8);
  }, 60_000);

  it('is made once when several make it at the same instant', async () => {
    const file = join(folder, 'new', 'log.db');
    const children = ['a', 'b', 'c'].map((name) => writing(file, { name, writers: 2, rounds: 3 }));
    await Promise.all(children.map((child) => child.done()));
    const made = new SqliteEventStore(file);
    const log = await wholeLog(made);
    await made.close();
    inOrder(log);
    lookThrough(
      log,
      children.flatMap((child) => child.acknowledged),
    );
  }, 30_000);
});
