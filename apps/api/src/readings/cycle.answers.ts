import { PublishedShown, RatingNamed } from './rating.answers';
import { CriterionScored } from './result.answers';
import { DocumentShown, PageShown, PeriodShown, Words } from './words.answers';

/** The stage in which a unit’s dossier stands. */
export class StageOfUnit {
  /** Code of the stage in the regulation @example review */
  code: string;

  /** What the regulation calls it. */
  name: Words;

  /** Last day; null when none is set @example 2019-12-15 */
  until: string | null;

  /** Whether that day is past @example false */
  overdue: boolean;
}

/** One unit’s line in a cycle. */
export class CycleUnitLine {
  /** Id of the dossier @example 3f2b8c1e-5a64-5d0f-9f0e-0d9a6f1c2b11 */
  dossier: string;

  /** Id of the unit @example 5c2f7a70-1b1d-4f0e-8a4e-3f6b7d9c2e10 */
  unit: string;

  /** Its name @example "Phường Bình Minh" */
  unitName: string;

  /** Total by the unit’s own answers, exact @example 91 */
  selfTotal: string | null;

  /** Total computed or decided, exact @example 179/2 */
  total: string | null;

  /** The stage in which it stands; null once nothing is left to do. */
  stage: StageOfUnit | null;

  /** Criterion by criterion, after review or appeal; before that by the unit’s own answers; empty before it was handed in. */
  criteria: CriterionScored[];

  /** As proposed. */
  proposed: RatingNamed | null;

  /** As decided. */
  decided: RatingNamed | null;

  /** The decision. */
  document: DocumentShown | null;

  /** Whether and when it was made known. */
  published: PublishedShown | null;

  /** Whether it was closed without a rating @example false */
  closedWithoutRating: boolean;
}

/** A cycle with its deadlines. */
export class CycleAnswer {
  /** Its id @example 7d4c1f0e-9f0b-4f5e-8a53-1f8f0a1f6a10 */
  id: string;

  /** Id of the jurisdiction @example 2f0d6f7a-3b0f-4a57-9d5a-0c0b6c7f1a11 */
  jurisdiction: string;

  /** Kind that is rated @example government */
  kind: string;

  /** The period. */
  period: PeriodShown;

  /** Hash of the regulation it is pinned to @example 6f1d2c3b4a5968778695a4b3c2d1e0f00f1e2d3c4b5a69788796a5b4c3d2e1f0 */
  regulation: string;

  /** Whether it is closed @example false */
  closed: boolean;

  /** Last day of each stage, by the stage’s code. */
  deadlines: Record<string, string>;

  /** How many units take part @example 17 */
  units: number;

  /** Said with every answer of an illustrative history @example "DỮ LIỆU MINH HỌA – KHÔNG CÓ GIÁ TRỊ PHÁP LÝ" */
  notice?: string;
}

/** Units of a cycle side by side. */
export class CycleUnitsAnswer extends PageShown {
  /** The units whose dossiers I may read, by name, unless asked otherwise. */
  items: CycleUnitLine[];
}
