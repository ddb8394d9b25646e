import { beginning, type Context, type Position } from '#kernel';
import type { EventStore, StoredEvent } from './event-store';

/** Where a prefix of the log ends. */
export interface End {
  /** Position of its last event; the beginning when it has none. */
  readonly position: Position;
  /** When that event was recorded; null when there is none. */
  readonly recordedAt: string | null;
}

/** Recorded by a given instant, or standing by a given position. */
export type Bound = { readonly recordedAt: string } | { readonly position: Position };

/**
 * The end of the longest prefix with nothing beyond the bound. Halves the way again and again: times never go back along the log,
 * and the store may be asked for what comes after any position, also one at which nothing stands. Some dozens of short readings.
 */
export async function lastUntil(store: EventStore, bound: Bound): Promise<End> {
  const within = (event: StoredEvent) =>
    'position' in bound ? event.position <= bound.position : recordedAt(event) <= bound.recordedAt;
  const latest = await store.latest();
  if (!latest) return { position: beginning, recordedAt: null };
  if (within(latest)) return endAt(latest);

  let last: StoredEvent | undefined;
  let [low, high] = [0n, number(latest.position)]; // all up to low are within; beyond high nothing is
  while (low < high) {
    const middle = (low + high) >> 1n;
    const [next] = (await store.readAll({ after: position(middle), limit: 1 })).events;
    if (next && number(next.position) <= high && within(next)) [last, low] = [next, number(next.position)];
    else high = middle;
  }
  return last ? endAt(last) : { position: beginning, recordedAt: null };
}

const recordedAt = ({ context }: StoredEvent) => (JSON.parse(context) as Context).recordedAt;
const endAt = (event: StoredEvent): End => ({ position: event.position, recordedAt: recordedAt(event) });
const number = (place: Position) => BigInt(`0x${place}`);
const position = (place: bigint) => place.toString(16).padStart(16, '0') as Position;
