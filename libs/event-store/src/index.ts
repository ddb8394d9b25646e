import './require-node';

export {
  EventStore,
  IdTaken,
  Unusable,
  VersionConflict,
  type Appended,
  type Expected,
  type NewEvent,
  type Page,
  type Range,
  type StoredEvent,
} from './event-store';
export { fileTrouble, isThere } from './file-trouble';
export { largestEvent } from './append';
export { MemoryEventStore } from './memory';
export { SqliteEventStore } from './sqlite';
export { KurrentEventStore, type KurrentOptions } from './kurrentdb/kurrentdb';
export { isKurrentAddress } from './kurrentdb/address';
export { ServingLock } from './serving-lock';
export { type Commit } from './group-commit';
export { copyDatabase } from './copy-database';
export { PastLog, PastOfStore, type PartOfLog } from './past-log';
export { SqlitePast } from './sqlite-past';
export { lastUntil, type Bound, type End } from './last-until';
export { recordedFrom } from './recorded-from';
export { Clock, StandingClock, SystemClock } from './clock';
export { Entropy, RandomEntropy, SeededEntropy } from './entropy';
export { Sealer, type TextToSeal } from './sealer';
export { dayIn, endOfDay, homeZone } from './zones';
export { commandId, eventId, idFrom, namedId } from './uuid';
export { GivenFor, type Asker, type Caller, type Circumstances, type Request } from './request';
export { Writer, WriterSettings } from './decide-and-append';
export { callerOf, carry } from './carried';
export { on, type Routing } from './on';
export { follow, type Follower, type Following } from './follow';
export { completeIllustration, isComplete, openLog, type LogOrigin } from './log-origin';
export { EventStoreModule } from './event-store.module';
