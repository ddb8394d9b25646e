import './require-node';
import { setImmediate } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { beginning } from '#kernel';
import type { StoredEvent } from './event-store';
import { sentenceFor } from './log-file';
import { Names } from './names';
import { PastLog, type PartOfLog } from './past-log';
import { asOffset } from './position';
import { storedFrom, type Row } from './rows';

const columns = 'e.position, e.stream, e.version, e.type, hex(e.id), e.data, e.context';
const types = 'e.type IN (SELECT type FROM types WHERE name IN (SELECT value FROM json_each(?)))';
const page = 1000;

/** What looking back asks the file. CROSS JOIN keeps SQLite at the order in which the tables stand. */
const sql = {
  whole: `SELECT ${columns} FROM events e WHERE e.position > ? AND e.position <= ? AND ${types} ORDER BY e.position LIMIT ${page}`,
  // places first and sorted, rows afterwards: what is sorted is a number each
  places: `SELECT e.position FROM json_each(?) name CROSS JOIN streams s ON s.name = name.value CROSS JOIN events e ON e.stream = s.stream
    WHERE e.position > ? AND e.position <= ? AND ${types}`,
  rows: `SELECT ${columns} FROM json_each(?) place CROSS JOIN events e ON e.position = place.value`,
};

/** The past of a log in an SQLite file, read by a connection of its own that cannot write: also from another thread. */
export class SqlitePast extends PastLog {
  readonly #db: Database.Database;
  readonly #streams: Names;
  readonly #types: Names;

  /** Throws when there is no such file. */
  constructor(private readonly file: string) {
    super();
    this.#db = new Database(file, { readonly: true, fileMustExist: true, timeout: 10_000 });
    this.#streams = Names.in(this.#db, 'streams', 'stream');
    this.#types = Names.in(this.#db, 'types', 'type');
  }

  async *read(part: PartOfLog): AsyncIterable<readonly StoredEvent[]> {
    const { after = beginning, until, types: wanted, streams } = part;
    const [from, to, names] = [asOffset(after), asOffset(until), JSON.stringify(wanted)];
    if (streams)
      yield* this.#scattered(this.#rows<number>(sql.places, true, JSON.stringify([...new Set(streams)]), from, to, names));
    else yield* this.#along(from, to, names);
  }

  close(): void {
    this.#db.close();
  }

  async *#along(from: number, to: number, names: string) {
    for (let at = from, full = true; full; await setImmediate()) {
      const rows = this.#rows<Row>(sql.whole, false, at, to, names);
      yield this.#events(rows);
      at = rows.at(-1)?.[0] ?? at;
      full = rows.length === page;
    }
  }

  async *#scattered(places: number[]) {
    places.sort((one, other) => one - other);
    for (let at = 0; at < places.length; at += page, await setImmediate())
      yield this.#events(this.#rows<Row>(sql.rows, false, JSON.stringify(places.slice(at, at + page))));
  }

  #events(rows: readonly Row[]): StoredEvent[] {
    return rows.map((row) => storedFrom(row, this.#streams, this.#types));
  }

  #rows<Found>(text: string, pluck: boolean, ...values: (string | number)[]): Found[] {
    try {
      const statement = this.#db.prepare(text);
      return (pluck ? statement.pluck() : statement.raw()).all(...values) as Found[];
    } catch (error) {
      throw sentenceFor(error, this.file);
    }
  }
}
