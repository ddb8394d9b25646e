import type { Context } from '#kernel';
import type { Clock } from './clock';
import type { Entropy } from './entropy';
import { Unusable, type EventStore, type NewEvent } from './event-store';
import { recordedFrom } from './recorded-from';
import { eventId, idFrom } from './uuid';

/** What the first event of every log says, under the type `LogOpened`, in the stream `log-<origin>`. */
export interface LogOrigin {
  /** UUID: two logs are never taken for one another. */
  readonly origin: string;
  /** True for a made-up history. Such a log is never mixed with a live one. */
  readonly illustrative: boolean;
  /** Instant at which the clock of an illustrative history stands when it has been told. */
  readonly standsAt?: string;
}

interface Doors {
  readonly clock: Clock;
  readonly entropy: Entropy;
}

/**
 * The origin of a log: read from its first event, or written when the log is empty.
 * Throws `Unusable` when the log is of the other sort: a live one refuses an illustrative start, and the other way round.
 */
export async function openLog(store: EventStore, wanted: Omit<LogOrigin, 'origin'> & Doors): Promise<LogOrigin> {
  const found = (await firstOf(store)) ?? (await open(store, wanted));
  if (found.illustrative === wanted.illustrative) return found;
  throw new Unusable(
    found.illustrative
      ? 'This log holds an illustrative history, and real facts are never added to one: start with an empty data folder.'
      : 'This log is a live one, and an illustrative history is never added to it: choose an empty data folder.',
  );
}

/** Records that an illustrative history has been told to its end. Told again, it changes nothing. */
export async function completeIllustration(store: EventStore, { origin }: LogOrigin, doors: Doors): Promise<void> {
  await store.append(`log-${origin}`, 'any', [aboutLog(origin, 1, 'IllustrationCompleted', {}, doors)]);
}

/** Whether an illustrative history has been told to its end: one that was broken off is to be told anew. */
export async function isComplete(store: EventStore, { origin }: LogOrigin): Promise<boolean> {
  const events = await store.read(`log-${origin}`);
  return events.some(({ type }) => type === 'IllustrationCompleted');
}

async function firstOf(store: EventStore): Promise<LogOrigin | undefined> {
  const [first] = (await store.readAll({ limit: 1 })).events;
  if (!first) return undefined;
  if (first.type !== 'LogOpened')
    throw new Unusable('This log does not begin by saying what it is (LogOpened): it was not written by this program.');
  return recordedFrom(first).data as LogOrigin;
}

async function open(
  store: EventStore,
  { illustrative, standsAt, clock, entropy }: Omit<LogOrigin, 'origin'> & Doors,
): Promise<LogOrigin> {
  const origin = idFrom(entropy.bytes(16, 'log origin'));
  const opened: LogOrigin = { origin, illustrative, standsAt };
  await store.append(`log-${origin}`, 'none', [aboutLog(origin, 0, 'LogOpened', opened, { clock, entropy })]);
  // of two processes that open a new log at once, the first one's event is the log's first
  return (await firstOf(store)) ?? opened;
}

function aboutLog(origin: string, index: number, type: string, data: object, { clock, entropy }: Doors): NewEvent {
  const id = eventId(origin, index);
  const context: Context = {
    actor: 'console',
    role: 'process',
    scope: { jurisdiction: '*' },
    grant: null,
    recordedAt: clock.now(),
    command: origin,
    body: '',
    salt: entropy.bytes(16, id).toString('hex'),
  };
  return { id, type, data: JSON.stringify(data), context: JSON.stringify(context) };
}
