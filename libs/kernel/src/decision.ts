import type { Event, Position, Recorded } from './event';
import type { Day } from './day';
import type { Decided, Grant } from './grant';

/** Who acts, when, and with which rights: true for every command. Rooms add what else their decisions need. */
export interface Given {
  readonly actor: string;
  /** Instant of receipt, UTC with milliseconds. */
  readonly recordedAt: string;
  /** The same instant as a day in the jurisdiction's zone: a deadline is the end of such a day. */
  readonly today: Day;
  /** The rights of the actor on that day. */
  readonly grants: readonly Grant[];
}

/** A pure function from where the story stands to what happens next; throws `Rejected` to refuse. */
export type Decide<Command, State, E extends Event, G extends Given = Given> = (
  command: Command,
  state: State,
  given: G,
) => Decided<E>;

/** A pure function that remembers one event. It has no default: a new event breaks the build until it is remembered. */
export type Evolve<State, E extends Event> = (state: State, event: Recorded<E>) => State;

/** How a kind of stream is remembered. */
export interface Story<State, E extends Event> {
  /** The part of a stream's name before its id: "dossier", "cycle". */
  readonly category: string;
  readonly initial: State;
  readonly evolve: Evolve<State, E>;
}

/** Where a story stands after these events. */
export function fold<State, E extends Event>(
  story: Story<State, E>,
  events: Iterable<Recorded<E>>,
  from: State = story.initial,
): State {
  let state = from;
  for (const event of events) state = story.evolve(state, event);
  return state;
}

/** What the giver of a command is told once it is recorded: where it stands, so that readings can be asked for after it. */
export interface Receipt {
  readonly stream: string;
  readonly version: number;
  readonly position: Position;
  /** True when this very command had been recorded before and nothing was added. */
  readonly repeated: boolean;
}
