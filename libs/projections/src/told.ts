import { isDeepStrictEqual } from 'node:util';
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
          const differs = `Expected ${JSON.stringify(expected, null, 1)}\nIt shows ${JSON.stringify(answer, null, 1)}`;
          if (!isDeepStrictEqual(JSON.parse(JSON.stringify(answer)), JSON.parse(JSON.stringify(expected)))) throw new Error(differs);
        },
      };
    },
  };
}
