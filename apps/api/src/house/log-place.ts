import { join } from 'node:path';
import {
  isKurrentAddress,
  isThere,
  KurrentEventStore,
  recordedFrom,
  SqliteEventStore,
  Unusable,
  type EventStore,
  type LogOrigin,
} from '#event-store';
import { parts, refuseUnfinished } from './data-folder';

/** Where a house keeps what is its own. */
export interface HousePlace {
  /** The data folder. */
  readonly data: string;
  /** Address of the server that keeps the log (EVENT_STORE); the log lies in the data folder when it is left out or empty. */
  readonly log?: string;
}

/** The log of a house, made when there is none. Throws `Unusable` for a folder whose log lies elsewhere than is said. `trouble` is told of what goes wrong behind the scenes and is tried again. */
export function logIn({ data, log }: HousePlace, trouble: (error: unknown) => void = () => {}): EventStore {
  const file = join(data, parts.log);
  if (log) return outerLog({ data, log }, trouble);
  if (!isThere(file) && isThere(join(data, parts.vault)))
    throw new Unusable(
      `The log (${parts.log}) is missing in "${data}": bring it back from the backup, or set EVENT_STORE if a server keeps it.`,
    );
  return new SqliteEventStore(file);
}

/** The log that a server keeps. */
export function outerLog({ data, log = '' }: HousePlace, trouble: (error: unknown) => void = () => {}): EventStore {
  if (!isKurrentAddress(log))
    throw new Unusable('EVENT_STORE has to be an address beginning with kurrentdb:// or kurrentdb+discover://.');
  if (isThere(join(data, parts.log)))
    throw new Unusable(
      `The data folder "${data}" holds a log of its own (${parts.log}) and EVENT_STORE names another: unset EVENT_STORE, or bring a backup of this folder into an empty one with EVENT_STORE set.`,
    );
  return new KurrentEventStore(log, { failed: trouble });
}

/** The log of a house that has been opened before; nothing when there is none yet. */
export function logThere(place: HousePlace): EventStore | undefined {
  refuseUnfinished(place.data);
  return place.log || [parts.log, parts.vault].some((part) => isThere(join(place.data, part))) ? logIn(place) : undefined;
}

/** What a log says of itself; nothing when it is empty. */
export async function firstSaid(store: EventStore): Promise<LogOrigin | undefined> {
  const [first] = (await store.readAll({ limit: 1 })).events;
  return first?.type === 'LogOpened' ? (recordedFrom(first).data as LogOrigin) : undefined;
}
