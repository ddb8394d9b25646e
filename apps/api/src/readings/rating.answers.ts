import { RatedLeaf } from './rated-leaf.answers';
import { ResultShown } from './result.answers';
import { DocumentShown, PeriodShown, Words } from './words.answers';

/** A class and a title, in codes and words. */
export class RatingNamed {
  /** Code of the class @example TSVM */
  class: string | null;

  /** Code of the title @example TSVM */
  title: string | null;

  /** What the regulation calls the class. */
  className: Words | null;

  /** What the regulation calls the title. */
  titleName: Words | null;
}

/** A result and when it was reckoned. */
export class ReckonedShown {
  /** When, UTC @example 2019-12-10T03:00:00.000Z */
  at: string;

  /** The result with every step. */
  result: ResultShown;
}

/** A result computed after review or after appeal. */
export class ComputedShown {
  /** When, UTC @example 2019-12-10T03:00:00.000Z */
  at: string;

  /** review or appeal @example review */
  after: string;

  /** The result with every step. */
  result: ResultShown;
}

/** A rating put before the authority. */
export class ProposedShown {
  /** Code of the class @example TSVM */
  class: string | null;

  /** Code of the title @example TSVM */
  title: string | null;

  /** What the regulation calls the class. */
  className: Words | null;

  /** What the regulation calls the title. */
  titleName: Words | null;

  /** When, UTC @example 2019-12-22T03:00:00.000Z */
  at: string;

  /** Whether it departs from what was computed @example false */
  differs: boolean;

  /** Minutes of the council. */
  minutes?: DocumentShown;
}

/** A rating as the authority decided it. */
export class DecidedShown {
  /** Code of the class @example TSVM */
  class: string | null;

  /** Code of the title @example TSVM */
  title: string | null;

  /** What the regulation calls the class. */
  className: Words | null;

  /** What the regulation calls the title. */
  titleName: Words | null;

  /** When, UTC @example 2019-12-28T03:00:00.000Z */
  at: string;

  /** Whether it departs from the proposal @example false */
  differs: boolean;

  /** The decision. */
  document: DocumentShown;

  /** Lines of the signature block. */
  signature: string[];

  /** The computed total it rests on, exact @example 179/2 */
  total: string;
}

/** Whether and when a rating was made known. */
export class PublishedShown {
  /** False when the result is not made public @example true */
  public: boolean;

  /** The day @example 2019-12-30 */
  on: string;
}

/** The regulation a rating rests on. */
export class RegulationOfRating {
  /** Its hash @example 6f1d2c3b4a5968778695a4b3c2d1e0f00f1e2d3c4b5a69788796a5b4c3d2e1f0 */
  hash: string;

  /** Readable name @example lao-cai-government-2014 */
  code: string;

  /** What it is called. */
  name: Words;

  /** The verb of the regime: phân loại or xếp loại. */
  verb: Words;
}

/** Everything that is known of one dossier’s rating, with căn cứ tính điểm. */
export class RatingAnswer {
  /** Id of the dossier @example 3f2b8c1e-5a64-5d0f-9f0e-0d9a6f1c2b11 */
  dossier: string;

  /** Id of the cycle @example 7d4c1f0e-9f0b-4f5e-8a53-1f8f0a1f6a10 */
  cycle: string;

  /** Id of the unit @example 5c2f7a70-1b1d-4f0e-8a4e-3f6b7d9c2e10 */
  unit: string;

  /** Its name @example "Phường Bình Minh" */
  unitName: string;

  /** Its type @example phuong */
  unitType: string;

  /** Kind @example government */
  kind: string;

  /** The period. */
  period: PeriodShown;

  /** The regulation. */
  regulation: RegulationOfRating;

  /** By the unit’s own answers. */
  self: ReckonedShown | null;

  /** Each computed result, in the order they came. */
  computed: ComputedShown[];

  /** As proposed. */
  proposed: ProposedShown | null;

  /** As decided. */
  decided: DecidedShown | null;

  /** Whether and when it was made known. */
  published: PublishedShown | null;

  /** When it was closed without a rating, UTC @example 2019-12-28T03:00:00.000Z */
  closedWithoutRating: string | null;

  /** Leaf by leaf. */
  leaves: RatedLeaf[];

  /** Said with every answer of an illustrative history @example "DỮ LIỆU MINH HỌA – KHÔNG CÓ GIÁ TRỊ PHÁP LÝ" */
  notice?: string;
}
