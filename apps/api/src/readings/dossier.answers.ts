import { RatingNamed } from './rating.answers';
import { AnswerShown } from './result.answers';
import { DocumentShown, PeriodShown, Words } from './words.answers';

/** A level to choose. */
export class LevelShown {
  /** Its code: the value in `figures` @example tot */
  code: string;

  /** What it is called. */
  name: Words;

  /** Points, exact @example 5 */
  points: string;
}

/** One figure that a leaf asks for. */
export class InputShown {
  /** Its name: the key in `figures` @example onTime */
  name: string;

  /** What it is. */
  label: Words;

  /** count (a whole number from 0), amount (a decimal from 0, as text), boolean, or level (one of `levels`) @example count */
  type: string;

  /** What it is counted in @example "hồ sơ" */
  unit?: string;

  /** The levels to choose from. */
  levels?: LevelShown[];
}

/** A piece of evidence. */
export class EvidenceShown {
  /** SHA-256 of its content @example 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08 */
  hash: string;

  /** Name of the file; null when it was erased @example "Báo cáo 2019.pdf" */
  name: string | null;

  /** Type of the content @example application/pdf */
  mediaType: string;

  /** Bytes @example 48213 */
  size: number;
}

/** How a leaf was reviewed. */
export class ReviewNow {
  /** Code of the body @example noi-vu */
  body: string;

  /** Its answer. */
  answer: AnswerShown;

  /** Whether it differs from the unit’s @example true */
  differs: boolean;

  /** Why @example "Đối chiếu phần mềm một cửa: 23 hồ sơ quá hạn." */
  reason: string | null;
}

/** An appeal against a leaf. */
export class AppealNow {
  /** Id of the appeal @example 0b0e5d64-0d3f-4b52-8d0b-6cbb6ac9a8fd */
  appeal: string;

  /** Grounds @example "Đã có văn bản xin lỗi và hẹn lại trong hạn." */
  grounds: string | null;

  /** Null while it waits for its decision @example true */
  upheld: boolean | null;

  /** The answer that counts, once decided. */
  answer: AnswerShown | null;

  /** Why it was decided so @example "Có căn cứ." */
  reason: string | null;
}

/** One leaf of the sheet as it stands. */
export class LeafNow {
  /** Code @example 4.1 */
  code: string;

  /** Name. */
  name: Words;

  /** Its criterion; null for bonus and penalty @example TC4 */
  criterion: string | null;

  /** quantity, level, deduction, yes-no or occurrence @example quantity */
  kind: string;

  /** Maximum @example 5 */
  max: string;

  /** The rule in plain words. */
  rule: Words;

  /** What it asks for. */
  inputs: InputShown[];

  /** Whether evidence or an explanation is needed to submit @example true */
  evidenceNeeded: boolean;

  /** When the unit may claim that it does not apply; null when it may not. */
  mayNotApply: Words | null;

  /** Code of the body that reviews it @example noi-vu */
  reviewedBy: string;

  /** Revision of the unit’s answer: give it with AssessLeaf and ExplainLeaf @example 0 */
  revision: number;

  /** The unit’s answer. */
  answer: AnswerShown | null;

  /** The unit’s explanation, or its reason for not applying @example "Số liệu theo báo cáo quý IV." */
  explanation: string | null;

  /** Evidence attached. */
  evidence: EvidenceShown[];

  /** How often it has been reviewed: give it as `revision` with ReviewLeaf @example 0 */
  reviewRevision: number;

  /** How it was reviewed. */
  review: ReviewNow | null;

  /** The latest appeal against it. */
  appeal: AppealNow | null;

  /** Whether it may be edited now by the unit @example true */
  open: boolean;
}

/** Where a dossier stands. */
export class StageNow {
  /** Code of the stage in the regulation @example review */
  code: string;

  /** self-assessment, intake, review, appeal, approval or publication @example review */
  kind: string;

  /** What the regulation calls it. */
  name: Words;

  /** Last day @example 2019-12-15 */
  until: string | null;

  /** Whether that day is past @example false */
  overdue: boolean;

  /** In review: the leaves each body has to review. */
  bodies?: Record<string, string[]>;

  /** In review: the bodies that are done. */
  completed?: string[];

  /** In the appeal window: whether the unit declared that it will not appeal @example false */
  waived?: boolean;
}

/** A computed result in short; all its steps are in the rating. */
export class TotalNow {
  /** Total, exact @example 179/2 */
  total: string;

  /** Code of the class @example TSVM */
  class: string | null;

  /** Code of the title @example TSVM */
  title: string | null;
}

/** Results side by side. */
export class ResultsNow {
  /** By the unit’s own answers. */
  self: TotalNow | null;

  /** As computed after review or appeal. */
  computed: TotalNow | null;

  /** As proposed. */
  proposed: RatingNamed | null;

  /** As decided. */
  decided: RatingNamed | null;

  /** The decision. */
  document: DocumentShown | null;
}

/** One unit’s year as it stands, read from its own stream. */
export class DossierAnswer {
  /** Its id @example 3f2b8c1e-5a64-5d0f-9f0e-0d9a6f1c2b11 */
  id: string;

  /** Version of its stream @example 12 */
  version: number;

  /** Id of its cycle @example 7d4c1f0e-9f0b-4f5e-8a53-1f8f0a1f6a10 */
  cycle: string;

  /** Id of the jurisdiction @example 2f0d6f7a-3b0f-4a57-9d5a-0c0b6c7f1a11 */
  jurisdiction: string;

  /** Id of the unit @example 5c2f7a70-1b1d-4f0e-8a4e-3f6b7d9c2e10 */
  unit: string;

  /** Its name @example "Phường Bình Minh" */
  unitName: string;

  /** Kind @example government */
  kind: string;

  /** The period. */
  period: PeriodShown;

  /** Hash of the regulation @example 6f1d2c3b4a5968778695a4b3c2d1e0f00f1e2d3c4b5a69788796a5b4c3d2e1f0 */
  regulation: string;

  /** Where it stands; null once it has ended. */
  stage: StageNow | null;

  /** published, or without-rating @example published */
  end: string | null;

  /** Last day of each stage, by the stage’s code. */
  deadlines: Record<string, string>;

  /** How often it was handed in @example 1 */
  submissions: number;

  /** How often it was returned @example 0 */
  returns: number;

  /** Whether the unit has asked to have it back @example false */
  returnRequested: boolean;

  /** How often it was sent back for review @example 0 */
  sentBack: number;

  /** Kinds of the same unit that have to be decided first. */
  waitsFor: string[];

  /** Facts established in review. */
  facts: Record<string, number | string | boolean>;

  /** Results side by side. */
  results: ResultsNow;

  /** Leaf by leaf, in the order of the regulation. */
  leaves: LeafNow[];

  /** Said with every answer of an illustrative history @example "DỮ LIỆU MINH HỌA – KHÔNG CÓ GIÁ TRỊ PHÁP LÝ" */
  notice?: string;
}
