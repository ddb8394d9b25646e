import { beginning, isPosition, type Position } from '#kernel';

/** The position that stands for a store's own offset: 16 lower-case hex digits, so that text order is log order. */
export function asPosition(offset: number): Position {
  const hex = offset.toString(16);
  return (beginning.slice(hex.length) + hex) as Position;
}

/** A store's own offset again. Refuses a text that is not a position. */
export function asOffset(position: Position = beginning): number {
  if (!isPosition(position))
    throw new TypeError(`"${String(position)}" is not a position in the log: give one that the log has answered.`);
  return Number.parseInt(position, 16);
}

/** How many events a page may hold. Refuses what is not a whole number from 1 to 1,000. */
export function pageSize(limit = 1000): number {
  if (!Number.isInteger(limit) || limit < 1 || limit > 1000)
    throw new RangeError(`A page holds 1 to 1,000 events, not ${limit}.`);
  return limit;
}
