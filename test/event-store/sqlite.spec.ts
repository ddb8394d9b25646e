import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SqliteEventStore, type EventStore } from '#event-store';
import { keepsTheContract } from './contract';

describe('the log in a SQLite file', () => {
  keepsTheContract(() => {
    const folder = mkdtempSync(join(tmpdir(), 'log-'));
    const opened: EventStore[] = [];
    const opening = (...given: ConstructorParameters<typeof SqliteEventStore>) => {
      const store = new SqliteEventStore(...given);
      opened.push(store);
      return store;
    };
    return {
      open: (commit) => opening(join(folder, 'log.db'), { commit }),
      beside: () => opening(join(folder, 'log.db')),
      leave: async () => {
        for (const store of opened) await store.close();
        rmSync(folder, { recursive: true });
      },
    };
  });
});
