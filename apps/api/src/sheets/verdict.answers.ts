import { IsIn, IsOptional, Matches } from 'class-validator';
import { After } from '../readings/questions.answers';
import { AnswerShown } from '../readings/result.answers';
import { Words } from '../readings/words.answers';

/** For which day a decision is drafted. */
export class DecisionAsked extends After {
  /** Day of the decision, by which its form and its laws are chosen; today when left out @example 2018-12-28 */
  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  day?: string;
}

/** How a sheet is handed in. */
export class HandedIn {
  /** true: nothing is recorded, the answer tells what would be @example true */
  @IsOptional()
  @IsIn(['true', 'false'])
  dryRun?: string;
}

/** What the dossier holds now where a sheet collided with it. */
export class StandingNow {
  /** Revision of the leaf @example 4 */
  revision: number;

  /** The answer that stands. */
  answer: AnswerShown | null;

  /** The explanation that stands; null when there is none, or none any more @example "Theo báo cáo quý IV." */
  explanation: string | null;

  /** Actor id of who changed it last; null when nobody has @example 1c9e4a7b-6f0d-4b7c-8b1e-2d3f4a5b6c7d */
  by: string | null;
}

/** What became of one part of one leaf. */
export class RowVerdict {
  /** Code of the leaf @example 4.1 */
  leaf: string;

  /** Its name. */
  name: Words;

  /** Rows of the sheet it stands in; none when they are missing @example [57,58,59,60,61] */
  rows: number[];

  /** figures (or that it does not apply, with its reason), or explanation @example figures */
  part: string;

  /** taken, unchanged or refused; in a dry run: would be @example refused */
  verdict: string;

  /** Revision of the leaf after it was taken @example 3 */
  revision?: number;

  /** True when this very file had brought it before and nothing was added @example false */
  repeated?: boolean;

  /** Stable code of the refusal @example stale */
  code?: string;

  /** Why it was refused, in the sentence that the same act by hand is refused with. */
  why?: Words;

  /** Where somebody else has changed the leaf since the sheet was made: what stands there now. */
  now?: StandingNow;
}

/** How many of each. */
export class VerdictCounts {
  /** Taken @example 12 */
  taken: number;

  /** Unchanged @example 50 */
  unchanged: number;

  /** Refused @example 1 */
  refused: number;
}

/** Points of the unit’s own answers, exact. */
export class PointsSoFar {
  /** Points of the answered leaves, bonus and penalty included @example 179/2 */
  points: string;

  /** Maximum of the answered leaves @example 100 */
  of: string;

  /** Codes of the leaves still to be answered. */
  missing: string[];
}

/** What became of a sheet that was handed in: each row by itself, exactly what was recorded. */
export class SheetVerdict {
  /** Id of the dossier @example 3f2b8c1e-5a64-5d0f-9f0e-0d9a6f1c2b11 */
  dossier: string;

  /** SHA-256 of the file @example 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08 */
  file: string;

  /** True when nothing was recorded: what would have become of it @example true */
  dryRun: boolean;

  /** How many parts were taken, unchanged, refused. */
  counts: VerdictCounts;

  /** Every leaf of the sheet, part by part, in its order. */
  rows: RowVerdict[];

  /** What the unit’s own answers come to with what was taken. */
  points: PointsSoFar;

  /** Position of the last act that was recorded: readings can be asked for `after` it; null when nothing was @example 00000000000004d2 */
  position: string | null;

  /** Said with every answer of an illustrative history @example "DỮ LIỆU MINH HỌA – KHÔNG CÓ GIÁ TRỊ PHÁP LÝ" */
  notice?: string;
}
