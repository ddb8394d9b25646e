import type { StoredEvent } from '#event-store';
import type { Context } from '#kernel';

/** A rule that an event of the log breaks: which, and in one sentence how. */
export interface Violation {
  readonly position: string;
  readonly stream: string;
  readonly rule: Rule;
  readonly words: string;
}

export type Rule =
  | `log: ${'opened' | 'versions' | 'ids' | 'positions' | 'time' | 'context' | 'event ids' | 'one stream' | 'sealed text' | 'json'}`
  | `right: ${'granted' | 'in force' | 'person' | 'role' | 'reach' | 'duty' | 'form' | 'apart'}`
  | `regulation: ${'hash' | 'published'}`
  | `cycle: ${'opened' | 'closed' | 'outcome'}`
  | `dossier: ${'opened' | 'order' | 'turn' | 'end' | 'leaf'}`
  | `self-assessment: ${'stage' | 'late' | 'complete' | 'signature'}`
  | `return: ${'reasons' | 'count'}`
  | `review: ${'body' | 'reason' | 'complete' | 'own work'}`
  | `appeal: ${'window' | 'own review' | 'first answer' | 'known'}`
  | `points: ${'total' | 'leaf' | 'band' | 'rests on'}`
  | `approval: ${'appeal open' | 'no proposal' | 'document' | 'reason' | 'own work' | 'preceding' | 'twice'}`
  | `publication: ${'decided' | 'public'}`;

/** The parts of an event's data that some rule looks at. What a document does not have is not there. */
export type Data = Readonly<Record<string, any>>; // eslint-disable-line @typescript-eslint/no-explicit-any -- read from the log, trusted for nothing

/** An event with its JSON read. */
export interface Entry {
  readonly id: string;
  readonly stream: string;
  readonly version: number;
  readonly position: string;
  readonly type: string;
  readonly data: Data;
  readonly context: Context;
  /** Day of receipt in Viet Nam (UTC+7, no summer time). */
  readonly day: string;
}

export type Report = (entry: Pick<Entry, 'position' | 'stream'>, rule: Rule, words: string) => void;

const sevenHours = 7 * 60 * 60 * 1000;

/** The event with data and context read; undefined when they are not JSON objects. */
export function read(event: StoredEvent): Entry | undefined {
  try {
    const [data, context] = [JSON.parse(event.data), JSON.parse(event.context)];
    if (!isObject(data) || !isObject(context)) return undefined;
    const instant = Date.parse(String(context.recordedAt));
    const day = Number.isNaN(instant) ? '' : new Date(instant + sevenHours).toISOString().slice(0, 10);
    return { ...event, data, context: context as unknown as Context, day };
  } catch {
    return undefined;
  }
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
