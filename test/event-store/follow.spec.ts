import { follow, MemoryEventStore, type Page } from '#event-store';
import { beginning } from '#kernel';
import { event, events } from './contract/examples';

const ignore = () => undefined;

describe('one who follows the log', () => {
  it('is handed everything in order, what was there and what comes', async () => {
    const store = new MemoryEventStore();
    await store.append('dossier-1', 'none', events(5));
    const seen: number[] = [];
    const follower = follow(
      store,
      { limit: 2, failed: ignore },
      ({ events: page }) => void seen.push(...page.map(({ version }) => version)),
    );
    await follower.caughtUp(await store.head());
    expect(seen).toEqual([1, 2, 3, 4, 5]);
    const { position } = await store.append('dossier-1', 5, events(3));
    await follower.caughtUp(position);
    expect(seen).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(follower.position).toBe(position);
    await follower.stop();
  });

  it('begins after the place it is given, and sees only what it asks for', async () => {
    const store = new MemoryEventStore();
    const { position } = await store.append('dossier-1', 'none', [event({ type: 'A' })]);
    await store.append('dossier-2', 'none', [event({ type: 'A' }), event({ type: 'B' })]);
    await store.append('cycle-1', 'none', [event({ type: 'B' })]);
    const seen: string[] = [];
    const range = { after: position, streams: ['dossier-'], types: ['B'] };
    const follower = follow(
      store,
      { ...range, failed: ignore },
      ({ events: page }) => void seen.push(...page.map(({ stream, type }) => `${stream} ${type}`)),
    );
    await follower.caughtUp(await store.head());
    expect(seen).toEqual(['dossier-2 B']);
    await follower.stop();
  });

  it('is handed the same page again after a failure, which is told, and never dies of it', async () => {
    const store = new MemoryEventStore();
    const failures: unknown[] = [];
    const pages: Page[] = [];
    const failed = (error: unknown) => failures.push(error);
    const follower = follow(store, { failed, shortest: 1, longest: 2 }, (page) => {
      pages.push(page);
      if (pages.length < 4) throw new Error(`Failure ${pages.length}`);
    });
    const { position } = await store.append('dossier-1', 'none', events(1));
    await follower.caughtUp(position);
    expect(failures).toEqual([new Error('Failure 1'), new Error('Failure 2'), new Error('Failure 3')]);
    expect(pages.map(({ events: page }) => page[0]?.version)).toEqual([1, 1, 1, 1]);
    await follower.stop();
  });

  it('rests after a page, and is handed together what came meanwhile as soon as somebody waits', async () => {
    const store = new MemoryEventStore();
    const pages: number[] = [];
    const anHour = 3_600_000;
    const follower = follow(store, { failed: ignore, rest: anHour }, ({ events: page }) => void pages.push(page.length));
    await store.append('dossier-1', 'none', events(1));
    await follower.caughtUp(await store.head());
    for (let version = 1; version <= 3; version += 1) await store.append('dossier-1', version, events(1));
    expect(pages).toEqual([1]);
    await follower.caughtUp(await store.head());
    expect(pages).toEqual([1, 3]);
    await store.append('dossier-1', 4, events(1));
    await follower.stop();
    expect(pages).toEqual([1, 3]);
  });

  it('does not rest while there is more to read', async () => {
    const store = new MemoryEventStore();
    await store.append('dossier-1', 'none', events(5));
    const pages: number[] = [];
    const all = new Promise<void>((resolve) => {
      const follower = follow(store, { failed: ignore, rest: 3_600_000, limit: 2 }, ({ events: page }) => {
        pages.push(page.length);
        if (pages.length === 3) resolve(Promise.resolve().then(() => follower.stop()));
      });
    });
    await all;
    expect(pages).toEqual([2, 2, 1]);
  });

  it('survives a log that cannot be read for a while', async () => {
    const store = new MemoryEventStore();
    const readAll = store.readAll.bind(store);
    let broken = 2;
    store.readAll = async (range) => {
      broken -= 1;
      if (broken >= 0) throw new Error('The log cannot be read.');
      return readAll(range);
    };
    const failures: unknown[] = [];
    const follower = follow(store, { failed: (error) => failures.push(error), shortest: 1 }, ignore);
    const { position } = await store.append('dossier-1', 'none', events(1));
    await follower.caughtUp(position);
    expect(failures).toHaveLength(2);
    await follower.stop();
  });

  it('handles nothing once it is stopped, and says so to those who wait', async () => {
    const store = new MemoryEventStore();
    const seen: Page[] = [];
    const follower = follow(store, { failed: ignore }, (page) => void seen.push(page));
    await follower.caughtUp(beginning);
    const waiting = follower.caughtUp('00000000ffffffff' as typeof beginning);
    await Promise.all([expect(waiting).rejects.toThrow('stopped'), follower.stop()]);
    await store.append('dossier-1', 'none', events(1));
    await expect(follower.caughtUp(await store.head())).rejects.toThrow('stopped');
    expect(seen).toEqual([]);
  });

  it('can be stopped in the pause after a failure', async () => {
    const store = new MemoryEventStore();
    const failure = new Promise<void>((resolve) => {
      const follower = follow(store, { failed: () => resolve(follower.stop()), shortest: 3_600_000 }, () => {
        throw new Error('Always.');
      });
    });
    await store.append('dossier-1', 'none', events(1));
    await failure;
  });
});
