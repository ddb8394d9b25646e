import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StoredEvent } from '../event-store';
import { SqliteEventStore } from '../sqlite';

/**
 * The events that are to be restored, looked through from the first to the last: what was written to a KurrentDB cannot be taken back.
 * Kept in a file of the machine's temporary folder until it is disposed of. Throws `Unusable` as every store's `restore` does.
 */
export async function draftOf(events: AsyncIterable<StoredEvent> | Iterable<StoredEvent>) {
  const folder = mkdtempSync(join(tmpdir(), 'minhbach-restore-'));
  const store = new SqliteEventStore(join(folder, 'log.db'));
  const dispose = async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await store.restore(events);
    return { store, [Symbol.asyncDispose]: dispose };
  } catch (error) {
    await dispose();
    throw error;
  }
}
