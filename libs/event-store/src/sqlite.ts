import './require-node';
import { setImmediate } from 'node:timers/promises';
import Database from 'better-sqlite3';
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
import { KnownStreams } from './known-streams';
import { openFile, sentenceFor } from './log-file';
import { Names } from './names';
import { asOffset, asPosition, pageSize } from './position';
import { storedFrom, type Row } from './rows';
import { filtered, sql } from './sql';

/** How many events a filtered reading looks at before it lets others have the thread. */
const stretch = 5000;

/**
 * The log in one SQLite file (WAL, synchronous=FULL): an answered append has reached the disk. Several processes may use the same
 * file. A file that is not a log of this program, is newer than it or is damaged is refused with `Unusable` and left as it is.
 */
export class SqliteEventStore extends EventStore {
  readonly #db: Database.Database;
  readonly #sql: ReturnType<typeof statements>;
  readonly #streams: Names;
  readonly #types: Names;
  readonly #known: KnownStreams;
  #elsewhere = 0;
  readonly #growth: Growth;
  readonly #group: GroupCommit<Appended>;
  readonly #filters = new Map<string, Database.Statement>();

  /** Makes the file when there is none. `commit` is for tests: it delays commits or makes them fail. */
  constructor(
    private readonly file: string,
    options: { readonly commit?: Commit } = {},
  ) {
    super();
    this.#db = openFile(file, (path) => new Database(path, { timeout: 10_000 }));
    this.#sql = statements(this.#db);
    this.#streams = Names.in(this.#db, 'streams', 'stream');
    this.#types = Names.in(this.#db, 'types', 'type');
    this.#known = new KnownStreams((key, after) => this.#sql.ids.all(key, after) as [string, number][]);
    this.#growth = new Growth(() => this.#sql.elsewhere.get());
    const commit = () => void this.#guarded(() => this.#sql.commit.run());
    const transaction = { begin: () => this.#guarded(() => this.#begin()), commit, rollback: () => this.#rollback() };
    this.#group = new GroupCommit(transaction, options.commit, () => this.#growth.grown());
  }

  async append(stream: string, expected: Expected, events: readonly NewEvent[]): Promise<Appended> {
    checkAppend(stream, expected, events);
    return this.#group.do(() => this.#guarded(() => this.#append(stream, expected, events)));
  }

  async read(stream: string, after = 0): Promise<readonly StoredEvent[]> {
    if (this.#group.open) await this.#group.open;
    return this.#guarded(() => {
      const key = this.#streams.keyOf(stream);
      if (after > 0 && this.#endsAt(key, after)) return [];
      const found: StoredEvent[] = [];
      for (let page = 1000, from = after; key !== 0 && page === 1000; from += page) {
        const rows = this.#sql.stream.all(key, from) as Row[];
        for (const row of rows) found.push(storedFrom(row, this.#streams, this.#types));
        page = rows.length;
      }
      return found;
    });
  }

  async version(stream: string): Promise<number> {
    if (this.#group.open) await this.#group.open;
    return this.#guarded(() => this.#sql.version.get(this.#streams.keyOf(stream)) as number);
  }

  async readAll({ after, limit, streams, types }: Range = {}): Promise<Page> {
    const most = pageSize(limit);
    const filter = this.#filter({ streams, types });
    for (let from = asOffset(after); ; await setImmediate()) {
      if (this.#group.open) await this.#group.open;
      const { rows, upTo, end } = this.#guarded(() => {
        const head = this.#sql.head.get() as number;
        const last = Math.max(from, filter ? Math.min(from + stretch, head) : head);
        const rows = (filter ? filter(from, last, most) : this.#sql.log.all(from, most)) as Row[];
        // another process may have written between the two questions: the page then ends beyond the head
        const reached = rows.at(-1)?.[0] ?? from;
        const upTo = rows.length === most ? reached : Math.max(reached, last);
        return { rows, upTo, end: upTo >= head };
      });
      if (rows.length > 0 || end) return { events: this.#events(rows), next: asPosition(upTo), end };
      from = upTo;
    }
  }

  async head(): Promise<Position> {
    if (this.#group.open) await this.#group.open;
    return asPosition(this.#guarded(() => this.#sql.head.get() as number));
  }

  async latest(): Promise<StoredEvent | undefined> {
    if (this.#group.open) await this.#group.open;
    return this.#guarded(() => {
      const row = this.#sql.latest.get() as Row | undefined;
      return row && storedFrom(row, this.#streams, this.#types);
    });
  }

  async restore(events: AsyncIterable<StoredEvent> | Iterable<StoredEvent>): Promise<void> {
    await this.#group.alone(async () => {
      if ((this.#sql.head.get() as number) > 0) {
        throw new Unusable(`${this.file} holds events already, and only an empty log can be restored into: choose a new file.`);
      }
      for await (const event of events) {
        checkEvent(event);
        const due = this.#known.of(this.#streams.keyOf(event.stream)).version + 1;
        if (event.version !== due)
          throw new Unusable(`Stream ${event.stream} has a gap: version ${due} was due and ${event.version} came.`);
        const written = this.#guarded(() => this.#append(event.stream, event.version - 1, [event]));
        if (written instanceof Error || written.repeated) throw new Unusable(`Two events have the same id ${event.id}.`);
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
    this.#db.close();
  }

  // refusals come before anything is written: what an append leaves behind is whole or, with its group, nothing
  #append(stream: string, expected: Expected, events: readonly NewEvent[]): Appended | Error {
    const key = this.#streams.keyOf(stream);
    const known = this.#known.of(key);
    const before = earlier(known, events);
    if (before instanceof Error) return before;
    if (before !== undefined) return { stream, version: before, position: this.#positionOf(key, before), repeated: true };
    const conflict = unexpected(stream, expected, known.version);
    if (conflict) return conflict;
    const into = key === 0 ? this.#streams.add(stream) : key;
    const { version } = known;
    let position = 0;
    for (const [index, { id, type, data, context }] of events.entries()) {
      position = this.#sql.insert.run(into, version + 1 + index, this.#types.add(type), id, data, context)
        .lastInsertRowid as number;
    }
    this.#known.wrote(into, version, events);
    return { stream, version: version + events.length, position: asPosition(position), repeated: false };
  }

  #events(rows: readonly Row[]): StoredEvent[] {
    return this.#guarded(() => rows.map((row) => storedFrom(row, this.#streams, this.#types)));
  }

  #begin(): void {
    this.#sql.begin.run();
    this.#noticeOthers();
  }

  /** Whoever reads on from where they were mostly finds nothing: that is known without asking the file for it. */
  #endsAt(key: number, version: number): boolean {
    this.#noticeOthers();
    return this.#known.of(key).version === version;
  }

  #noticeOthers(): void {
    const elsewhere = this.#sql.elsewhere.get() as number;
    if (elsewhere !== this.#elsewhere) this.#known.othersWrote();
    this.#elsewhere = elsewhere;
  }

  #rollback(): void {
    this.#streams.forget();
    this.#types.forget();
    this.#known.forget();
    if (this.#db.inTransaction) this.#sql.rollback.run();
  }

  #positionOf(key: number, version: number): Position {
    return asPosition(this.#sql.place.get(key, version) as number);
  }

  /** The reading of one stretch of the log through a filter, or nothing when there is none. */
  #filter(range: Pick<Range, 'streams' | 'types'>) {
    if (!range.streams && !range.types) return undefined;
    const { text, values } = filtered(range);
    const reading = this.#filters.get(text) ?? this.#db.prepare(text).raw();
    this.#filters.set(text, reading);
    return (from: number, upTo: number, most: number) => reading.all(from, upTo, ...values, most);
  }

  #guarded<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw sentenceFor(error, this.file);
    }
  }
}

function statements(db: Database.Database) {
  return {
    begin: db.prepare(sql.begin),
    commit: db.prepare(sql.commit),
    rollback: db.prepare(sql.rollback),
    insert: db.prepare(sql.insert),
    version: db.prepare(sql.version).pluck(),
    elsewhere: db.prepare(sql.elsewhere).pluck(),
    ids: db.prepare(sql.ids).raw(),
    place: db.prepare(sql.place).pluck(),
    stream: db.prepare(sql.stream).raw(),
    log: db.prepare(sql.log).raw(),
    latest: db.prepare(sql.latest).raw(),
    head: db.prepare(sql.head).pluck(),
  };
}
