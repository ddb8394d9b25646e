import type { Known } from '../append';
import { Unusable, type StoredEvent } from '../event-store';

/** What is known of a stream, and since when. */
export interface KnownSince extends Known {
  /** The moment at which the reading began that told it, as `now` counts them. */
  readonly since: number;
}

interface Learning extends KnownSince {
  version: number;
  readonly ids: Map<string, number>;
  since: number;
}

/** How many ids are kept before those of the streams used longest ago are forgotten: some 20 MB. */
const most = 200_000;

/** What a store has learned of the streams it read or wrote lately. Always true of the past: a stream may have grown since. */
export class Learned {
  readonly #streams = new Map<string, Learning>();
  #ids = 0;
  #now = 0;

  /** A moment that comes after all others. */
  now(): number {
    this.#now += 1;
    return this.#now;
  }

  of(stream: string): KnownSince | undefined {
    const known = this.#streams.get(stream);
    if (!known) return undefined;
    this.#streams.delete(stream);
    this.#streams.set(stream, known); // the one used last stands last
    return known;
  }

  /** Takes in what follows in a stream on what is known of it, as read from `since` on. */
  learn(stream: string, events: readonly StoredEvent[], since: number): KnownSince {
    const known = this.#streams.get(stream) ?? { version: 0, ids: new Map<string, number>(), since };
    known.since = since;
    for (const { id, version } of events) {
      if (version !== known.version + 1) continue;
      known.ids.set(id, version);
      known.version = version;
      this.#ids += 1;
    }
    this.#streams.delete(stream);
    this.#streams.set(stream, known);
    while (this.#ids > most && this.#streams.size > 1) this.#forgetOldest();
    return known;
  }

  #forgetOldest() {
    const [stream, { ids }] = this.#streams.entries().next().value as [string, Learning];
    this.#streams.delete(stream);
    this.#ids -= ids.size;
  }
}

/** These events of a stream, which are to follow on version `after`. Throws `Unusable` where some are missing: somebody has cut the stream short on the server. */
export function inOrder(stream: string, after: number, events: readonly StoredEvent[], shown: string): readonly StoredEvent[] {
  const gap = events.find(({ version }, index) => version !== after + 1 + index);
  if (!gap) return events;
  throw new Unusable(
    `Stream ${stream} has lost events before version ${gap.version} in KurrentDB at ${shown} (deleted, truncated or scavenged): restore the log from its last backup.`,
  );
}
