import type { StoredEvent } from './event-store';
import type { Names } from './names';
import { asPosition } from './position';

/** A row of the log as the file keeps it: the id in hexadecimal, stream and type by number. */
export type Row = [position: number, stream: number, version: number, type: number, id: string, data: string, context: string];

/** The event that a row stands for, byte for byte as it was given. */
export const storedFrom = (row: Row, streams: Names, types: Names): StoredEvent => ({
  id: asUuid(row[4]),
  type: types.nameOf(row[3]),
  data: row[5],
  context: row[6],
  stream: streams.nameOf(row[1]),
  version: row[2],
  position: asPosition(row[0]),
});

/** The id that 32 hexadecimal digits stand for. */
export function asUuid(upper: string): string {
  const hex = upper.toLowerCase();
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
