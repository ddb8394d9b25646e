import { MemoryEventStore, type EventStore } from '#event-store';
import { keepsTheContract } from './contract';
import { events } from './contract/examples';

describe('the log in memory', () => {
  keepsTheContract(() => {
    const opened: EventStore[] = [];
    return {
      open: (commit) => {
        const store = new MemoryEventStore({ commit });
        opened.push(store);
        return store;
      },
      leave: async () => {
        for (const store of opened) await store.close();
      },
    };
  });

  it('gives positions that nobody can take for a count', async () => {
    const store = new MemoryEventStore();
    await store.append('dossier-1', 'none', events(2));
    const [first, second] = await store.read('dossier-1');
    expect(Number.parseInt(second?.position ?? '', 16) - Number.parseInt(first?.position ?? '', 16)).toBeGreaterThan(1);
  });
});
