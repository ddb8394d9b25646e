import type { PlainText, SealedText } from './text';

/** What may stand in an event: JSON, and free text that the door seals before it is stored. */
export type Fact =
  null | boolean | number | string | PlainText | SealedText | readonly Fact[] | { readonly [name: string]: Fact | undefined };

/** Something that happened, named in the past tense. Names and fields are forever. */
export interface Event<Type extends string = string, Data = unknown> {
  readonly type: Type;
  readonly data: Data;
}

/** Where an event stands in the whole log: opaque and ordered as text, never counted with. */
export type Position = string & { readonly Position: unique symbol };

/** Before everything that is recorded. */
export const beginning = '0000000000000000' as Position;

/** Whether a caller's text has the form of a position. */
export const isPosition = (text: string): text is Position => /^[0-9a-f]{16}$/.test(text);

/** Rating years, both ends included. */
export interface Years {
  readonly from: number;
  readonly to: number;
}

/** Where something is that somebody wants to touch: the parts it has. */
export interface Place {
  readonly jurisdiction: string;
  readonly unit?: string;
  readonly kind?: string;
  readonly body?: string;
  readonly cycle?: string;
  /** The years of its period. */
  readonly years?: Years;
}

/** What a role holder may touch: a part left out means all of that part. */
export interface Scope extends Place {
  /** For auditors: any of these units. */
  readonly units?: readonly string[];
  /** For auditors: any of these kinds. */
  readonly kinds?: readonly string[];
}

/** Who did it, by which right, when and in answer to what. Built at the door, never taken from a request's body. */
export interface Context {
  /** Pseudonymous id of the person, or of the process that acted. */
  readonly actor: string;
  readonly role: string;
  readonly scope: Scope;
  /** Id of the event that granted the role; the console's own acts name none. */
  readonly grant: string | null;
  readonly capacity?: string;
  /** Instant of receipt, UTC with milliseconds: deadlines are judged by it. */
  readonly recordedAt: string;
  /** When it happened, if earlier than receipt and proved by a document. */
  readonly occurredAt?: string;
  readonly command: string;
  /** Keyed hash of the command as it was given. */
  readonly body: string;
  /** Id of the event that caused it, for what a process does. */
  readonly causation?: string;
  /** 16 random bytes, so that no fact can be guessed from its hash. */
  readonly salt: string;
}

/** An event as it stands in the log. */
export type Recorded<E extends Event = Event> = E & {
  readonly id: string;
  readonly stream: string;
  /** 1 for the first event of its stream. */
  readonly version: number;
  readonly position: Position;
  readonly context: Context;
};
