import { chmod, rm } from 'node:fs/promises';
import { SqliteEventStore, Unusable, type EventStore, type StoredEvent } from '#event-store';
import { beginning } from '#kernel';
import { outerLog, type HousePlace } from '../../../../api/src/house/log-place';
import { sumOf, type FileKept } from './files';

/** Hears how many events have been copied; of how many, nobody knows. */
type Counted = (done: number, of: number) => void;

/** Copies a log that a server keeps into a file such as a data folder has, as it stands now. Throws `Unusable` when it is empty. */
export async function exportLog(place: HousePlace, file: string, heard: Counted): Promise<Omit<FileKept, 'path'>> {
  const from = outerLog(place);
  try {
    const head = await from.head();
    if (head === beginning) throw new Unusable('The log that EVENT_STORE names is empty: nothing was copied.');
    const into = new SqliteEventStore(file);
    try {
      await chmod(file, 0o600);
      await into.restore(upTo(from, head, heard));
    } finally {
      await into.close();
    }
    return await sumOf(file);
  } finally {
    await from.close();
  }
}

/** Fills an empty log that a server keeps from such a file; goes on where it was broken off. Throws `Unusable`, and changes nothing, when that log holds anything else. */
export async function importLog(place: HousePlace, file: string, heard: Counted): Promise<void> {
  const [from, into] = [new SqliteEventStore(file), outerLog(place)];
  try {
    await into.restore(upTo(from, await from.head(), heard));
  } finally {
    await from.close();
    await into.close();
    for (const part of ['-wal', '-shm']) await rm(file + part, { force: true });
  }
}

async function* upTo(store: EventStore, head: string, heard: Counted): AsyncGenerator<StoredEvent> {
  let done = 0;
  for (let page = await store.readAll(); ; page = await store.readAll({ after: page.next })) {
    for (const event of page.events) {
      if (event.position > head) return;
      yield event;
    }
    heard((done += page.events.length), 0);
    if (page.end) return;
  }
}
