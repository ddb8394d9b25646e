/// <reference lib="es2024.string" />
import { IdTaken, VersionConflict, type Expected, type NewEvent } from './event-store';

/** One event is at most this many bytes, data and context together. */
export const largestEvent = 512 * 1024;

const streamName = /^[a-z][a-z-]*-[0-9A-Za-z-]+$/;
const typeName = /^[A-Za-z][0-9A-Za-z]{0,99}$/;
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Refuses what no store may be given: an empty append, a bad name or id, text that would not come back as it was, too many bytes. */
export function checkAppend(stream: string, expected: Expected, events: readonly NewEvent[]): void {
  if (stream.length > 200 || !streamName.test(stream)) {
    throw new TypeError(
      `"${stream.slice(0, 200)}" is not a stream's name: a category in lower-case letters, a hyphen and an id.`,
    );
  }
  if (typeof expected === 'number' && !(Number.isInteger(expected) && expected >= 0)) {
    throw new RangeError(`A stream cannot be expected at version ${expected}.`);
  }
  if (events.length === 0) throw new RangeError(`Nothing was given to append to ${stream}.`);
  for (const event of events) checkEvent(event);
  if (events.length > 1) {
    const ids = new Set<string>();
    for (const { id } of events) if (ids.size === ids.add(id).size) throw new IdTaken(id);
  }
}

export function checkEvent({ id, type, data, context }: NewEvent): void {
  if (!uuid.test(id)) throw new TypeError(`"${id}" is not an event's id: a UUID in lower-case letters.`);
  if (!typeName.test(type)) throw new TypeError(`"${type}" is not an event's type: letters and digits, beginning with a letter.`);
  if (!data.isWellFormed() || !context.isWellFormed()) {
    throw new TypeError(
      `The text of event ${id} (${type}) has half a character (an unpaired surrogate), which no store can keep as it is.`,
    );
  }
  if ((data.length + context.length) * 3 <= largestEvent) return;
  const bytes = Buffer.byteLength(data) + Buffer.byteLength(context);
  if (bytes > largestEvent)
    throw new RangeError(`Event ${id} (${type}) has ${bytes} bytes; an event has at most ${largestEvent}.`);
}

/** What a store knows of a stream when it is asked to append. */
export interface Known {
  readonly version: number;
  /** Versions of its events by their ids. */
  readonly ids: ReadonlyMap<string, number>;
}

/** An append whose ids the stream has already: the version of its last event when they are consecutive events, else `IdTaken`. */
export function earlier({ ids }: Known, events: readonly NewEvent[]): number | IdTaken | undefined {
  const taken = events.find(({ id }) => ids.has(id));
  if (!taken) return undefined;
  const from = ids.get(events[0]?.id ?? '') ?? 0;
  const here = events.every(({ id }, index) => ids.get(id) === from + index);
  return here ? from + events.length - 1 : new IdTaken(taken.id);
}

/** The conflict, when a stream at version `actual` is not as expected. */
export function unexpected(stream: string, expected: Expected, actual: number): VersionConflict | undefined {
  if (expected === 'any' || (expected === 'none' ? 0 : expected) === actual) return undefined;
  return new VersionConflict(stream, expected, actual);
}
