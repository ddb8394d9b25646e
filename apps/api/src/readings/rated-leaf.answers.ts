import { AnswerShown } from './result.answers';
import { Words } from './words.answers';

/** A leaf as the unit signed it. */
export class SubmittedShown {
  /** The unit’s answer. */
  answer: AnswerShown | null;

  /** Hashes of the evidence. */
  evidence: string[];

  /** Whether there is an explanation @example false */
  explained: boolean;
}

/** A leaf as its body reviewed it. */
export class LeafReviewShown {
  /** Code of the body @example noi-vu */
  body: string;

  /** What it is called. */
  bodyName: Words;

  /** Its answer. */
  answer: AnswerShown;

  /** Whether it differs from the unit’s @example true */
  differs: boolean;
}

/** A leaf as an appeal left it. */
export class LeafAppealShown {
  /** Whether the appeal was upheld @example true */
  upheld: boolean;

  /** The answer of the review. */
  first: AnswerShown;

  /** The answer that counts. */
  answer: AnswerShown;
}

/** Points of a leaf, exact, by each who answered. */
export class PointsShown {
  /** By the unit’s own answer @example 5 */
  self: string | null;

  /** After review @example 9/2 */
  review: string | null;

  /** After appeal @example 5 */
  appeal: string | null;
}

/** One leaf: who answered what, and what each answer was worth. */
export class RatedLeaf {
  /** Code @example 4.1 */
  code: string;

  /** Name. */
  name: Words;

  /** Its criterion @example TC4 */
  criterion: string | null;

  /** Maximum @example 5 */
  max: string;

  /** As the unit signed it. */
  self: SubmittedShown | null;

  /** As it was reviewed. */
  review: LeafReviewShown | null;

  /** As an appeal left it. */
  appeal: LeafAppealShown | null;

  /** What each answer was worth. */
  points: PointsShown;
}
