/** A sentence in both languages of the house. */
export interface Sentence {
  readonly vi: string;
  readonly en: string;
}

/** What kind of "no": the door answers each with its own HTTP status. */
export type Refusal = 'invalid' | 'not-allowed' | 'not-found' | 'conflict' | 'not-now' | 'stale' | 'reused-key' | 'busy';

/** A command that was understood and refused. Changes nothing; the sentence is for the official who gave it. */
export class Rejected extends Error {
  constructor(
    /** Stable name of the reason, such as "deadline-passed". */
    readonly code: string,
    readonly sentence: Sentence,
    readonly refusal: Refusal = 'not-now',
    /** What the caller needs to go on, such as the value a stale edit collided with. */
    readonly details?: Readonly<Record<string, unknown>>,
  ) {
    super(sentence.en);
    this.name = 'Rejected';
  }
}

/** Refuses, in the words an official would use. */
export function refuse(
  code: string,
  vi: string,
  en: string,
  refusal: Refusal = 'not-now',
  details?: Readonly<Record<string, unknown>>,
): never {
  throw new Rejected(code, { vi, en }, refusal, details);
}
