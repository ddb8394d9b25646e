import { AnswerShown } from './result.answers';
import { Words } from './words.answers';

/** The signature of a row officer (chữ ký công chức phụ trách). */
export class RowSignatureShown {
  /** Actor id of who signed @example 1c9e4a7b-6f0d-4b7c-8b1e-2d3f4a5b6c7d */
  by: string;

  /** Capacity in which it was signed @example "Công chức tư pháp – hộ tịch" */
  capacity?: string;

  /** When, UTC @example 2019-11-20T02:00:00.000Z */
  at: string;
}

/** A leaf as the unit signed it. */
export class SubmittedShown {
  /** The unit’s answer. */
  answer: AnswerShown | null;

  /** Hashes of the evidence. */
  evidence: string[];

  /** Whether there is an explanation @example false */
  explained: boolean;

  /** The row officer’s signature, where one stood when the sheet was handed in. */
  signature?: RowSignatureShown;
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
