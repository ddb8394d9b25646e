import type { Cell, Row } from '../workbook/page';
import { columns, type Column } from './self-scoring';

/** The cells of a row by their columns. */
export type Cells = Partial<Record<Column, Cell | null>>;

/** In characters. */
export const widths: Readonly<Record<Column, number>> = {
  row: 0,
  code: 6,
  name: 46,
  max: 7,
  unit: 11,
  figures: 17,
  share: 8,
  points: 8,
  before: 14,
  reviewed: 9,
  explanation: 36,
  signature: 17,
};

/** Left to right, what the columns hold. */
export const row = (cells: Cells, more: Omit<Row, 'cells'> = {}): Row => ({
  cells: columns.map((column) => cells[column] ?? null),
  ...more,
});
/** Number of a column, from 1. */
export const at = (column: Column) => columns.indexOf(column) + 1;
export const hidden = (value: string): Cell => ({ look: 'hidden', value });

/** A row in which every column that is seen has its frame. */
export const framed = (look: Cell['look']): Cells => Object.fromEntries(columns.slice(1).map((column) => [column, { look }]));
