import { setImmediate } from 'node:timers/promises';
import { beginning, type Position } from '#kernel';
import type { EventStore, StoredEvent } from './event-store';

/** Which part of a log's past is asked for. */
export interface PartOfLog {
  /** Only what comes after this position; from the beginning when left out. */
  readonly after?: Position;
  /** Nothing beyond this position. */
  readonly until: Position;
  readonly types: readonly string[];
  /** Whole names of streams; every stream when left out. */
  readonly streams?: readonly string[];
}

/** A log as one looks back into it: nothing is written, and no more is read than the question needs. */
export abstract class PastLog {
  /** The events asked for, in the order of the log, some at a time. Others have the thread between two pages. */
  abstract read(part: PartOfLog): AsyncIterable<readonly StoredEvent[]>;

  abstract close(): void;
}

/** The past of any store, by the store's own readings. */
export class PastOfStore extends PastLog {
  constructor(private readonly store: EventStore) {
    super();
  }

  async *read(part: PartOfLog): AsyncIterable<readonly StoredEvent[]> {
    yield* part.streams ? this.streams(part, part.streams) : this.whole(part);
  }

  /** The store is somebody else's to close. */
  close(): void {}

  private async *whole({ after, until, types }: PartOfLog) {
    for (let from = after ?? beginning, end = false; !end; await setImmediate()) {
      const page = await this.store.readAll({ after: from, types });
      yield page.events.filter(({ position }) => position <= until);
      from = page.next;
      end = page.end || from >= until;
    }
  }

  private async *streams({ after = beginning, until, types }: PartOfLog, streams: readonly string[]) {
    const wanted = new Set(types);
    const found: StoredEvent[] = [];
    for (const stream of new Set(streams)) {
      for (const event of await this.store.read(stream)) {
        if (event.position > after && event.position <= until && wanted.has(event.type)) found.push(event);
      }
      await setImmediate();
    }
    found.sort((one, other) => (one.position < other.position ? -1 : 1));
    for (let at = 0; at < found.length; at += 1000, await setImmediate()) yield found.slice(at, at + 1000);
  }
}
