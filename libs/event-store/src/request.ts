import type { Day, Decide, Event, Given, Story } from '#kernel';
import { homeZone } from './zones';

/** Who gives a command, and under which Idempotency-Key. Told by the door, never by the command's body. */
export interface Caller {
  /** Pseudonymous id of the person, or of the process that acts. */
  readonly actor: string;
  /** The Idempotency-Key: the same key for the same act is the same command. */
  readonly key: string;
  /** When it happened, if earlier than receipt and proved by a document. */
  readonly occurredAt?: string;
  /** Id of the event that caused it, for what a process does. */
  readonly causation?: string;
}

/** What is known of the act when its circumstances are looked up. */
export interface Asker {
  readonly actor: string;
  /** The day of receipt in the zone that `zone` named. */
  readonly today: Day;
}

/** What a room looks up for its decisions; the writer adds who acts and when. */
export type Circumstances<G extends Given> = Omit<G, 'actor' | 'recordedAt' | 'today'>;

/** Looks up what a room's decisions need beside the stream: the actor's grants, the pinned regulation. Doubles as Nest's token. */
export abstract class GivenFor<Command, State, G extends Given> {
  /** Refuses (`Rejected`) where something is missing. Asked again when the day turns, or the stream moves on, before the act is recorded. */
  abstract prepare(command: Command, state: State, asker: Asker): Promise<Circumstances<G>>;

  /** The zone in which the act's day is told: that of its jurisdiction. */
  async zone(_command: Command, _state: State): Promise<string> {
    return homeZone;
  }
}

/** One command on its way to its stream. */
export interface Request<Command extends object, State, E extends Event, G extends Given> {
  readonly command: Command;
  /** Name of the act, such as "SubmitSelfAssessment". */
  readonly operation: string;
  readonly stream: string;
  readonly story: Story<State, E>;
  readonly decide: Decide<Command, State, E, G>;
  readonly given: Pick<GivenFor<Command, State, G>, 'prepare' | 'zone'>;
  readonly caller: Caller;
}
