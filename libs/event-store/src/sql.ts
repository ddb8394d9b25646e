import type { Range } from './event-store';

// ids go in and out as text: making a Buffer for each costs more than the rest of the row
const columns = 'position, stream, version, type, hex(id), data, context';

/** What the SQLite adapter asks its file. Pages hold 1,000 rows; each reading goes on along the one column it is ordered by. */
export const sql = {
  begin: 'BEGIN IMMEDIATE',
  commit: 'COMMIT',
  rollback: 'ROLLBACK',
  insert: `INSERT INTO events (stream, version, type, id, data, context) VALUES (?, ?, ?, unhex(?, '-'), ?, ?)`,
  version: 'SELECT ifnull(max(version), 0) FROM events WHERE stream = ?',
  ids: 'SELECT hex(id), version FROM events WHERE stream = ? AND version > ? ORDER BY version',
  place: 'SELECT position FROM events WHERE stream = ? AND version = ?',
  elsewhere: 'PRAGMA data_version',
  stream: `SELECT ${columns} FROM events WHERE stream = ? AND version > ? ORDER BY version LIMIT 1000`,
  log: `SELECT ${columns} FROM events WHERE position > ? ORDER BY position LIMIT ?`,
  latest: `SELECT ${columns} FROM events ORDER BY position DESC LIMIT 1`,
  head: 'SELECT ifnull(max(position), 0) FROM events',
  newest: `SELECT e.*, s.name, t.name FROM events e JOIN streams s USING (stream) JOIN types t USING (type) ORDER BY position DESC LIMIT 1`,
  form: 'SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY rowid',
  nameOf: (table: string, column: string) => `SELECT name FROM ${table} WHERE ${column} = ?`,
  keyOf: (table: string, column: string) => `SELECT ${column} FROM ${table} WHERE name = ?`,
  addName: (table: string, column: string) => `INSERT INTO ${table} (name) VALUES (?) RETURNING ${column}`,
};

/** Reads one stretch of the log through a filter: after a position, up to another, then the filter's own values, then how many. */
export function filtered({ streams, types }: Pick<Range, 'streams' | 'types'>): { text: string; values: readonly string[] } {
  const prefixes = streams?.map(() => '(s.name >= ? AND s.name < ?)').join(' OR ') || '0';
  const names = types?.map(() => '?').join();
  // CROSS JOIN keeps SQLite from starting at the names: it reads along the log
  const text = `
    SELECT e.position, e.stream, e.version, e.type, hex(e.id), e.data, e.context
    FROM events e CROSS JOIN streams s ON s.stream = e.stream CROSS JOIN types t ON t.type = e.type
    WHERE e.position > ? AND e.position <= ? ${streams ? `AND (${prefixes})` : ''} ${types ? `AND t.name IN (${names})` : ''}
    ORDER BY e.position LIMIT ?`;
  return { text, values: [...(streams ?? []).flatMap((prefix) => [prefix, `${prefix}\x7f`]), ...(types ?? [])] };
}
