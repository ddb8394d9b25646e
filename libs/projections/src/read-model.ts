import { createHash } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { beginning, type Position, type Recorded } from '#kernel';
import { fileTrouble } from '#event-store';
import { checkpointOf, checkpointTable, notBegun, stateOf, tablesOf, type Checkpoint, type State } from './checkpoint';
import type { Projection, Value, WritableRows } from './projection';

const ours = 0x4d42524d;

/**
 * The file of one projection: its rows, and how far it has been told, always changed together.
 * Disposable: a file that is damaged, foreign or of another shape is thrown away and told anew, with one line to `log`.
 */
export class ReadModel implements WritableRows {
  private readonly statements = new Map<string, Database.Statement>();

  private constructor(
    readonly projection: Projection,
    private readonly db: Database.Database,
  ) {}

  private static prepared(file: string, projection: Projection): ReadModel {
    const model = new ReadModel(projection, new Database(file));
    try {
      model.prepare();
      return model;
    } catch (error) {
      model.close();
      throw error;
    }
  }

  /** Opens the file, or an empty model in memory for ":memory:". */
  static open(file: string, projection: Projection, log: (line: string) => void = () => {}): ReadModel {
    if (file === ':memory:') return ReadModel.prepared(file, projection);
    mkdirSync(dirname(file), { recursive: true });
    try {
      return ReadModel.prepared(file, projection);
    } catch (error) {
      if (/^SQLITE_(BUSY|FULL|CANTOPEN|READONLY)/.test((error as { code?: string }).code ?? '')) throw fileTrouble(error, file);
      log(`The read model "${projection.name}" cannot be used (${(error as Error).message}); it is told anew from the log.`);
      ReadModel.remove(file);
      return ReadModel.prepared(file, projection);
    }
  }

  /** A model in memory that somebody else has told, as its `toBytes` gave it. Only to be read. */
  static fromBytes(bytes: Uint8Array, projection: Projection): ReadModel {
    return new ReadModel(
      projection,
      new Database(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), { readonly: true }),
    );
  }

  /** The whole model, to be handed to another thread. */
  toBytes(): Uint8Array<ArrayBuffer> {
    return new Uint8Array(this.db.serialize());
  }

  /** How much room it takes, in bytes. */
  get size(): number {
    const [pages, bytes] = ['page_count', 'page_size'].map((name) => this.db.pragma(name, { simple: true }) as number);
    return (pages ?? 0) * (bytes ?? 0);
  }

  /** Lets it grow to so many bytes and no further: telling more fails with SQLITE_FULL. */
  limitTo(bytes: number): void {
    const most = Math.floor(bytes / (this.db.pragma('page_size', { simple: true }) as number));
    this.db.pragma(`max_page_count = ${most}`);
  }

  /** Throws the file away. */
  static remove(file: string): void {
    for (const part of ['', '-wal', '-shm']) rmSync(file + part, { force: true });
  }

  run(sql: string, ...values: readonly Value[]): void {
    this.statement(sql).run(...values);
  }
  one<Row>(sql: string, ...values: readonly Value[]): Row | undefined {
    return this.statement(sql).get(...values) as Row | undefined;
  }
  all<Row>(sql: string, ...values: readonly Value[]): Row[] {
    return this.statement(sql).all(...values) as Row[];
  }

  checkpoint = (): Checkpoint => checkpointOf(this);
  told = (): Position => this.checkpoint().position;

  /** Tells these events, which follow on `since`: all of them or none. False when the file stands elsewhere, told on by somebody else. */
  tell(events: readonly Recorded[], since: Position): boolean {
    return this.together(() => {
      const { position, events: before } = this.checkpoint();
      if (position !== since) return false;
      if (this.projection.tellTogether) this.projection.tellTogether(events, this);
      else for (const event of events) this.projection.tell(event, this);
      const last = events.at(-1);
      if (last) {
        const { stream, version, id, context } = last;
        this.moveTo({
          position: last.position,
          events: before + events.length,
          stream,
          version,
          id,
          recordedAt: context.recordedAt,
        });
      }
      return true;
    });
  }

  /** Takes over all rows of one that was told at least as far. False, and nothing changed, when it was not. */
  replaceWith(anew: ReadModel): boolean {
    return this.together(() => {
      if (anew.checkpoint().position < this.checkpoint().position) return false;
      this.empty();
      for (const table of tablesOf(this)) {
        for (const row of anew.rowsOf(table)) this.run(`INSERT INTO "${table}" VALUES (${row.map(() => '?').join()})`, ...row);
      }
      this.moveTo(anew.checkpoint());
      return true;
    });
  }

  /** All rows in one hash, and the checkpoint they belong to, read at one moment. */
  state(): State {
    return this.db.transaction(() => stateOf(this, (table) => this.rowsOf(table)))();
  }

  /** Forgets everything: it will be told from the beginning. */
  clear(): void {
    this.together(() => {
      this.empty();
      this.moveTo(notBegun);
    });
  }

  close(): void {
    this.db.close();
  }

  private prepare() {
    const { db, projection } = this;
    db.pragma('busy_timeout = 5000');
    const shape = createHash('sha256')
      .update(JSON.stringify([projection.name, projection.version, projection.tables]))
      .digest('hex');
    const begun = this.one('SELECT 1 FROM sqlite_schema');
    if (begun) {
      if (db.pragma('application_id', { simple: true }) !== ours) throw new Error('it was not made by this program');
      if (db.pragma('quick_check(1)', { simple: true }) !== 'ok') throw new Error('it is damaged');
      if (this.one<{ shape: string }>('SELECT shape FROM checkpoint')?.shape !== shape)
        throw new Error('its tables have another shape');
    }
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = NORMAL');
    if (!begun) this.together(() => this.create(shape));
  }

  /** Another process may have made it in the meantime. */
  private create(shape: string) {
    if (this.one('SELECT 1 FROM sqlite_schema')) return;
    for (const table of [checkpointTable, ...this.projection.tables]) this.db.exec(table);
    this.run('INSERT INTO checkpoint VALUES (1, ?, ?, 0, NULL, 0, NULL, NULL)', shape, beginning);
    this.db.pragma(`application_id = ${ours}`);
  }

  private together<Answer>(change: () => Answer): Answer {
    return this.db.transaction(change).immediate();
  }
  private empty() {
    for (const table of tablesOf(this)) this.run(`DELETE FROM "${table}"`);
  }
  private moveTo({ position, events, stream, version, id, recordedAt }: Checkpoint) {
    const sql = 'UPDATE checkpoint SET position = ?, events = ?, stream = ?, version = ?, id = ?, recordedAt = ?';
    this.run(sql, position, events, stream, version, id, recordedAt);
  }
  private rowsOf(table: string): IterableIterator<Value[]> {
    const order = (this.db.pragma(`table_info("${table}")`) as unknown[]).map((_column, index) => index + 1).join();
    return this.db.prepare(`SELECT * FROM "${table}" ORDER BY ${order}`).raw().iterate() as IterableIterator<Value[]>;
  }
  private statement(sql: string): Database.Statement {
    let statement = this.statements.get(sql);
    if (!statement) this.statements.set(sql, (statement = this.db.prepare(sql)));
    return statement;
  }
}
