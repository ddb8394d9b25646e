import { setTimeout as pause } from 'node:timers/promises';
import { END, KurrentDBClient, streamNameFilter, type Position as Place } from '@kurrent/kurrentdb-client';
import type { Position } from '#kernel';
import { Unusable, type NewEvent, type StoredEvent } from '../event-store';
import { kurrentAddress, type KurrentAddress } from './address';
import { sentenceFor, troubleIn } from './trouble';

type Pages = AsyncIterable<readonly { readonly event?: Recorded }[]>;

/** Lets through streams that begin so, or events of these types; the server looks at one of the two. */
export type Sieve = { readonly prefixes: readonly string[] } | { readonly types: readonly string[] };

/** A stretch of the whole log. */
export interface Stretch {
  /** Ours, also those that stand at the place from which was read. */
  readonly events: readonly StoredEvent[];
  /** How many the server gave, others' events with them. */
  readonly given: number;
  /** The last that the server gave, also another's. */
  readonly reached: Position | undefined;
}

/** One who hears of what is written. */
export interface Heard {
  /** The server has begun to listen for us. */
  confirmed(): void;
  /** Nothing of ours came up to here. */
  reached(position: Position): void;
  grown(position: Position | undefined): void;
  /** Nothing more will be heard. */
  broken(error: unknown): void;
}

/** How a wire behaves when nothing goes well; tests are less patient. */
export interface Patience {
  /** Milliseconds without an answer after which a question counts as unanswered. */
  readonly silence: number;
  /** Milliseconds for which a server that cannot be reached is tried again, as it may be choosing another leader. */
  readonly outage: number;
}

/** One KurrentDB, in the words of our log: its streams without their prefix, its commit positions as ours, its revisions as versions. */
export class Wire {
  readonly address: KurrentAddress;
  readonly #client: KurrentDBClient;
  /** For reading: its native part gives the bytes as they are stored, where the typed reading above it would parse the context and lose them. */
  #reader: KurrentDBClient;
  readonly #patience: Patience;

  /** Connects when it is first used. Throws `Unusable` for an address that cannot be understood. */
  constructor(where: string, patience: Partial<Patience> = {}) {
    this.address = kurrentAddress(where);
    this.#patience = { silence: this.address.deadline + 1000, outage: 5000, ...patience };
    try {
      this.#client = KurrentDBClient.connectionString(this.address.connection);
      this.#reader = this.#client;
    } catch (error) {
      throw new Unusable(`The address of the KurrentDB at ${this.address.shown} cannot be used: ${(error as Error).message}`);
    }
  }

  /** Writes these after `version` events of the stream, all or none. Fails as the client does. */
  async append(stream: string, version: number, events: readonly NewEvent[]): Promise<void> {
    const proposed = events.map(({ id, type, data, context }) => ({
      id,
      type,
      contentType: 'application/octet-stream' as const, // as JSON it would be parsed and written anew
      data: bytes(data),
      metadata: bytes(context),
    }));
    const streamState = version === 0 ? ('no_stream' as const) : BigInt(version - 1);
    const options = { streamState, requiresLeader: true, deadline: this.address.deadline };
    await this.#answered(this.#client.appendToStream(this.address.prefix + stream, proposed, options));
  }

