import './require-node';
import { existsSync, linkSync, mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import Database from 'better-sqlite3';
import type { Position } from '#kernel';
import { checkAppend, checkEvent, earlier, unexpected, type Place } from './append';
import { EventStore, IdTaken, Unusable, type Appended, type Expected, type NewEvent, type Page, type Range, type StoredEvent } from './event-store';
import { GroupCommit, type Commit } from './group-commit';
import { Growth } from './growth';
import { applicationId, checkFile, damaged, formatVersion, schema } from './log-file';
import { asOffset, asPosition, pageSize } from './position';

type Row = [position: number, stream: number, version: number, type: number, id: Buffer, data: string, context: string];

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
  readonly #growth: Growth;
  readonly #group: GroupCommit<Appended>;
  readonly #filters = new Map<string, Database.Statement>();

  /** Makes the file when there is none. `commit` is for tests: it delays commits or makes them fail. */
  constructor(
    private readonly file: string,
    options: { readonly commit?: Commit } = {},
  ) {
    super();
    if (!existsSync(file)) create(file);
    this.#db = open(file);
    this.#sql = statements(this.#db);
    this.#streams = new Names(this.#db, 'streams', 'stream');
    this.#types = new Names(this.#db, 'types', 'type');
    this.#growth = new Growth(() => this.#db.pragma('data_version', { simple: true }));
    const { begin, commit } = this.#sql;
    const transaction = { begin: () => void begin.run(), commit: () => void commit.run(), rollback: () => this.#rollback() };
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
      const found: StoredEvent[] = [];
      for (let page = 1000, from = after; key !== 0 && page === 1000; from += page) {
        const rows = this.#sql.stream.all(key, from) as Row[];
        for (const row of rows) found.push(this.#stored(row));
        page = rows.length;
      }
      return found;
    });
  }

  async version(stream: string): Promise<number> {
    if (this.#group.open) await this.#group.open;
    return this.#guarded(() => this.#versionOf(this.#streams.keyOf(stream)));
  }

  async readAll({ after, limit, streams, types }: Range = {}): Promise<Page> {
    const most = pageSize(limit);
    const filter = this.#filter(streams, types);
    for (let from = asOffset(after); ; await setImmediate()) {
      if (this.#group.open) await this.#group.open;
      const { rows, upTo, end } = this.#guarded(() => {
        const head = this.#sql.head.get() as number;
        const last = Math.max(from, filter ? Math.min(from + stretch, head) : head);
        const rows = (filter ? filter(from, last, most) : this.#sql.log.all(from, most)) as Row[];
        const upTo = rows.length === most ? (rows.at(-1) as Row)[0] : last;
        return { rows, upTo, end: upTo >= head };
      });
      if (rows.length > 0 || end) return { events: this.#guarded(() => rows.map((row) => this.#stored(row))), next: asPosition(upTo), end };
      from = upTo;
    }
  }

  async head(): Promise<Position> {
    if (this.#group.open) await this.#group.open;
    return asPosition(this.#guarded(() => this.#sql.head.get() as number));
  }

  async restore(events: AsyncIterable<StoredEvent> | Iterable<StoredEvent>): Promise<void> {
    await this.#group.alone(async () => {
      if ((this.#sql.head.get() as number) > 0) {
        throw new Unusable(`${this.file} holds events already, and only an empty log can be restored into: choose a new file.`);
      }
      for await (const event of events) {
        checkEvent(event);
        const due = this.#versionOf(this.#streams.keyOf(event.stream)) + 1;
        if (event.version !== due) throw new Unusable(`Stream ${event.stream} has a gap: version ${due} was due and ${event.version} came.`);
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

  #append(stream: string, expected: Expected, events: readonly NewEvent[]): Appended | Error {
    const key = this.#streams.keyOf(stream);
    const actual = key === 0 ? 0 : this.#versionOf(key);
    const known = () => earlier(stream, key, events, (id) => this.#placeOf(id));
    const conflict = unexpected(stream, expected, actual);
    if (conflict) return known() ?? conflict;
    // one row is all or nothing by itself; what writes more stands in a savepoint
    const several = events.length > 1 || key === 0;
    if (several) this.#sql.savepoint.run();
    try {
      const into = key === 0 ? this.#streams.add(stream) : key;
      let position = 0;
      for (const [index, { id, type, data, context }] of events.entries()) {
        position = this.#sql.insert.run(into, actual + 1 + index, this.#types.add(type), asBytes(id), data, context).lastInsertRowid as number;
      }
      if (several) this.#sql.release.run();
      return { stream, version: actual + events.length, position: asPosition(position), repeated: false };
    } catch (error) {
      if ((error as { code?: string }).code !== 'SQLITE_CONSTRAINT_UNIQUE') throw error;
      if (several) this.#undo();
      return known() ?? new IdTaken(events[0]?.id ?? '');
    }
  }

  #undo(): void {
    this.#sql.back.run();
    this.#sql.release.run();
    this.#streams.forget();
    this.#types.forget();
  }

  #rollback(): void {
    this.#streams.forget();
    this.#types.forget();
    if (this.#db.inTransaction) this.#sql.rollback.run();
  }

  #versionOf(key: number): number {
    return (this.#sql.version.get(key) as number | null) ?? 0;
  }

  #placeOf(id: string): Place | undefined {
    const row = this.#sql.byId.get(asBytes(id)) as [position: number, stream: number, version: number] | undefined;
    return row && { position: asPosition(row[0]), stream: row[1], version: row[2] };
  }

  #stored([position, stream, version, type, id, data, context]: Row): StoredEvent {
    const [streamName, typeName] = [this.#streams.nameOf(stream), this.#types.nameOf(type)];
    return { id: asUuid(id), type: typeName, data, context, stream: streamName, version, position: asPosition(position) };
  }

  /** The reading of one stretch of the log through a filter, or nothing when there is none. */
  #filter(streams: Range['streams'], types: Range['types']) {
    if (!streams && !types) return undefined;
    const prefix = (streams ?? []).map(() => '(s.name >= ? AND s.name < ?)').join(' OR ');
    const where = [streams ? `AND (${prefix || '0'})` : '', types ? `AND t.name IN (${types.map(() => '?').join()})` : ''].join(' ');
    const reading = this.#filters.get(where) ?? this.#db.prepare(filtered(where)).raw();
    this.#filters.set(where, reading);
    const bounds = [...(streams ?? []).flatMap((name) => [name, `${name}\x7f`]), ...(types ?? [])];
    return (from: number, upTo: number, most: number) => reading.all(from, upTo, ...bounds, most);
  }

  #guarded<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw sentenceFor(error, this.file);
    }
  }
}

/** The names of streams or of types, each with its number in the file. Remembers some thousands of them. */
class Names {
  readonly #keys = new Map<string, number>();
  readonly #names = new Map<number, string>();
  readonly #byName: Database.Statement;
  readonly #byKey: Database.Statement;
  readonly #insert: Database.Statement;

  constructor(db: Database.Database, table: string, column: string) {
    this.#byName = db.prepare(`SELECT ${column} FROM ${table} WHERE name = ?`).pluck();
    this.#byKey = db.prepare(`SELECT name FROM ${table} WHERE ${column} = ?`).pluck();
    this.#insert = db.prepare(`INSERT INTO ${table} (name) VALUES (?)`);
  }

  /** 0 when there is none. */
  keyOf(name: string): number {
    return this.#keys.get(name) ?? this.#remember((this.#byName.get(name) as number | undefined) ?? 0, name);
  }

  add(name: string): number {
    return this.keyOf(name) || this.#remember(this.#insert.run(name).lastInsertRowid as number, name);
  }

  nameOf(key: number): string {
    const known = this.#names.get(key);
    if (known !== undefined) return known;
    const name = this.#byKey.get(key) as string | undefined;
    if (name === undefined) throw new Database.SqliteError('A name is missing.', 'SQLITE_CORRUPT');
    this.#remember(key, name);
    return name;
  }

  /** After something was undone: a number may come to mean another name. */
  forget(): void {
    this.#keys.clear();
    this.#names.clear();
  }

  #remember(key: number, name: string): number {
    if (key === 0) return 0;
    if (this.#keys.size > 50_000) this.forget();
    this.#keys.set(name, key);
    this.#names.set(key, name);
    return key;
  }
}
