import type { Answer, Regulation } from '#regulation';

/** One leaf as it stands in the dossier when the sheet is made. */
export interface SheetLeaf {
  /** Revision that a change from this sheet is based on. */
  readonly revision: number;
  readonly answer: Answer | null;
  /** The unit's explanation, or its reason for not applying; null when there is none, or none any more. */
  readonly explanation: string | null;
  /** Files attached. */
  readonly evidence: number;
  /** Who signed the row and when, in words; null when nobody did. */
  readonly signed: string | null;
  /** As reviewed, or as decided on appeal. */
  readonly reviewed: Answer | null;
  /** Whether the unit may change it now. */
  readonly open: boolean;
}

/** The year before of the same unit under the same kind, as far as the reader may see it. */
export interface YearBefore {
  readonly label: string;
  readonly regulation: Regulation;
  readonly unitType: string;
  readonly answers: Readonly<Record<string, Answer>>;
}

/** What a sheet of self-assessment (biểu tự chấm điểm) is made of. */
export interface SelfScoring {
  /** Id of the dossier. */
  readonly dossier: string;
  readonly kind: string;
  readonly unitName: string;
  readonly unitType: string;
  readonly jurisdictionName: string;
  /** Label of the period: "2019". */
  readonly period: string;
  readonly regulation: Regulation;
  readonly hash: string;
  readonly leaves: Readonly<Record<string, SheetLeaf>>;
  readonly before: YearBefore | null;
  /** The words of an illustrative history; null in a live one. */
  readonly notice: string | null;
}

/** Stands in the sheet and says which form of it this is. */
export const form = 'minhbach-bieu-tu-cham-diem/1';

/** The columns, left to right, by the names that stand in a hidden row of the sheet. */
export const columns = [
  'row',
  'code',
  'name',
  'max',
  'unit',
  'figures',
  'share',
  'points',
  'before',
  'reviewed',
  'explanation',
  'signature',
] as const;

export type Column = (typeof columns)[number];

/** What a row is about, as it stands in the hidden column: rows are found by it wherever they are. */
export const rowOf = {
  leaf: (code: string, revision: number) => `leaf|${code}|${revision}`,
  figure: (code: string, input: string) => `figure|${code}|${input}`,
};

/** What is chosen where a leaf does not apply. */
export const notApplicable = 'Không áp dụng';

export const yesNo = { true: 'Có', false: 'Không' } as const;
