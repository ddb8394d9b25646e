import type * as Docx from 'docx';
import type { Decision } from './decision';

type Package = typeof Docx;
type Block = Docx.Paragraph | Docx.Table;

/** Sizes in half points: 26 is 13. */
interface Style {
  readonly size?: number;
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly underline?: boolean;
  readonly align?: 'center' | 'right' | 'both' | 'left';
  /** Twentieths of a point before and after. */
  readonly before?: number;
  readonly after?: number;
  readonly indent?: number;
  readonly keep?: boolean;
  readonly newPage?: boolean;
}

function paragraph(
  { Paragraph, TextRun }: Package,
  words: string | readonly (readonly [string, Style])[],
  style: Style = {},
): Docx.Paragraph {
  const runs: readonly (readonly [string, Style])[] = typeof words === 'string' ? [[words, {}]] : words;
  const { align = 'center', before = 0, after = 0, indent, keep, newPage } = style;
  return new Paragraph({
    alignment: align,
    spacing: { before, after, line: 276, lineRule: 'auto' },
    ...(indent && { indent: { firstLine: indent } }),
    keepNext: keep,
    pageBreakBefore: newPage,
    children: runs.map(([text, own]) => {
      const { size, bold, italics, underline } = { ...style, ...own };
      return new TextRun({ text, size, bold, italics, ...(underline && { underline: {} }) });
    }),
  });
}

/** A line under what stands above it, so much of the width left free on both sides. */
function line({ Paragraph, BorderStyle, convertMillimetersToTwip: mm }: Package, free: number): Docx.Paragraph {
  return new Paragraph({
    indent: { left: mm(free), right: mm(free) },
    spacing: { line: 20, lineRule: 'exact', after: 60 },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } },
    children: [],
  });
}

/** Side by side, without a frame. */
function beside(
  docx: Package,
  widths: readonly [number, number],
  left: readonly Docx.Paragraph[],
  right: readonly Docx.Paragraph[],
): Docx.Table {
  const { BorderStyle, Table, TableCell, TableLayoutType, TableRow, WidthType, convertMillimetersToTwip: mm } = docx;
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  const borders = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none };
  const cell = (children: readonly Docx.Paragraph[], width: number) =>
    new TableCell({
      margins: { left: 0, right: 0 },
      children: [...children],
      borders: { top: none, bottom: none, left: none, right: none },
      width: { size: mm(width), type: WidthType.DXA },
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: mm(widths[0] + widths[1]), type: WidthType.DXA },
    columnWidths: widths.map(mm),
    borders,
    rows: [new TableRow({ cantSplit: true, children: [cell(left, widths[0]), cell(right, widths[1])] })],
  });
}

/** The decision itself, from its head to who signs. */
export function bodyOf(docx: Package, decision: Decision): Block[] {
  const { form, subject, authority, grounds, articles } = decision;
  const party = form.family === 'party';
  const mm = docx.convertMillimetersToTwip;
  const body: Style = { align: 'both', indent: mm(12.7), after: 120 };
  const resolves = (words: string, size = 28) =>
    paragraph(docx, words, { bold: true, size, before: 120, after: 120, keep: true });
  return [
    headOf(docx, decision),
    paragraph(docx, 'QUYẾT ĐỊNH', { bold: true, size: party ? 32 : 28, before: 300 }),
    paragraph(docx, subject, { bold: true }),
    party ? paragraph(docx, '-----', { after: 160 }) : line(docx, 55),
    ...(party ? [] : [resolves(authority)]),
    ...grounds.map((ground) => paragraph(docx, ground, { ...body, italics: form.italicGrounds })),
    resolves(party ? authority : 'QUYẾT ĐỊNH:'),
    ...articles.map((article, index) =>
      paragraph(
        docx,
        [
          [`Điều ${index + 1}. `, { bold: true }],
          [article, {}],
        ],
        body,
      ),
    ),
    paragraph(docx, '', { size: 8 }),
    endOf(docx, decision),
  ];
}

/** Issuer and number on the left, motto, place and day on the right. */
function headOf(docx: Package, { form, issuer, motto, number, place }: Decision): Docx.Table {
  const party = form.family === 'party';
  const last = issuer.length - 1;
  const left = issuer.map((words, index) => paragraph(docx, words, { size: 26, bold: party ? words !== '*' : index === last }));
  const right = motto.map((words, index) => paragraph(docx, words, { size: party ? 30 : index === 0 ? 26 : 28, bold: true }));
  const rule = line(docx, party ? 20 : 22);
  return beside(
    docx,
    [60, 103],
    [...left, ...(party ? [] : [line(docx, 18)]), paragraph(docx, number, { size: party ? 28 : 26 })],
    [...right, rule, paragraph(docx, place, { size: 28, italics: true })],
  );
}

/** Recipients on the left, who signs on the right, with room for seal and signature. */
function endOf(docx: Package, { form, recipients, signer }: Decision): Docx.Table {
  const party = form.family === 'party';
  const to = paragraph(
    docx,
    'Nơi nhận:',
    party ? { size: 28, underline: true, align: 'left' } : { size: 24, bold: true, italics: true, align: 'left' },
  );
  const list = recipients.map((one) => paragraph(docx, one, { size: party ? 24 : 22, align: 'left' }));
  const last = signer.length - 1;
  const lines = signer.map((words, index) => paragraph(docx, words, { bold: !party || index === last, size: 28 }));
  return beside(docx, [73, 90], [to, ...list], [...lines, paragraph(docx, '', { before: 1500 })]);
}

/** The list of the units, on pages of its own. */
export function annexOf(docx: Package, { annex: { title, note, head, rows } }: Decision): Block[] {
  const { Table, TableCell, TableLayoutType, TableRow, WidthType, convertMillimetersToTwip: mm } = docx;
  const widths = [12, 55, 24, 50, 22].map(mm);
  const cell = (words: string, column: number, bold = false) =>
    new TableCell({
      verticalAlign: 'center',
      width: { size: widths[column] ?? 0, type: WidthType.DXA },
      margins: { top: 40, bottom: 40, left: 80, right: 80 },
      children: [paragraph(docx, words, { size: 26, bold, align: column === 1 && !bold ? 'left' : 'center' })],
    });
  const row = (words: readonly string[], bold = false) =>
    new TableRow({ cantSplit: true, tableHeader: bold, children: words.map((one, column) => cell(one, column, bold)) });
  return [
    paragraph(docx, 'DANH SÁCH', { bold: true, size: 28 }),
    paragraph(docx, title, { bold: true, size: 28 }),
    paragraph(docx, note, { italics: true, size: 28, after: 60 }),
    line(docx, 60),
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: mm(163), type: WidthType.DXA },
      columnWidths: widths,
      rows: [row(head, true), ...rows.map((one) => row(one))],
    }),
  ];
}
