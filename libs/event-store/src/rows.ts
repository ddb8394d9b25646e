import type { StoredEvent } from './event-store';
import type { Names } from './names';
import { asPosition } from './position';

/** A row of the log as the file keeps it: the id in hexadecimal, stream and type by number. */
export type Row = [position: number, stream: number, version: number, type: number, id: string, data: string, context: string];

/** The event that a row stands for, byte for byte as it was given. */
export function storedFrom([position, stream, version, type, id, data, context]: Row, streams: Names, types: Names): StoredEvent {
  return {
    id: asUuid(id),
    type: types.nameOf(type),
    data,
    context,
    stream: streams.nameOf(stream),
    version,
    position: asPosition(position),
  };
}

function asUuid(upper: string): string {
  const hex = upper.toLowerCase();
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
