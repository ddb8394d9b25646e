import { setImmediate } from 'node:timers';
import Database from 'better-sqlite3';
import type { StoredEvent } from '#event-store';

/** A table, how a row gets into it, and the values of the next row. */
export interface Shape {
  readonly table: string;
  readonly insert: string;
  readonly next: () => readonly unknown[];
}

/** The data alone. */
export const bare = (data: string): Shape => ({
  table: 'CREATE TABLE events (position INTEGER PRIMARY KEY, data TEXT NOT NULL)',
  insert: 'INSERT INTO events (data) VALUES (?)',
  next: () => [data],
});

/** What the log keeps and the one index it cannot do without, which also keeps two events from one place; none of its checks. */
export function indexed(data: string, context: string, streams: number): Shape {
  let row = 0;
  return {
    table: `
      CREATE TABLE events (position INTEGER PRIMARY KEY, stream INTEGER, version INTEGER, id BLOB, data TEXT, context TEXT);
      CREATE UNIQUE INDEX by_stream ON events (stream, version)`,
    insert: 'INSERT INTO events (stream, version, id, data, context) VALUES (?, ?, randomblob(16), ?, ?)',
    next: () => {
      row += 1;
      return [row % streams, row, data, context];
    },
  };
}

/** The bare driver with the log's pragmas: what the disk and SQLite allow. */
export class Raw {
  readonly #db: Database.Database;
  readonly #begin: Database.Statement;
  readonly #commit: Database.Statement;
  readonly #insert: Database.Statement;
  #waiting: (() => void)[] = [];

  constructor(
    file: string,
    private readonly shape: Shape,
  ) {
    this.#db = new Database(file);
    this.#db.pragma('journal_mode = WAL');
    this.#db.pragma('synchronous = FULL');
    this.#db.pragma('wal_autocheckpoint = 4000');
    this.#db.exec(shape.table);
    this.#begin = this.#db.prepare('BEGIN IMMEDIATE');
    this.#commit = this.#db.prepare('COMMIT');
    this.#insert = this.#db.prepare(shape.insert);
  }

  /** So many rows first: a write-ahead log that still grows is slower than one that is used again. */
  grown(rows: number): this {
    this.#begin.run();
    for (let count = 0; count < rows; count += 1) this.#insert.run(...this.shape.next());
    this.#commit.run();
    return this;
  }

  /** One event in a transaction of its own. */
  async one(): Promise<void> {
    this.#begin.run();
    this.#insert.run(...this.shape.next());
    this.#commit.run();
  }

  /** One event in the transaction of this turn of the event loop. */
  grouped(): Promise<void> {
    return new Promise((done) => {
      if (this.#waiting.length === 0) setImmediate(() => this.#flush());
      this.#waiting.push(done);
    });
  }

  #flush(): void {
    const group = this.#waiting;
    this.#waiting = [];
    this.#begin.run();
    for (let count = 0; count < group.length; count += 1) this.#insert.run(...this.shape.next());
    this.#commit.run();
    for (const done of group) done();
  }

  close(): void {
    this.#db.close();
  }
}

interface RawRow {
  readonly type: string;
  readonly data: string;
}

/** The same log in a bare table, to be scanned, parsed and folded without any of the store's promises. */
export class RawLog {
  readonly #db: Database.Database;
  readonly #stream: Database.Statement;
  readonly #page: Database.Statement;

  constructor(file: string, events: readonly StoredEvent[]) {
    this.#db = new Database(file);
    this.#db.pragma('journal_mode = WAL');
    this.#db.exec(
      'CREATE TABLE events (position INTEGER PRIMARY KEY, stream TEXT, version INTEGER, type TEXT, data TEXT, context TEXT)',
    );
    this.#db.exec('CREATE UNIQUE INDEX by_stream ON events (stream, version)');
    const insert = this.#db.prepare('INSERT INTO events (stream, version, type, data, context) VALUES (?, ?, ?, ?, ?)');
    this.#db.transaction(() => {
      for (const { stream, version, type, data, context } of events) insert.run(stream, version, type, data, context);
    })();
    this.#stream = this.#db.prepare('SELECT type, data, context FROM events WHERE stream = ? ORDER BY version');
    this.#page = this.#db.prepare(
      'SELECT position, type, data, context FROM events WHERE position > ? ORDER BY position LIMIT 1000',
    );
  }

  stream<S>(name: string, from: S, fold: (state: S, type: string, data: unknown) => S): S {
    let state = from;
    for (const { type, data } of this.#stream.all(name) as RawRow[]) state = fold(state, type, JSON.parse(data));
    return state;
  }

  replay<S>(from: S, fold: (state: S, type: string, data: unknown) => S): S {
    let [state, after] = [from, 0];
    for (;;) {
      const rows = this.#page.all(after) as (RawRow & { position: number })[];
      for (const { type, data } of rows) state = fold(state, type, JSON.parse(data));
      const last = rows.at(-1);
      if (!last) return state;
      after = last.position;
    }
  }

  close(): void {
    this.#db.close();
  }
}
