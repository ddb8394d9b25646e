import { fold } from '#kernel';
import { MemoryEventStore, recordedFrom, SeededEntropy, StandingClock, Writer, type Caller, type EventStore } from '#event-store';
import { wholeLog } from '../contract/examples';
import { addPoints, AddPoints, RememberingSealer, TallyGivens, tallyStory, type TallyEvent } from './tally';

export const noon = '2019-11-25T05:00:00.000Z';

/** A writer as one process has it, with its own clock; several may share a store. */
export function desk(store: EventStore = new MemoryEventStore(), lastRecordedAt = '') {
  const clock = new StandingClock(noon);
  const sealer = new RememberingSealer();
  const givens = new TallyGivens();
  const writer = new Writer(store, clock, new SeededEntropy('tally'), sealer, { hashKey: 'key', lastRecordedAt });
  const add = (command: AddPoints, caller: Partial<Caller> = {}) =>
    writer.handle({
      command,
      operation: 'AddPoints',
      stream: `tally-${command.tally}`,
      story: tallyStory,
      decide: addPoints,
      given: givens,
      caller: { actor: 'an', key: 'key-1', ...caller },
    });
  return { store, clock, sealer, givens, add };
}

/** The tally as the log tells it. */
export const remembered = async (store: EventStore, stream = 'tally-1') =>
  fold(
    tallyStory,
    (await store.read(stream)).map((event) => recordedFrom<TallyEvent>(event)),
  );
/** The contexts of all events, in the order of the log. */
export const contexts = async (store: EventStore) => (await wholeLog(store)).map((event) => recordedFrom(event).context);
