import { beginning, type Position } from '#kernel';
import type { EventStore, StoredEvent } from '#event-store';
import { check } from './check';
import type { Violation } from './violation';

/** Every event of a store, in the order of the log. */
export async function logOf(store: EventStore): Promise<StoredEvent[]> {
  const log: StoredEvent[] = [];
  for (let after: Position = beginning; ;) {
    const { events, next, end } = await store.readAll({ after });
    log.push(...events);
    if (end) return log;
    after = next;
  }
}

/** Throws an Error that lists what is wrong with the store's log, at most `shown` lines of it. */
export async function expectNoViolation(store: EventStore, shown = 20): Promise<void> {
  const found = check(await logOf(store));
  if (found.length) throw new Error([`${found.length} violations:`, ...found.slice(0, shown).map(sentence)].join('\n'));
}

/** One line for people. */
export const sentence = ({ position, stream, rule, words }: Violation) => `${position} ${stream}  ${rule}: ${words}`;
