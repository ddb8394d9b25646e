import type { Sentence } from '#kernel';
import type { Figure, Leaf } from '#regulation';
import { letterOf, type CellRead } from '../workbook/cells-read';
import { levelNames, type Asked } from './figures';
import { notApplicable, yesNo } from './self-scoring';

/** Why a row of a sheet cannot be taken, before the rules are asked. */
export interface Unreadable {
  readonly code: string;
  readonly sentence: Sentence;
}

/** What was read from a cell, or why it cannot be. */
export type Reading<Value> = { readonly value: Value } | { readonly unreadable: Unreadable };

export const isUnreadable = <Value>(reading: Reading<Value>): reading is { readonly unreadable: Unreadable } =>
  'unreadable' in reading;

export const unreadable = (code: string, vi: string, en: string) => ({ unreadable: { code, sentence: { vi, en } } });

/** The same words are the same, however they were typed. */
export const folded = (text: string): string => text.normalize('NFC').trim().replace(/\s+/g, ' ').toLocaleLowerCase('vi');

const nameOf = ({ row, column }: CellRead) => `${letterOf(column)}${row}`;

/** What must not stand in a cell that is filled in, whatever it asks for. */
function strange(cell: CellRead) {
  const at = nameOf(cell);
  if (cell.kind === 'formula') {
    return unreadable(
      'sheet-formula',
      `Ô ${at} có công thức: hãy thay bằng giá trị (dán đặc biệt, chỉ giá trị).`,
      `Cell ${at} holds a formula: put its value there instead (paste special, values).`,
    );
  }
  if (cell.kind === 'error') {
    return unreadable(
      'sheet-error',
      `Ô ${at} báo lỗi ${cell.text}: hãy nhập lại.`,
      `Cell ${at} shows the error ${cell.text}: enter it again.`,
    );
  }
  return undefined;
}

/** A figure as the sheet asks for it. What is a figure, but not one that the leaf can hold, is left to the rules to refuse. */
export function enteredFigure(leaf: Leaf, { type }: Asked, cell: CellRead | undefined): Reading<Figure | undefined> {
  if (!cell) return { value: undefined };
  const odd = strange(cell);
  if (odd) return odd;
  if (type === 'level') return { value: levelOf(leaf, cell.text) };
  if (type === 'boolean') return { value: yesOrNo(cell) };
  if (cell.kind === 'date') return isDate(cell);
  return cell.kind === 'number' ? { value: numberSaved(type, cell.text) } : numberWritten(type, cell);
}

const isDate = (cell: CellRead) =>
  unreadable(
    'sheet-date',
    `Ô ${nameOf(cell)} là ngày tháng: hãy định dạng lại ô là số (hoặc văn bản) rồi nhập lại.`,
    `Cell ${nameOf(cell)} holds a date: make it a number (or text) again and enter it anew.`,
  );

function levelOf(leaf: Leaf, text: string): string {
  const levels = leaf.kind === 'level' ? levelNames(leaf) : [];
  return levels.find(({ name, code }) => folded(name) === folded(text) || code === text.trim())?.code ?? text.trim();
}

function yesOrNo({ kind, text }: CellRead): Figure {
  if (kind === 'boolean') return text === '1' || text.toLowerCase() === 'true';
  if (folded(text) === folded(yesNo.true)) return true;
  return folded(text) === folded(yesNo.false) ? false : text.trim();
}

/** Spreadsheets save 12.3 as 12.300000000000001: the fifteen digits that they show are meant. */
function numberSaved(type: 'count' | 'amount', text: string): Figure {
  const value = Number(Number(text).toPrecision(15));
  if (!Number.isFinite(value)) return text;
  return type === 'count' || Number.isSafeInteger(value) ? value : plainDecimal(value);
}

/** Without an exponent. */
function plainDecimal(value: number): string {
  const written = String(value);
  return written.includes('e') ? value.toFixed(20).replace(/\.?0+$/, '') : written;
}

const grouped = /^\d{1,3}([. ]\d{3})+$/;

/** A number that was typed as text, in the Vietnamese way: points between thousands, a comma before decimals. What can be read in two ways is not guessed. */
function numberWritten(type: 'count' | 'amount', cell: CellRead): Reading<Figure> {
  const [at, written] = [nameOf(cell), cell.text.trim().replace(/[\u00a0\u202f]/g, ' ')];
  if (/^\d+$/.test(written)) return { value: whole(written) };
  if (grouped.test(written) && (type === 'count' || written.split(/[. ]/).length > 2 || written.includes(' '))) {
    return { value: whole(written.replace(/[. ]/g, '')) };
  }
  if (type === 'amount' && grouped.test(written)) {
    const [thousands, decimals] = [written.replace('.', ''), written.replace('.', ',')];
    return unreadable(
      'sheet-two-readings',
      `Ô ${at}: "${written}" có thể là ${thousands} hoặc ${decimals}; hãy viết rõ một trong hai.`,
      `Cell ${at}: "${written}" may be ${thousands} or ${decimals}; write one of the two.`,
    );
  }
  if (type === 'amount') {
    if (/^(\d+|\d{1,3}([. ]\d{3})+),\d+$/.test(written)) return { value: written.replace(/[. ]/g, '').replace(',', '.') };
    if (/^\d+\.\d+$/.test(written)) return { value: written };
  }
  const shown = written.slice(0, 40);
  return unreadable(
    'sheet-not-a-number',
    `Ô ${at}: "${shown}" không phải là số; chỉ nhập số, không ghi chữ hay đơn vị tính.`,
    `Cell ${at}: "${shown}" is not a number; enter figures only, no words and no units.`,
  );
}

const whole = (digits: string): Figure => (Number.isSafeInteger(Number(digits)) ? Number(digits) : digits);

/** Whether it was chosen that the leaf does not apply. */
export function enteredClaim(cell: CellRead | undefined): Reading<boolean> {
  if (!cell) return { value: false };
  const odd = strange(cell);
  if (odd) return odd;
  if (folded(cell.text) === folded(notApplicable)) return { value: true };
  return unreadable(
    'sheet-not-a-claim',
    `Ô ${nameOf(cell)} chỉ nhận "${notApplicable}" hoặc để trống; số liệu nhập ở các dòng bên dưới.`,
    `Cell ${nameOf(cell)} takes "${notApplicable}" or nothing; figures go into the rows below.`,
  );
}

const wordsAtMost = 4000;

/** Words as they are compared and recorded; null when there are none. */
export function enteredText(cell: CellRead | undefined): Reading<string | null> {
  if (!cell) return { value: null };
  const odd = strange(cell) ?? (cell.kind === 'date' ? isDate(cell) : undefined);
  if (odd) return odd;
  const words = wordsOf(cell.text);
  if (!words || words.length <= wordsAtMost) return { value: words };
  const [at, length] = [nameOf(cell), words.length];
  return unreadable(
    'sheet-too-long',
    `Ô ${at} dài ${length} ký tự, tối đa ${wordsAtMost}: hãy viết gọn lại, chi tiết để trong tài liệu kiểm chứng.`,
    `Cell ${at} has ${length} letters, at most ${wordsAtMost}: write it shorter, details belong into the evidence.`,
  );
}

/** Signs that no cell can hold. */
// eslint-disable-next-line no-control-regex
const noSigns = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** What people wrote, as a sheet can hold it: the same words are equal, wherever they come from. */
export const wordsOf = (text: string): string | null =>
  text.toWellFormed().replace(/\r\n?/g, '\n').replace(noSigns, '').normalize('NFC').trim() || null;
