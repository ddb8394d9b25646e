import { LeafNow } from './leaf.answers';
import { RatingNamed } from './rating.answers';
import { DocumentShown, PeriodShown, Words } from './words.answers';

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
