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

/** The end of the longest prefix with nothing beyond the bound: times never go back along the log. */
export async function lastUntil(store: EventStore, bound: Bound): Promise<End> {
  const last = await store.lastWithin((event) =>
    'position' in bound ? event.position <= bound.position : recordedAt(event) <= bound.recordedAt,
  );
  return last ? { position: last.position, recordedAt: recordedAt(last) } : { position: beginning, recordedAt: null };
}

const recordedAt = ({ context }: StoredEvent) => (JSON.parse(context) as Context).recordedAt;
