import { createHash } from 'node:crypto';
import { beginning, type Position } from '#kernel';
import type { Rows, Value } from './projection';

/** How far a projection has been told: the last event it heard, and how many there were. */
export interface Checkpoint {
  readonly position: Position;
  readonly events: number;
  readonly stream: string | null;
  readonly version: number;
  readonly id: string | null;
  /** When that last event was recorded. */
  readonly recordedAt: string | null;
}

/** Nothing told yet. */
export const notBegun: Checkpoint = { position: beginning, events: 0, stream: null, version: 0, id: null, recordedAt: null };

export const checkpointTable = `CREATE TABLE checkpoint (
  one INTEGER PRIMARY KEY CHECK (one = 1), shape TEXT NOT NULL, position TEXT NOT NULL, events INTEGER NOT NULL,
  stream TEXT, version INTEGER NOT NULL, id TEXT, recordedAt TEXT) STRICT`;

/** All rows of a projection in one hash, and the checkpoint they belong to. */
export interface State {
  readonly hash: string;
  readonly checkpoint: Checkpoint;
}

/** Where the rows have got to. */
export const checkpointOf = (rows: Rows): Checkpoint =>
  rows.one<Checkpoint>('SELECT position, events, stream, version, id, recordedAt FROM checkpoint') ?? notBegun;

/** The projection's own tables, by name. */
export const tablesOf = (rows: Rows): string[] =>
  rows
    .all<{ name: string }>(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'checkpoint' AND name NOT LIKE 'sqlite_%' ORDER BY name`,
    )
    .map(({ name }) => name);

/** SHA-256 over every row of every table: tables by name, rows by their columns from left to right. */
export function stateOf(rows: Rows, each: (table: string) => Iterable<readonly Value[]>): State {
  const hash = createHash('sha256');
  for (const table of tablesOf(rows)) {
    hash.update(`${table}\n`);
    for (const row of each(table)) hash.update(`${JSON.stringify(row)}\n`);
  }
  return { hash: hash.digest('hex'), checkpoint: checkpointOf(rows) };
}
