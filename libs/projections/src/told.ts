import { MemoryEventStore, type EventStore } from '#event-store';
import { recorded, type Context, type Event, type Position, type Recorded } from '#kernel';
import type { Projection } from './projection';
import { ReadModels } from './read-models';

/** An event of an example and the stream it belongs to. */
export interface Happened {
  readonly stream: string;
  readonly event: Event;
  readonly context?: Partial<Context>;
}

/** These events in one stream, for an example. */
export const happened = (stream: string, events: readonly Event[], context?: Partial<Context>): Happened[] =>
  events.map((event) => (context ? { stream, event, context } : { stream, event }));

/** The history as the log would hold it: positions in the order given, versions within each stream. */
export function logOf(history: readonly Happened[]): Recorded[] {
  const versions = new Map<string, number>();
  return history.map(({ stream, event, context }, index) => {
    const version = (versions.get(stream) ?? 0) + 1;
    versions.set(stream, version);
    const position = (index + 1).toString(16).padStart(16, '0') as Position;
    return { ...recorded(event, version, stream, context), id: `event-${index + 1}`, position };
  });
}

/** Appends the history to a store, an empty one in memory when none is given. */
export async function recordedIn(history: readonly Happened[], store: EventStore = new MemoryEventStore()): Promise<EventStore> {
  for (const { stream, type, data, context } of logOf(history)) {
    const id = `00000000-0000-4000-8000-${(created += 1).toString(16).padStart(12, '0')}`;
    await store.append(stream, 'any', [{ id, type, data: JSON.stringify(data), context: JSON.stringify(context) }]);
  }
  return store;
}
let created = 0;

/** given(history).told(projection, …).shows(question, answer). Jest-free: throws an Error that tells the difference. */
export function given(...history: readonly (Happened | readonly Happened[])[]) {
  const log = logOf(history.flat());
  return {
    log,
    told: (...projections: readonly Projection[]) => {
      const models = new ReadModels(':memory:', projections);
      for (const projection of projections) {
        const model = models.of(projection);
        const wanted = log.filter(({ type }) => projection.types.includes(type));
        model.tell(wanted, model.checkpoint().position);
      }
      return {
        models,
        asked: <Answer>(question: (models: ReadModels) => Answer): Answer => question(models),
        shows: <Answer>(question: (models: ReadModels) => Answer, expected: unknown) => {
          const answer = question(models);
          const [said, wanted] = [shown(answer), shown(expected)];
          if (said !== wanted) throw new Error(`Expected ${wanted}\nIt shows ${said}`);
        },
      };
    },
  };
}

/** As JSON, names in order: the same facts are the same text. */
const shown = (value: unknown): string =>
  JSON.stringify(value, (_name, part: unknown) => (isRecord(part) ? inOrder(part) : part), 1) ?? 'nothing';
const isRecord = (part: unknown): part is Record<string, unknown> =>
  typeof part === 'object' && part !== null && !Array.isArray(part);
const inOrder = (part: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)));
