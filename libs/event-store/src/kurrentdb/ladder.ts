import type { StoredEvent } from '../event-store';

/** How many events lie between two rungs. */
const spacing = 256;

/** Reads on in the log: what comes after an event (from the first when left out), so many at the most. */
export type ReadOn = (after: StoredEvent | undefined, limit: number) => Promise<readonly StoredEvent[]>;

/**
 * Finds places in a log of which a reading may begin only where an event stands. Learns every 256th event by reading the log once,
 * and what came since each time it is asked.
 */
export class Ladder {
  readonly #rungs: StoredEvent[] = [];
  /** The last event looked at, and how many there were since the last rung. */
  #last: StoredEvent | undefined;
  #since = spacing - 1;
  #climbing: Promise<void> | undefined;

  constructor(private readonly readOn: ReadOn) {}

  /** The last event of the longest prefix of the log that is within. `within` holds for a prefix only. */
  async last(within: (event: StoredEvent) => boolean): Promise<StoredEvent | undefined> {
    this.#climbing ??= this.#climb().finally(() => (this.#climbing = undefined));
    await this.#climbing;
    let [low, high] = [0, this.#rungs.length]; // all before low are within; from high on none is
    while (low < high) {
      const middle = (low + high) >> 1;
      if (within(this.#rungs[middle] as StoredEvent)) low = middle + 1;
      else high = middle;
    }
    const rung = this.#rungs[low - 1];
    if (!rung) return undefined;
    const beyond = await this.readOn(rung, spacing);
    return [rung, ...beyond].findLast(within);
  }

  async #climb(): Promise<void> {
    for (let more = true; more;) {
      const events = await this.readOn(this.#last, 1000);
      for (const event of events) {
        this.#since += 1;
        if (this.#since === spacing) {
          this.#rungs.push(event);
          this.#since = 0;
        }
      }
      this.#last = events.at(-1) ?? this.#last;
      more = events.length === 1000;
    }
  }
}
