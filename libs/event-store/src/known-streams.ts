import type { Known } from './append';
import type { NewEvent } from './event-store';
import { asUuid } from './rows';

interface Learned extends Known {
  version: number;
  readonly ids: Map<string, number>;
  /** How often others had written when this was true. */
  asOf: number;
}

const nothing: Known = { version: 0, ids: new Map() };

/** How many ids are kept before all is learned anew: some 20 MB. */
const most = 200_000;

/** What a store has learned of the streams it wrote lately, so that an append need not ask the file. Topped up once others have written. */
export class KnownStreams {
  readonly #learned = new Map<number, Learned>();
  #ids = 0;
  #othersWrote = 0;

  /** `read` answers ids and versions of a stream's events after a version, from within the transaction. */
  constructor(private readonly read: (stream: number, after: number) => [id: string, version: number][]) {}

  of(stream: number): Known {
    if (stream === 0) return nothing;
    const learned = this.#learned.get(stream) ?? this.#begin(stream);
    if (learned.asOf !== this.#othersWrote) {
      for (const [id, version] of this.read(stream, learned.version)) this.#add(learned, asUuid(id), version);
      learned.asOf = this.#othersWrote;
    }
    return learned;
  }

  wrote(stream: number, after: number, events: readonly NewEvent[]): void {
    const learned = this.#learned.get(stream) ?? this.#begin(stream, this.#othersWrote);
    events.forEach(({ id }, index) => this.#add(learned, id, after + 1 + index));
  }

  /** Somebody else has written to the file. */
  othersWrote(): void {
    this.#othersWrote += 1;
  }

  /** What was written has been undone. */
  forget(): void {
    this.#learned.clear();
    this.#ids = 0;
  }

  #begin(stream: number, asOf = -1): Learned {
    if (this.#ids > most) this.forget();
    const learned: Learned = { version: 0, ids: new Map(), asOf };
    this.#learned.set(stream, learned);
    return learned;
  }

  #add(learned: Learned, id: string, version: number): void {
    learned.ids.set(id, version);
    learned.version = version;
    this.#ids += 1;
  }
}
