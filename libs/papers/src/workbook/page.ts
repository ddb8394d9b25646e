/** How a cell looks: one of few, so that all tables of the house look alike. */
export type Look =
  | 'motto'
  | 'last-motto'
  | 'issuer'
  | 'title'
  | 'subtitle'
  | 'notice'
  | 'guide'
  | 'head'
  | 'heading'
  | 'text'
  | 'centred'
  | 'line'
  | 'number'
  | 'points'
  | 'share'
  | 'total'
  | 'total-points'
  | 'heading-max'
  | 'heading-points'
  | 'total-max'
  | 'closing'
  | 'hidden';

/** A part of a text with its own weight. */
export interface Run {
  readonly text: string;
  readonly as?: 'strong' | 'aside';
}

/** What a clerk may enter in a cell; a cell without it is locked. */
export interface Entry {
  readonly takes: 'count' | 'amount' | 'choice' | 'text';
  /** What can be chosen. */
  readonly choices?: readonly string[];
  /** Shown beside the cell when it is entered. */
  readonly hint: string;
}

export interface Cell {
  readonly look: Look;
  readonly value?: string | number | readonly Run[];
  readonly entry?: Entry;
}

export interface Row {
  /** Left to right from the first column; null where nothing stands. */
  readonly cells: readonly (Cell | null)[];
  readonly hidden?: boolean;
  /** In points; as high as the text asks for when left out. */
  readonly height?: number;
  /** Cells joined into one: first and last column, from 1, and how many rows if more than this one. Only where nothing is entered. */
  readonly joined?: readonly (readonly [from: number, to: number, rows?: number])[];
}

/** One table on paper: A4 landscape, as wide as the page, its head again on every page. */
export interface Page {
  readonly name: string;
  /** Widths in characters; a hidden column has none. */
  readonly columns: readonly number[];
  readonly rows: readonly Row[];
  /** Rows of the head of the table, from 1. */
  readonly head: readonly [number, number];
  /** Stands on top of every printed page. */
  readonly notice: string | null;
  /** Stands at the foot of every printed page. */
  readonly foot: string;
  /** Whether what has no entry is locked. */
  readonly locked: boolean;
}

export interface Workbook {
  readonly title: string;
  readonly page: Page;
}
