import { setImmediate } from 'node:timers';
import Database from 'better-sqlite3';
import type { StoredEvent } from '#event-store';

/** The bare driver with the log's pragmas: what the disk and SQLite allow. */
export class Raw {
  readonly #db: Database.Database;
  readonly #begin: Database.Statement;
  readonly #commit: Database.Statement;
  readonly #insert: Database.Statement;
  #queue: { data: string; done: () => void }[] = [];

  constructor(file: string) {
    this.#db = new Database(file);
    this.#db.pragma('journal_mode = WAL');
    this.#db.pragma('synchronous = FULL');
    this.#db.exec('CREATE TABLE events (position INTEGER PRIMARY KEY, data TEXT NOT NULL)');
    this.#begin = this.#db.prepare('BEGIN IMMEDIATE');
    this.#commit = this.#db.prepare('COMMIT');
    this.#insert = this.#db.prepare('INSERT INTO events (data) VALUES (?)');
  }

  /** One event in a transaction of its own. */
  async one(data: string): Promise<void> {
    this.#begin.run();
    this.#insert.run(data);
    this.#commit.run();
  }

  /** One event in the transaction of this turn of the event loop. */
  grouped(data: string): Promise<void> {
    return new Promise((done) => {
      if (this.#queue.length === 0) setImmediate(() => this.#flush());
      this.#queue.push({ data, done });
    });
  }

  #flush(): void {
    const group = this.#queue;
    this.#queue = [];
    this.#begin.run();
    for (const { data } of group) this.#insert.run(data);
    this.#commit.run();
    for (const { done } of group) done();
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
