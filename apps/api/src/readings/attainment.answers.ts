import { PageShown, Words } from './words.answers';

/** A period of a city: how many units attained the title (tỷ lệ đơn vị đạt). */
export class AttainmentRow {
  /** What people write for the city @example lao-cai */
  city: string;

  /** Its name @example "Thành phố Lào Cai" */
  cityName: string;

  /** Kind of evaluation @example government */
  kind: string;

  /** The year, or the period’s label where it is not a year @example 2018 */
  year: number | string;

  /** Units that hold the title @example 14 */
  attained: number;

  /** Units that were rated @example 17 */
  rated: number;

  /** Units that were not @example 0 */
  notRated: number;

  /** All units of the period: the denominator @example 17 */
  total: number;

  /** attained ÷ total, exact, in lowest terms; null when there are no units @example 14/17 */
  share: string | null;

  /** The city’s target, exact; null when there is none @example 4/5 */
  target: string | null;

  /** Whether the exact share reaches the target @example true */
  met: boolean | null;

  /** Rating year by which the target is to be reached @example 2020 */
  targetBy: number | null;

  /** When the last event was recorded that this rests on, UTC @example 2019-01-30T08:00:00.000Z */
  asOf: string | null;
}

/** How many units of a city attained the title in a period (tỷ lệ đơn vị đạt). */
export class AttainmentAnswer extends AttainmentRow {
  /** Said with every answer of an illustrative history @example "DỮ LIỆU MINH HỌA – KHÔNG CÓ GIÁ TRỊ PHÁP LÝ" */
  notice?: string;
}

/** Attainment of a city, period by period. */
export class AttainmentsAnswer extends PageShown {
  /** By period, then kind, unless asked otherwise. */
  items: AttainmentRow[];
}

/** The label of another regulation that a year counts as. */
export class EquivalentLabel {
  /** Code of that regulation @example lao-cai-party-2014 */
  regulation: string;

  /** The label there @example TSVM */
  label: string;

  /** The documents that approved it. */
  bases: string[];
}

/** A year of a streak. */
export class StreakYearAnswer {
  /** Rating year @example 2018 */
  year: number;

  /** Code of the regulation it was rated under @example lao-cai-party-2018 */
  regulation: string;

  /** Code of the class @example HTXSNV */
  class: string | null;

  /** What the regulation calls it. */
  className: Words | null;

  /** Code of the title, when it was awarded @example HTXSNV */
  title: string | null;

  /** What the regulation calls it. */
  titleName: Words | null;

  /** What it counts as, when it is not the top label itself. */
  equivalentTo?: EquivalentLabel;
}

/** Years in a row with the top label (số năm liền). */
export class StreakAnswer {
  /** Id of the unit @example 5c2f7a70-1b1d-4f0e-8a4e-3f6b7d9c2e10 */
  unit: string;

  /** Its name @example "Phường Bình Minh" */
  unitName: string;

  /** Kind of evaluation @example party */
  kind: string;

  /** The year counted back from; null when nothing is decided @example 2018 */
  upTo: number | null;

  /** How many years @example 5 */
  count: number;

  /** First of them @example 2014 */
  from: number | null;

  /** Last of them @example 2018 */
  to: number | null;

  /** The years, oldest first. */
  years: StreakYearAnswer[];

  /** Said with every answer of an illustrative history @example "DỮ LIỆU MINH HỌA – KHÔNG CÓ GIÁ TRỊ PHÁP LÝ" */
  notice?: string;
}

/** Years in a row with the top label, unit by unit. */
export class StreaksAnswer extends PageShown {
  /** By the unit’s name, unless asked otherwise. */
  items: StreakAnswer[];
}
