import type { EventStore, NewEvent, StoredEvent } from '#event-store';

let count = 0;

/** A UUID that no other example has. */
export function newId(): string {
  count += 1;
  return `00000000-0000-4000-8000-${count.toString(16).padStart(12, '0')}`;
}

/** An event as a store is given it. */
export const event = (change: Partial<NewEvent> = {}): NewEvent => ({
  id: newId(),
  type: 'LeafAssessed',
  data: '{"points":85}',
  context: '{}',
  ...change,
});

export const events = (howMany: number): NewEvent[] => Array.from({ length: howMany }, () => event());

/** The whole log, page by page. */
export async function wholeLog(store: EventStore, limit = 1000): Promise<StoredEvent[]> {
  const found: StoredEvent[] = [];
  for (let page = await store.readAll({ limit }); ; page = await store.readAll({ limit, after: page.next })) {
    found.push(...page.events);
    if (page.end) return found;
  }
}

/** Throws unless every stream's versions are 1, 2, 3 … in the order of the log, positions grow, and no id comes twice. */
export function inOrder(log: readonly StoredEvent[]): void {
  const versions = new Map<string, number>();
  const ids = new Set(log.map(({ id }) => id));
  if (ids.size !== log.length) throw new Error('An id comes twice.');
  log.forEach(({ stream, version, position }, index) => {
    const due = (versions.get(stream) ?? 0) + 1;
    if (version !== due) throw new Error(`${stream}: version ${due} was due, ${version} came.`);
    versions.set(stream, version);
    const before = log[index - 1];
    if (before && before.position >= position) throw new Error(`Position ${position} comes after ${before.position}.`);
  });
}
