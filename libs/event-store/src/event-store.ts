import type { Position } from '#kernel';
import { asOffset, asPosition } from './position';

/** An event on its way in. Data and context are JSON texts, kept byte for byte. */
export interface NewEvent {
  /** UUID; the same id in the same stream is the same event. */
  readonly id: string;
  readonly type: string;
  readonly data: string;
  readonly context: string;
}

/** An event as the store gives it back, byte for byte. */
export interface StoredEvent extends NewEvent {
  readonly stream: string;
  /** 1 for the first of its stream. */
  readonly version: number;
  readonly position: Position;
}

/** How many events the stream must hold for the append to happen: an exact count, none yet, or any. */
export type Expected = number | 'none' | 'any';

/** What became of an append. */
export interface Appended {
  readonly stream: string;
  /** Version of the last event of this append. */
  readonly version: number;
  readonly position: Position;
  /** True when these very events (same ids, same stream) were there already: nothing was written. */
  readonly repeated: boolean;
}

/** Which part of the whole log a reader asks for. */
export interface Range {
  /** Events after this position; from the beginning when left out. */
  readonly after?: Position;
  /** At the most this many (1 to 1,000; 1,000 when left out). */
  readonly limit?: number;
  /** Only streams whose names begin so ("dossier-"). */
  readonly streams?: readonly string[];
  /** Only these types. */
  readonly types?: readonly string[];
}

/** A page of the log, and where to read on: past everything looked at, also past what the filter left out. */
export interface Page {
  readonly events: readonly StoredEvent[];
  readonly next: Position;
  /** True when nothing more was there when this page was read. */
  readonly end: boolean;
}

/**
 * The memory of the house: appends, never changes. Doubles as Nest's token.
 *
 * Promises: an answered append is durable; a stream's versions are 1, 2, 3 …; positions grow in the order in which readers may
 * see events (a reader that went on from `next` never misses one and never sees one twice); bytes come back as they were given.
 */
export abstract class EventStore {
  /**
   * Writes all or nothing. Throws `VersionConflict` when the stream is not as expected, `IdTaken` when an id belongs to another event
   * of this stream. Ids of other streams are not looked at: an id is made from the command, and the command names its stream.
   */
  abstract append(stream: string, expected: Expected, events: readonly NewEvent[]): Promise<Appended>;

  /** A stream from its event after version `after` (0: all), in order; empty when there is none. */
  abstract read(stream: string, after?: number): Promise<readonly StoredEvent[]>;

  /** The stream's latest version; 0 when there is none. */
  abstract version(stream: string): Promise<number>;

  abstract readAll(range?: Range): Promise<Page>;

  /** Position of the last event; the beginning when the log is empty. */
  abstract head(): Promise<Position>;

  /** The last event of the log; nothing when it is empty. */
  abstract latest(): Promise<StoredEvent | undefined>;

  /**
   * The last event of the longest prefix of the log in which every event is within; nothing when the first is not. `within` has to hold
   * for a prefix of the log and for nothing beyond it. Some dozens of short readings, as after any position may be read, also one at
   * which nothing stands.
   */
  async lastWithin(within: (event: StoredEvent) => boolean): Promise<StoredEvent | undefined> {
    const latest = await this.latest();
    if (!latest || within(latest)) return latest;
    let last: StoredEvent | undefined;
    let [low, high] = [0, asOffset(latest.position)]; // all up to low are within; beyond high nothing is
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      const [next] = (await this.readAll({ after: asPosition(middle), limit: 1 })).events;
      if (next && asOffset(next.position) <= high && within(next)) [last, low] = [next, asOffset(next.position)];
      else high = middle;
    }
    return last;
  }

  /** Fills an empty store with another's events, keeping ids, versions and order. Throws `Unusable` when it is not empty, or a stream has gaps or an id twice, and then keeps nothing. */
  abstract restore(events: AsyncIterable<StoredEvent> | Iterable<StoredEvent>): Promise<void>;

  /** Calls back, soon and at least once, after the log has grown: also when another process wrote. Returns how to stop. */
  abstract onGrowth(wake: () => void): () => void;

  abstract close(): Promise<void>;
}

/** The stream is not at the expected version: read again, decide again. */
export class VersionConflict extends Error {
  constructor(
    readonly stream: string,
    readonly expected: Expected,
    readonly actual: number,
  ) {
    super(`Stream ${stream} is at version ${actual}, not ${expected}.`);
    this.name = 'VersionConflict';
  }
}

/** An id that is to be written belongs to another event of the stream already. */
export class IdTaken extends Error {
  constructor(readonly id: string) {
    super(`Another event of this stream has the id ${id}.`);
    this.name = 'IdTaken';
  }
}

/** The file cannot be used: not ours, newer than this program, damaged; or the events given do not fit together. One clear sentence. */
export class Unusable extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'Unusable';
  }
}
