import { setTimeout as pause } from 'node:timers/promises';
import { beginning, Rejected } from '#kernel';
import { earlier, unexpected } from '../append';
import { VersionConflict, type Appended, type Expected, type NewEvent, type StoredEvent } from '../event-store';
import { inOrder, Learned } from './learned';
import { sentenceFor, troubleIn, uncertain } from './trouble';
import type { Wire } from './wire';

/** How often an append is sent of which nobody knows whether it happened, and how often it runs after others who write there. */
const [sendings, chases] = [5, 50];

/**
 * How events get into a stream of a KurrentDB, once and where they are expected.
 *
 * The server knows an id again only in the very place where it was written, and then takes whatever comes under it for what is there.
 * So the ids of all events of the stream are looked through first, the server is always told an exact revision, and what was written is
 * read back: what stands there in other words was somebody else's. The same reading tells what became of an append without an answer.
 */
export class Appending {
  readonly #learned = new Learned();

  constructor(private readonly wire: Wire) {}

  /** A moment, to be taken when an append is asked for. */
  now = (): number => this.#learned.now();

  /** As `EventStore.append`, for one append to a stream at a time. `asked`: the moment at which it was asked for; a conflict rests on nothing older. */
  async append(stream: string, expected: Expected, events: readonly NewEvent[], asked: number): Promise<Appended> {
    let known = this.#learned.of(stream);
    let news: readonly StoredEvent[] = [];
    let [sent, chased, trouble]: [number, number, unknown] = [0, 0, undefined];
    for (let old = !known; ; old = true) {
      if (!known || old) {
        const since = this.#learned.now();
        news = await this.#news(stream, sent > 0 ? trouble : undefined);
        known = this.#learned.learn(stream, news, since);
      }
      const there = earlier(known, events);
      if (there instanceof Error) throw there;
      if (there !== undefined) return this.#answer(stream, there, events, news, sent > 0);
      const conflict = unexpected(stream, expected, known.version);
      if (conflict && known.since < asked) continue;
      if (conflict) throw conflict;
      if (sent === sendings) throw uncertain(trouble, this.wire.address.shown);
      if (chased === chases) throw new VersionConflict(stream, expected, known.version);
      try {
        sent += 1;
        await this.wire.append(stream, known.version, events);
      } catch (error) {
        trouble = error;
        const kind = troubleIn(error);
        if (kind === 'wrong-version') [sent, chased] = [sent - 1, chased + 1];
        else if (kind !== 'unreachable') throw sentenceFor(error, this.wire.address.shown);
        else await pause(25 * 2 ** sent);
      }
    }
  }

  /** What came to the stream since it was last looked at. */
  async #news(stream: string, trouble: unknown): Promise<readonly StoredEvent[]> {
    const after = this.#learned.of(stream)?.version ?? 0;
    try {
      return inOrder(stream, after, await this.wire.readStream(stream, { after }), this.wire.address.shown);
    } catch (error) {
      throw trouble !== undefined && error instanceof Rejected ? uncertain(trouble, this.wire.address.shown) : error;
    }
  }

  /** The answer about events that are there under these ids: just written, or there before. */
  async #answer(
    stream: string,
    version: number,
    events: readonly NewEvent[],
    news: readonly StoredEvent[],
    sent: boolean,
  ): Promise<Appended> {
    const after = version - events.length;
    const read = news.filter((event) => event.version > after && event.version <= version);
    const there = read.length === events.length ? read : await this.wire.readStream(stream, { after, limit: events.length });
    const ours = there.every(({ data, context }, index) => data === events[index]?.data && context === events[index]?.context);
    return { stream, version, position: there.at(-1)?.position ?? beginning, repeated: !(sent && ours) };
  }
}
