import { fileTrouble, Unusable } from '#event-store';
import Database from 'better-sqlite3';
import { privateFile } from './keys';
import { fromRow, shown, type Entry, type Person, type PersonRow } from './person';
import { ours, steps } from './vault-schema';

/** What stands in a row, and what is asked with. */
export type Cell = string | number | Buffer | null;

/**
 * The identity vault: who people are, and the keys of sealed texts. Kept outside the log, so that both can be erased while every
 * hash in the log stays true. What a method wrote is on disk when it returns.
 */
export class SqliteVault {
  private readonly db: Database.Database;
  /** Every request asks the vault who sends it: preparing the question costs more than the answer. */
  private readonly prepared = new Map<string, Database.Statement>();

  /** Opens the file, or makes it, readable by its owner only. Throws `Unusable`, and changes nothing, when it is not a vault of ours. */
  constructor(private readonly file: string) {
    this.db = this.told(() => {
      if (file !== ':memory:') privateFile(file);
      return new Database(file, { timeout: 5_000 });
    });
    try {
      this.told(() => this.open());
    } catch (error) {
      this.db.close();
      throw error;
    }
  }

  /** All or none; false when an id or a sign-in name is taken. */
  addPeople(people: readonly Entry[]): boolean {
    const insert = this.statement(
      `INSERT INTO person (id, sign_in, name, password, active, home, one_time_until)
       VALUES (@id, @signIn, @name, @passwordHash, @active, @home, @oneTimeUntil)`,
    );
    try {
      this.atOnce(() => people.forEach((one) => insert.run({ ...one, active: Number(one.active) })));
      return true;
    } catch (error) {
      if (['SQLITE_CONSTRAINT_PRIMARYKEY', 'SQLITE_CONSTRAINT_UNIQUE'].includes(codeOf(error))) return false;
      throw error;
    }
  }

  person(id: string): Entry | null {
    return this.entry('SELECT * FROM person WHERE id = ?', id);
  }

  personBySignIn(signIn: string): Entry | null {
    return this.entry('SELECT * FROM person WHERE sign_in = ?', signIn);
  }

  people(): Person[] {
    return this.everybody().map(shown);
  }

  /** The same with all that is known of them. */
  everybody(): Entry[] {
    return this.rows<PersonRow>('SELECT * FROM person ORDER BY sign_in').map(fromRow);
  }

  /** Their own password, or a one-time one that is good until then. False when there is no such person. */
  setPassword(id: string, passwordHash: string, oneTimeUntil: string | null = null): boolean {
    return this.run('UPDATE person SET password = ?, one_time_until = ? WHERE id = ?', passwordHash, oneTimeUntil, id) === 1;
  }

  /** Their own password instead of a one-time one. False when that has been replaced meanwhile. */
  replaceOneTime(id: string, oneTimeHash: string, passwordHash: string): boolean {
    const sql =
      'UPDATE person SET password = ?, one_time_until = NULL WHERE id = ? AND password = ? AND one_time_until IS NOT NULL';
    return this.run(sql, passwordHash, id, oneTimeHash) === 1;
  }

  /** False when there is no such person. */
  setActive(id: string, active: boolean): boolean {
    return this.run('UPDATE person SET active = ? WHERE id = ?', Number(active), id) === 1;
  }

  /** The keys of these texts; null: destroyed; absent: never kept here. */
  keys(texts: readonly string[]): Map<string, Buffer | null> {
    const select = this.statement('SELECT id, key FROM text_key WHERE id IN (SELECT value FROM json_each(?))');
    const rows = select.all(JSON.stringify(texts)) as { id: string; key: Buffer | null }[];
    return new Map(rows.map(({ id, key }) => [id, key]));
  }

  /** Keeps keys for texts that have none, all in one transaction. A key that is there, or was destroyed, is never changed. */
  keep(keys: readonly { readonly id: string; readonly key: Buffer }[]) {
    const insert = this.statement('INSERT INTO text_key VALUES (?, ?) ON CONFLICT DO NOTHING');
    this.atOnce(() => keys.forEach(({ id, key }) => insert.run(id, key)));
  }

  /** Erases these texts for good: what remains is that there was a key. */
  destroy(texts: readonly string[]) {
    const erase = this.statement('INSERT INTO text_key VALUES (?, NULL) ON CONFLICT DO UPDATE SET key = NULL');
    this.atOnce(() => texts.forEach((id) => erase.run(id)));
    this.db.pragma('wal_checkpoint(TRUNCATE)'); // the old bytes would live on in the write-ahead log
  }

  /** For the rooms of the vault that keep their own tables: writes, and tells how many rows it changed. */
  run(sql: string, ...cells: Cell[]): number {
    return this.statement(sql).run(...cells).changes;
  }

  rows<Row>(sql: string, ...cells: Cell[]): Row[] {
    return this.statement(sql).all(...cells) as Row[];
  }

  /** All that is written meanwhile, or nothing of it when it throws. */
  atOnce<Answer>(write: () => Answer): Answer {
    return this.db.transaction(write).immediate();
  }

  close() {
    this.db.close();
  }

  private entry(sql: string, of: string): Entry | null {
    const [row] = this.rows<PersonRow>(sql, of);
    return row ? fromRow(row) : null;
  }

  private statement(sql: string): Database.Statement {
    const known = this.prepared.get(sql) ?? this.db.prepare(sql);
    this.prepared.set(sql, known);
    return known;
  }

  private open() {
    if (this.isBlank()) this.atOnce(() => this.isBlank() && this.grow());
    if (this.number('application_id') !== ours) throw new Unusable(`${this.file} is not an identity vault of Minh Bạch.`);
    const version = this.number('user_version');
    if (version > steps.length) throw new Unusable(`${this.file} was written by a newer version of Minh Bạch: use that version.`);
    if (this.db.pragma('quick_check(1)', { simple: true }) !== 'ok') throw new Unusable(this.damaged());
    this.db.pragma('journal_mode = WAL');
    this.db.pragma('synchronous = FULL');
    this.db.pragma('secure_delete = ON');
    if (version < steps.length) this.atOnce(() => this.grow());
  }

  /** From the version it has, which another process may have raised meanwhile, to the current one. */
  private grow() {
    for (const step of steps.slice(this.number('user_version'))) this.db.exec(step);
  }

  private isBlank = () =>
    this.number('application_id') === 0 &&
    this.number('user_version') === 0 &&
    this.db.prepare('SELECT 1 FROM sqlite_schema').get() === undefined;

  private number = (pragma: string) => Number(this.db.pragma(pragma, { simple: true }));

  private damaged = () => `${this.file} is damaged or is not an identity vault of Minh Bạch: bring it back from the backup.`;

  /** The driver's errors on opening, as one sentence. */
  private told<T>(act: () => T): T {
    try {
      return act();
    } catch (error) {
      const trouble = fileTrouble(error, this.file);
      if (trouble instanceof Unusable) throw trouble;
      const code = codeOf(error);
      if (code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT')) throw new Unusable(this.damaged());
      throw new Unusable(`The identity vault ${this.file} cannot be opened (${code || (error as Error).message}).`);
    }
  }
}

const codeOf = (error: unknown) => String((error as { code?: unknown }).code ?? '');
