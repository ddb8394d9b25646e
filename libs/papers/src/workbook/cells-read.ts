import { refuse } from '#kernel';
import { unescaped } from './parts-read';
import { readXml, type Attributes } from './xml';

/** A cell in which something stands. */
export interface CellRead {
  readonly row: number;
  readonly column: number;
  /** A number that is shown as a day or an hour is a date; a formula is never taken for its value. */
  readonly kind: 'number' | 'text' | 'boolean' | 'date' | 'formula' | 'error';
  /** As it was saved; a text as it is read. */
  readonly text: string;
}

/** Rows and columns from 1, both ends included. */
export interface Range {
  readonly rows: readonly [number, number];
  readonly columns: readonly [number, number];
}

const cellsAtMost = 50_000;

/** Name of a column: 6 is F. */
export const letterOf = (column: number): string =>
  column > 26 ? letterOf(Math.floor((column - 1) / 26)) + letterOf(((column - 1) % 26) + 1) : String.fromCharCode(64 + column);

function placeOf(reference: string | undefined): { row: number; column: number } | undefined {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference ?? '') ?? [];
  if (!letters || !digits) return undefined;
  return { row: Number(digits), column: [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) };
}

/** The cells of one sheet, and which of them were joined. Empty ones are left out. */
export function readCells(xml: string, shared: readonly string[], dates: ReadonlySet<number>) {
  const cells: CellRead[] = [];
  const joined: Range[] = [];
  let here = { row: 0, column: 0 };
  let cell: { attributes: Attributes; value: string; formula: boolean } | undefined;
  let within = '';
  readXml(xml, {
    open: (name, attributes) => {
      if (name === 'row') here = { row: Number(attributes.r ?? here.row + 1), column: 0 };
      if (name === 'c') {
        here = placeOf(attributes.r) ?? { ...here, column: here.column + 1 };
        cell = { attributes, value: '', formula: false };
      }
      if (name === 'f' && cell) cell.formula = true;
      if (name === 'mergeCell') joined.push(...rangeOf(attributes.ref));
      within = name;
    },
    text: (letters) => {
      if (cell && (within === 'v' || within === 't')) cell.value += letters;
    },
    close: (name) => {
      within = '';
      if (name !== 'c' || !cell) return;
      const read = valueOf(cell, shared, dates);
      if (read) cells.push({ ...here, ...read });
      cell = undefined;
      if (cells.length > cellsAtMost || joined.length > cellsAtMost) tooMany();
    },
  });
  return { cells, joined };
}

function valueOf(
  { attributes: { t = 'n', s = '' }, value, formula }: { attributes: Attributes; value: string; formula: boolean },
  shared: readonly string[],
  dates: ReadonlySet<number>,
): Pick<CellRead, 'kind' | 'text'> | undefined {
  if (formula) return { kind: 'formula', text: value };
  const text = t === 's' ? (shared[Number(value)] ?? '') : t === 'str' || t === 'inlineStr' ? unescaped(value) : value.trim();
  if (!text.trim()) return undefined;
  if (t === 'b') return { kind: 'boolean', text };
  if (t === 'e') return { kind: 'error', text };
  if (t === 'd' || (t === 'n' && dates.has(Number(s)))) return { kind: 'date', text };
  return { kind: t === 'n' ? 'number' : 'text', text };
}

function rangeOf(reference = ''): Range[] {
  const [from, to = from] = reference.split(':').map(placeOf);
  return from && to ? [{ rows: [from.row, to.row], columns: [from.column, to.column] }] : [];
}

const tooMany = (): never =>
  refuse(
    'sheet-bomb',
    'Tệp chứa quá nhiều ô nên không đọc được: hãy tải biểu mới rồi chép số liệu sang.',
    'The file has so many cells that it cannot be read: take a new sheet and copy the figures into it.',
    'invalid',
  );
