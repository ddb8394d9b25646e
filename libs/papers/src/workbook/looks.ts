import type { Style } from '@cj-tech-master/excelts';
import type { Cell, Look } from './page';

const font = { name: 'Times New Roman', size: 11 };
const bold = { ...font, bold: true };
const thin = { style: 'thin', color: { argb: 'FF8C8C8C' } } as const;
const border = { top: thin, left: thin, bottom: thin, right: thin };
const filled = (argb: string) => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } }) as const;
const middle = { horizontal: 'center', vertical: 'middle', wrapText: true } as const;
const top = { horizontal: 'left', vertical: 'top', wrapText: true } as const;
const topCentre = { ...middle, vertical: 'top' } as const;
const right = { horizontal: 'right', vertical: 'top' } as const;
const points = '#,##0.00';

const looks: Readonly<Record<Look, Partial<Style>>> = {
  motto: { font: bold, alignment: middle },
  'last-motto': { font: { ...bold, underline: true }, alignment: middle },
  issuer: { font: bold, alignment: middle },
  title: { font: { ...bold, size: 14 }, alignment: middle },
  subtitle: { font, alignment: middle },
  notice: { font: { ...bold, color: { argb: 'FFB00020' } }, alignment: middle },
  guide: { font: { ...font, size: 10, italic: true }, alignment: { ...top, vertical: 'middle' } },
  head: { font: bold, alignment: middle, border, fill: filled('FFE3E9F1') },
  heading: { font: bold, alignment: top, border, fill: filled('FFF2F4F7') },
  'heading-points': { font: bold, alignment: topCentre, border, fill: filled('FFF2F4F7'), numFmt: points },
  'heading-max': { font: bold, alignment: topCentre, border, fill: filled('FFF2F4F7') },
  text: { font, alignment: top, border },
  centred: { font, alignment: topCentre, border },
  line: { font, alignment: { ...top, indent: 1 }, border },
  number: { font, alignment: right, border, numFmt: '#,##0' },
  points: { font, alignment: topCentre, border, numFmt: points },
  share: { font, alignment: topCentre, border, numFmt: '0.0%' },
  total: { font: bold, alignment: top, border, fill: filled('FFE3E9F1') },
  'total-points': { font: bold, alignment: topCentre, border, fill: filled('FFE3E9F1'), numFmt: points },
  'total-max': { font: bold, alignment: topCentre, border, fill: filled('FFE3E9F1') },
  closing: { font: bold, alignment: topCentre },
  hidden: { font },
};

/** Of a cell: its look, and on yellow what may be filled in. */
export function styleOf({ look, entry }: Cell): Partial<Style> {
  const style = looks[look];
  if (!entry) return style;
  const format = { count: '#,##0', amount: '#,##0.######', choice: '@', text: '@' }[entry.takes];
  return { ...style, fill: filled('FFFFF8DC'), numFmt: format, protection: { locked: false } };
}

/** Of a part of a text. */
export const fontOf = (as: 'strong' | 'aside' | undefined) =>
  as === 'strong' ? bold : as === 'aside' ? { ...font, size: 10, italic: true, color: { argb: 'FF505050' } } : font;