  /** A stream's events after a version, or its last one alone; none when there is no such stream. */
  readStream(stream: string, from: { readonly after: number; readonly limit?: number } | 'last'): Promise<StoredEvent[]> {
    const last = from === 'last';
    const options = {
      direction: last ? 'backwards' : 'forwards',
      fromRevision: last ? 'end' : BigInt(from.after),
      maxCount: BigInt(last ? 1 : (from.limit ?? Number.MAX_SAFE_INTEGER)),
      ...this.#reading,
    };
    return this.#patiently(async () => {
      try {
        const found = await this.#gathered(() => this.#reader.rustClient.readStream(this.address.prefix + stream, options));
        return found.map(this.#stored);
      } catch (error) {
        if (troubleIn(error) === 'no-stream') return [];
        throw error;
      }
    });
  }

  /** The log forwards from a place, with what stands there, or backwards from its end. Fails with "no-place" where no record begins. */
  readAll(from: Position | 'start' | 'end', limit: number, sieve: Sieve): Promise<Stretch> {
    const filter =
      'types' in sieve
        ? { filterOn: 'eventType' as const, regex: `^(?:${sieve.types.join('|')})$` }
        : { filterOn: 'streamName' as const, prefixes: sieve.prefixes.map((prefix) => this.address.prefix + prefix) };
    const fromPosition = from === 'start' || from === 'end' ? from : placeOf(from);
    const options = {
      direction: from === 'end' ? 'backwards' : 'forwards',
      fromPosition,
      maxCount: BigInt(limit),
      filter,
      ...this.#reading,
    };
    return this.#patiently(async () => {
      const found = await this.#gathered(() => this.#reader.rustClient.readAll(options));
      const ours = found.filter(({ streamId }) => streamId.startsWith(this.address.prefix));
      return { events: ours.map(this.#stored), given: found.length, reached: positionOf(found.at(-1)) };
    });
  }

  /** Hears what is written to our streams after a place, or from now on, until it breaks off or the answer is called. */
  subscribe(after: Position | undefined, { confirmed, reached, grown, broken }: Heard): () => void {
    const prefixes = [this.address.prefix];
    const filter = streamNameFilter({ prefixes, checkpointReached: (_, place) => reached(asPosition(place)) });
    const subscription = this.#client.subscribeToAll({ fromPosition: after ? placeOf(after) : END, filter });
    let over = false;
    const end = (error: unknown) => {
      if (!over) broken(error);
      over = true;
    };
    subscription.on('confirmation', confirmed);
    subscription.on('data', ({ event }) => grown(positionOf(event)));
    subscription.on('error', end);
    subscription.on('end', () => end(new Error('the server ended the subscription')));
    return () => {
      over = true;
      subscription.unsubscribe().catch(() => undefined);
    };
  }

  close(): Promise<void> {
    return this.#client.dispose();
  }

  get #reading() {
    return { requiresLeader: true, resolvesLink: false, credentials: this.address.credentials };
  }

  async #gathered(ask: () => Pages): Promise<Recorded[]> {
    const found: Recorded[] = [];
    // it is a promise of pages, whatever its type says
    const pages = (await this.#answered(Promise.resolve(ask())))[Symbol.asyncIterator]();
    for (;;) {
      const { value, done } = await this.#answered(pages.next());
      if (done) return found;
      for (const { event } of value) if (event) found.push(event);
    }
  }

  /** Asks again for a while when the server cannot be reached; what goes wrong otherwise is told in one sentence at once. */
  async #patiently<T>(ask: () => Promise<T>): Promise<T> {
    for (let [waited, next] = [0, 50]; ; [waited, next] = [waited + next, next * 2]) {
      try {
        return await ask();
      } catch (error) {
        const trouble = troubleIn(error);
        if (trouble === 'no-place' || error instanceof Unusable) throw error;
        if (trouble !== 'unreachable') throw sentenceFor(error, this.address.shown);
        if (waited >= this.#patience.outage) throw sentenceFor((await this.#reason()) ?? error, this.address.shown);
        await pause(next);
        // the native part that once failed to connect never tries again
        this.#reader = KurrentDBClient.connectionString(this.address.connection);
      }
    }
  }

  /** Why nothing is answered: the native part keeps it to itself, the other part says it. */
  async #reason(): Promise<unknown> {
    let end = () => {};
    const told = new Promise<unknown>((resolve) => {
      const nothing = () => undefined;
      end = this.subscribe(undefined, { confirmed: () => resolve(undefined), reached: nothing, grown: nothing, broken: resolve });
    });
    return this.#answered(told, 1000)
      .catch(() => undefined)
      .finally(() => end());
  }

  /** The client waits for some answers for ever. */
  async #answered<T>(answer: Promise<T>, silence = this.#patience.silence): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    const silent = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`no answer within ${silence} ms`)), silence);
    });
    try {
      return await Promise.race([answer, silent]);
    } finally {
      clearTimeout(timer);
    }
  }

  #stored = (found: Recorded): StoredEvent => storedFrom(found, this.address);
}

// the client takes bytes for bytes only when they are a Uint8Array, and not when they are a Buffer
const bytes = (text: string) => new Uint8Array(Buffer.from(text));

interface Recorded {
  readonly streamId: string;
  readonly id: string;
  readonly type: string;
  readonly revision: bigint;
  readonly data: Uint8Array;
  readonly metadata: Uint8Array;
  readonly position?: Place;
}

function storedFrom(found: Recorded, { prefix, shown }: KurrentAddress): StoredEvent {
  const position = positionOf(found);
  if (position === undefined)
    throw new Unusable(
      `KurrentDB at ${shown} does not say where its events stand in the log: it has to be version 22.6 or newer.`,
    );
  return {
    id: found.id,
    stream: found.streamId.slice(prefix.length),
    version: Number(found.revision) + 1,
    type: found.type,
    data: Buffer.from(found.data).toString(),
    context: Buffer.from(found.metadata).toString(),
    position,
  };
}

/** What the protocol says where there is no position. */
const nowhere = 0xffff_ffff_ffff_ffffn;

const positionOf = (found: Pick<Recorded, 'position'> | undefined): Position | undefined =>
  found?.position && found.position.commit !== nowhere ? asPosition(found.position) : undefined;

const asPosition = ({ commit }: Place) => commit.toString(16).padStart(16, '0') as Position;
// what is written in one piece, as all our events are, has its commit position for its prepare position
const placeOf = (position: Position): Place => ({ commit: BigInt(`0x${position}`), prepare: BigInt(`0x${position}`) });
