import type { Context, Decided, Event, Recorded } from '#kernel';
import type { Entropy } from './entropy';
import type { Appended, NewEvent } from './event-store';
import type { FreeTexts } from './free-text';
import { recordedFrom } from './recorded-from';
import type { Caller } from './request';
import { eventId } from './uuid';

/** A command as it is known in the log. */
export interface Act {
  readonly command: string;
  /** Keyed hash of the command as it was given. */
  readonly body: string;
  readonly caller: Caller;
  /** Ids of its events, made as they are needed. */
  readonly ids: string[];
}

/** Id of the act's event number `index`, from 0. */
export const idOf = ({ command, ids }: Act, index: number): string => (ids[index] ??= eventId(command, index));

/** What was decided, as it is to be stored. */
export function written(decided: Decided<Event>, act: Act, recordedAt: string, texts: FreeTexts, entropy: Entropy): NewEvent[] {
  return decided.events.map(({ type, data }, index) => {
    const id = idOf(act, index);
    return {
      id,
      type,
      data: texts.json(data, id),
      context: JSON.stringify(contextOf(decided, act, recordedAt, entropy.bytes(16, id))),
    };
  });
}

const contextOf = ({ by }: Decided<Event>, { caller, command, body }: Act, recordedAt: string, salt: Buffer): Context => ({
  actor: caller.actor,
  role: by.role,
  scope: by.scope,
  grant: by.id,
  capacity: by.capacity,
  recordedAt,
  occurredAt: caller.occurredAt,
  command,
  body,
  causation: caller.causation,
  salt: salt.toString('hex'),
});

/** The same events as the store will give them back. */
export const asRecorded = <E extends Event>(
  events: readonly NewEvent[],
  { stream, version, position }: Appended,
): Recorded<E>[] =>
  events.map((event, index) => recordedFrom<E>({ ...event, stream, version: version - events.length + 1 + index, position }));
