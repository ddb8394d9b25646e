import '../require-node';
import { beginning, type Position } from '#kernel';
import { checkAppend } from '../append';
import { EventStore, type Appended, type Expected, type NewEvent, type Page, type Range, type StoredEvent } from '../event-store';
import type { Commit } from '../group-commit';
import { InTurn } from '../in-turn';
import { asOffset, pageSize } from '../position';
import { Appending } from './appending';
import { Crowd } from './crowd';
import { draftOf } from './draft';
import { KurrentGrowth } from './growth';
import { Ladder } from './ladder';
import { inOrder } from './learned';
import { restorable, runsOf } from './restoring';
import { droppedIn, troubleIn } from './trouble';
import { Wire, type Patience, type Sieve } from './wire';

/** For tests and for who wants to be told. */
export interface KurrentOptions extends Partial<Patience> {
  /** Delays appends or makes them fail, for tests. */
  readonly commit?: Commit;
  /** Told of every subscription that broke off; it is begun again. */
  readonly failed?: (error: unknown) => void;
  /** First pause before a subscription that broke off is begun again, in milliseconds. */
  readonly shortest?: number;
}

/**
 * The log in a KurrentDB: streams under a prefix of our own, commit positions for positions, data and context as the bytes they are.
 * See docs/kurrentdb.md for what is mapped how, and what no server has confirmed yet.
 */
export class KurrentEventStore extends EventStore {
  readonly #wire: Wire;
  readonly #growth: KurrentGrowth;
  readonly #commit: Commit | undefined;
  readonly #appending: Appending;
  readonly #ladder: Ladder;
  readonly #turns = new InTurn();
  readonly #crowd = new Crowd();
  readonly #asked = new Set<Promise<unknown>>();
  #restoring: Promise<void> | undefined;
  #closed = false;

  /** Connects when it is first used. Throws `Unusable` for an address that cannot be understood. */
  constructor(where: string, { commit, failed = () => {}, shortest = 100, ...patience }: KurrentOptions = {}) {
    super();
    this.#wire = new Wire(where, patience);
    const dropped = (error: unknown) => failed(droppedIn(error, this.#wire.address.shown));
    this.#growth = new KurrentGrowth(this.#wire, { failed: dropped, shortest });
    this.#appending = new Appending(this.#wire);
    this.#commit = commit;
    this.#ladder = new Ladder(async (after, limit) => {
      const { events } = await this.#wire.readAll(after?.position ?? 'start', limit + 1, everything);
      return events.filter(({ position }) => !after || position > after.position).slice(0, limit);
    });
  }

  async append(stream: string, expected: Expected, events: readonly NewEvent[]): Promise<Appended> {
    checkAppend(stream, expected, events);
    const [asked, restored] = [this.#appending.now(), this.#restoring];
    const appended = await this.#ask(() =>
      this.#turns.take(stream, async () => {
        await restored;
        if (this.#commit) await this.#commit(() => undefined);
        return this.#appending.append(stream, expected, events, asked);
      }),
    );
    if (!appended.repeated) this.#growth.grown();
    return appended;
  }

  async read(stream: string, after = 0): Promise<readonly StoredEvent[]> {
    await this.#turns.over(stream);
    const found = await this.#crowd.ask(`${stream} ${after}`, () => this.#wire.readStream(stream, { after }));
    return inOrder(stream, after, found, this.#wire.address.shown);
  }

  async version(stream: string): Promise<number> {
    await this.#turns.over(stream);
    return (await this.#crowd.ask(stream, () => this.#wire.readStream(stream, 'last')))[0]?.version ?? 0;
  }

  async readAll({ after = beginning, limit, streams, types }: Range = {}): Promise<Page> {
    const most = pageSize(limit);
    asOffset(after);
    const sieve: Sieve = types ? { types: types.filter((type) => /^[A-Za-z0-9]+$/.test(type)) } : { prefixes: streams ?? [''] };
    const isWanted = ({ stream, type }: StoredEvent) =>
      (!streams || streams.some((prefix) => stream.startsWith(prefix))) && (!types || types.includes(type));
    // what a filter leaves out is passed over: where it ends is asked before, so that nothing written meanwhile is
    const head = streams || types ? await this.head() : beginning;
    const found: StoredEvent[] = [];
    for (let [from, more] = [after, streams?.length !== 0 && !isEmpty(sieve)]; more;) {
      const asked = most - found.length + 2; // with the one at `from`, and one to know whether there are more
      const { events, given, reached = from } = await this.#from(from, asked, sieve);
      for (const event of events) if (event.position > from && isWanted(event)) found.push(event);
      [from, more] = [reached, given === asked && found.length <= most];
    }
    const events = found.slice(0, most);
    const last = events.at(-1)?.position ?? after;
    if (found.length > most) return { events, next: last, end: false };
    return { events, next: [after, head, last].sort().at(-1) as Position, end: true };
  }

  async head(): Promise<Position> {
    return (await this.latest())?.position ?? beginning;
  }

  async latest(): Promise<StoredEvent | undefined> {
    return (await this.#crowd.ask('', () => this.#wire.readAll('end', 1, everything))).events[0];
  }

  override lastWithin(within: (event: StoredEvent) => boolean): Promise<StoredEvent | undefined> {
    return this.#ladder.last(within);
  }

  /** As every store's. Where an earlier one was broken off and has left the beginning of the same events, it goes on. */
  async restore(events: AsyncIterable<StoredEvent> | Iterable<StoredEvent>): Promise<void> {
    const asked = [...this.#asked];
    const restored = this.#ask(async () => {
      await Promise.allSettled(asked);
      await using draft = await draftOf(events);
      const left = restorable(draft.store, this, this.#wire.address.shown);
      for await (const run of runsOf(left)) await this.#appending.append(run.stream, run.version, run.events, 0);
    });
    this.#restoring = restored.catch(() => undefined).finally(() => (this.#restoring = undefined));
    await restored;
    this.#growth.grown();
  }

  onGrowth(wake: () => void): () => void {
    return this.#growth.listen(wake);
  }

  async close(): Promise<void> {
    this.#closed = true;
    await Promise.allSettled(this.#asked);
    this.#growth.stop();
    await this.#wire.close();
  }

  /** Refused once the store is closed; waited for when it is being closed. */
  async #ask<T>(work: () => Promise<T>): Promise<T> {
    if (this.#closed) throw new Error('The store is closed.');
    const asked = work();
    this.#asked.add(asked);
    try {
      return await asked;
    } finally {
      this.#asked.delete(asked);
    }
  }

  /** The log from a place; where no record begins there, from the last event of ours before it. */
  async #from(place: Position, limit: number, sieve: Sieve) {
    if (place === beginning) return this.#wire.readAll('start', limit, sieve);
    try {
      return await this.#wire.readAll(place, limit, sieve);
    } catch (error) {
      if (troubleIn(error) !== 'no-place') throw error;
      const before = await this.#ladder.last(({ position }) => position <= place);
      return this.#wire.readAll(before?.position ?? 'start', limit, sieve);
    }
  }
}

const everything: Sieve = { prefixes: [''] };
const isEmpty = (sieve: Sieve) => 'types' in sieve && sieve.types.length === 0;
