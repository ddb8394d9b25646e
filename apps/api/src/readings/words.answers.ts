/** Words in both languages of the house. */
export class Words {
  /** In Vietnamese @example "Thẩm định" */
  vi: string;

  /** In English @example "Review" */
  en: string;
}

/** The period that is rated. */
export class PeriodShown {
  /** Sort of period: year, quarter, term or special @example year */
  type: string;

  /** First day @example 2019-01-01 */
  from: string;

  /** Last day @example 2019-12-31 */
  to: string;

  /** What people call it @example 2019 */
  label: string;
}

/** An official document: number and date as the records office gave them. */
export class DocumentShown {
  /** Number @example MH-2019/07 */
  number: string;

  /** Its date @example 2019-12-20 */
  date: string;
}

/** Rating years, both ends included. */
export class YearsShown {
  /** First rating year @example 2017 */
  from: number;

  /** Last rating year @example 2018 */
  to: number;
}

/** What a role reaches: a part left out means all of it. */
export class ScopeShown {
  /** Id of the jurisdiction @example 2f0d6f7a-3b0f-4a57-9d5a-0c0b6c7f1a11 */
  jurisdiction: string;

  /** Id of the only unit @example 5c2f7a70-1b1d-4f0e-8a4e-3f6b7d9c2e10 */
  unit?: string;

  /** The only kind of evaluation @example government */
  kind?: string;

  /** Code of the reviewing body @example noi-vu */
  body?: string;

  /** Id of the only cycle @example 7d4c1f0e-9f0b-4f5e-8a53-1f8f0a1f6a10 */
  cycle?: string;

  /** Of an auditor: ids of the units that are inspected. */
  units?: string[];

  /** Of an auditor: the kinds that are inspected @example ["government","party"] */
  kinds?: string[];

  /** Of an auditor: the rating years that are inspected. */
  years?: YearsShown;
}

/** What every page of a list says besides its items. */
export class PageShown {
  /** How many items the whole list has, of those I may see and asked for @example 17 */
  total: number;

  /** Ask the same question with this `cursor` for the next page; null on the last. Opaque @example WyJhYmMiXQ */
  next: string | null;

  /** Said with every answer of an illustrative history @example "DỮ LIỆU MINH HỌA – KHÔNG CÓ GIÁ TRỊ PHÁP LÝ" */
  notice?: string;
}
