import type { Position } from '#kernel';
import { checkAppend, checkEvent, earlier, unexpected } from './append';
import {
  EventStore,
  Unusable,
  type Appended,
  type Expected,
  type NewEvent,
  type Page,
  type Range,
  type StoredEvent,
} from './event-store';
import { GroupCommit, type Commit } from './group-commit';
import { Growth } from './growth';
import { asOffset, asPosition, pageSize } from './position';

/** A log that lasts as long as its process, for tests and for asking "what if". Keeps every promise of `EventStore` except durability. */
export class MemoryEventStore extends EventStore {
  readonly #log: StoredEvent[] = [];
  readonly #streams = new Map<string, StoredEvent[]>();
  readonly #ids = new Map<string, Map<string, number>>();
  readonly #growth = new Growth();
  readonly #group: GroupCommit<Appended>;
  #offset = 0;
  #committed = 0;

  /** `commit` is for tests: it delays commits or makes them fail. */
  constructor(options: { readonly commit?: Commit } = {}) {
    super();
    const transaction = { begin: () => undefined, commit: () => this.#keep(), rollback: () => this.#undo() };
    this.#group = new GroupCommit(transaction, options.commit, () => this.#growth.grown());
  }

  async append(stream: string, expected: Expected, events: readonly NewEvent[]): Promise<Appended> {
    checkAppend(stream, expected, events);
    return this.#group.do(() => {
      const history = this.#streams.get(stream) ?? [];
      const known = { version: history.length, ids: this.#idsOf(stream) };
      const before = earlier(known, events);
      if (before instanceof Error) return before;
      if (before !== undefined) {
        return { stream, version: before, position: history[before - 1]?.position ?? asPosition(0), repeated: true };
      }
      const conflict = unexpected(stream, expected, known.version);
      if (conflict) return conflict;
      for (const event of events) this.#write(stream, event);
      return { stream, version: known.version + events.length, position: asPosition(this.#offset), repeated: false };
    });
  }

  async read(stream: string, after = 0): Promise<readonly StoredEvent[]> {
    await this.#group.open;
    return (this.#streams.get(stream) ?? []).slice(after);
  }

  async version(stream: string): Promise<number> {
    await this.#group.open;
    return this.#streams.get(stream)?.length ?? 0;
  }

  async readAll({ after, limit, streams, types }: Range = {}): Promise<Page> {
    const most = pageSize(limit);
    await this.#group.open;
    asOffset(after);
    const events: StoredEvent[] = [];
    let next = after ?? asPosition(0);
    for (let index = this.#firstAfter(next); index < this.#log.length; index += 1) {
      const event = this.#log[index] as StoredEvent;
      if (events.length === most) return { events, next, end: false };
      next = event.position;
      const wanted =
        (!streams || streams.some((prefix) => event.stream.startsWith(prefix))) && (!types || types.includes(event.type));
      if (wanted) events.push(event);
    }
    return { events, next, end: true };
  }

  async head(): Promise<Position> {
    await this.#group.open;
    return asPosition(this.#offset);
  }

  async latest(): Promise<StoredEvent | undefined> {
    await this.#group.open;
    return this.#log.at(-1);
  }

  async restore(events: AsyncIterable<StoredEvent> | Iterable<StoredEvent>): Promise<void> {
    await this.#group.alone(async () => {
      if (this.#log.length > 0)
        throw new Unusable('Only an empty log can be restored into, and this one holds events: choose a new place.');
      for await (const event of events) {
        checkEvent(event);
        const due = (this.#streams.get(event.stream)?.length ?? 0) + 1;
        if (event.version !== due)
          throw new Unusable(`Stream ${event.stream} has a gap: version ${due} was due and ${event.version} came.`);
        if (this.#idsOf(event.stream).has(event.id)) throw new Unusable(`Two events have the same id ${event.id}.`);
        this.#write(event.stream, event);
      }
    });
    this.#growth.grown();
  }

  onGrowth(wake: () => void): () => void {
    return this.#growth.listen(wake);
  }

  async close(): Promise<void> {
    await this.#group.close();
    this.#growth.stop();
  }

  #firstAfter(position: Position): number {
    let [low, high] = [0, this.#log.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#log[middle] as StoredEvent).position > position) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  /** Positions grow by the bytes written, as commit offsets do: nobody can take them for a count. */
  #write(stream: string, { id, type, data, context }: NewEvent): void {
    const history = this.#streams.get(stream) ?? [];
    this.#streams.set(stream, history);
    this.#offset += 64 + data.length + context.length;
    const event = { id, type, data, context, stream, version: history.length + 1, position: asPosition(this.#offset) };
    history.push(event);
    this.#log.push(event);
    this.#idsOf(stream).set(id, event.version);
  }

  #idsOf(stream: string): Map<string, number> {
    const ids = this.#ids.get(stream) ?? new Map<string, number>();
    this.#ids.set(stream, ids);
    return ids;
  }

  #keep(): void {
    this.#committed = this.#log.length;
  }

  #undo(): void {
    for (const event of this.#log.splice(this.#committed)) {
      this.#idsOf(event.stream).delete(event.id);
      const history = this.#streams.get(event.stream)?.slice(0, event.version - 1) ?? [];
      if (history.length > 0) this.#streams.set(event.stream, history);
      else this.#streams.delete(event.stream);
    }
    const last = this.#log.at(-1);
    this.#offset = last ? asOffset(last.position) : 0;
  }
}
