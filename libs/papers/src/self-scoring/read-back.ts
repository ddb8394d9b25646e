import { refuse } from '#kernel';
import { leavesFor, type Figure, type Leaf, type Regulation } from '#regulation';
import { letterOf, type CellRead, type Range } from '../workbook/cells-read';
import type { SheetRead } from '../workbook/read-workbook';
import { enteredClaim, enteredFigure, enteredText, isUnreadable, unreadable, type Reading } from './entered';
import { askedBy } from './figures';
import { columns, form, type Column } from './self-scoring';

/** What a sheet says of one leaf. */
export interface FilledLeaf {
  readonly leaf: Leaf;
  /** Revision of the leaf when the sheet was made. */
  readonly revision: number;
  /** Rows of the sheet: of the leaf, and of its figures. */
  readonly rows: readonly number[];
  /** What was entered: figures, those that are there; that it does not apply; or neither. */
  readonly answer: Reading<{ readonly figures?: Readonly<Record<string, Figure>>; readonly notApplicable?: true } | null>;
  readonly explanation: Reading<string | null>;
}

/** Whose sheet it is expected to be. */
export interface Expected {
  readonly dossier: string;
  readonly hash: string;
  readonly regulation: Regulation;
  readonly unitType: string;
}

/** Leaf by leaf, what was filled in. Refuses a sheet of another dossier or under other rules, and one whose columns are not all there. */
export function readSelfScoring(sheets: readonly SheetRead[], expected: Expected): FilledLeaf[] {
  const sheet = new Filled(sheets);
  sheet.belongTo(expected);
  return leavesFor(expected.regulation, expected.unitType).map((leaf) => sheet.leaf(leaf));
}

const needed: readonly Column[] = ['code', 'figures', 'explanation'];

class Filled {
  private readonly cells = new Map<number, Map<number, CellRead>>();
  private readonly joined: readonly Range[];
  private readonly at: Partial<Record<Column, number>> = {};
  /** Rows by what their hidden column says. */
  private readonly rows = new Map<string, number[]>();

  constructor(sheets: readonly SheetRead[]) {
    const sheet = sheets.find(({ cells }) => cells.some(({ text }) => text === form)) ?? noForm(sheets);
    this.joined = sheet.joined;
    const anchor = sheet.cells.find(({ text }) => text === form) ?? noForm(sheets);
    for (const cell of sheet.cells) {
      const row = this.cells.get(cell.row) ?? new Map<number, CellRead>();
      this.cells.set(cell.row, row.set(cell.column, cell));
      if (cell.column === anchor.column) this.rows.set(cell.text, [...(this.rows.get(cell.text) ?? []), cell.row]);
      if (cell.row === anchor.row && (columns as readonly string[]).includes(cell.text))
        this.at[cell.text as Column] = cell.column;
    }
    if (needed.some((column) => this.at[column] === undefined)) missingColumns();
  }

  belongTo({ dossier, hash }: Expected) {
    const [row = 0] = this.rows.get('of') ?? [];
    const said = (column: Column) => this.cell(row, column)?.text;
    if (!said('code') || !said('name')) missingColumns();
    if (said('code') !== dossier) ofAnother(said('max'), said('unit'));
    if (said('name') !== hash) otherRules();
  }

  leaf(leaf: Leaf): FilledLeaf {
    const { code } = leaf;
    const heads = [...this.rows.keys()].filter(
      (key) => key.startsWith(`leaf|${code}|`) && /^\d{1,9}$/.test(key.slice(code.length + 6)),
    );
    const revision = Number(heads[0]?.split('|').at(-1) ?? 0);
    const asked = askedBy(leaf).map((one) => ({ one, rows: this.rows.get(`figure|${code}|${one.name}`) ?? [] }));
    const headRows = heads.flatMap((key) => this.rows.get(key) ?? []);
    const rows = [...headRows, ...asked.flatMap((figure) => figure.rows)].sort((one, other) => one - other);
    const displaced = this.displaced(
      leaf,
      headRows,
      asked.map((figure) => figure.rows),
    );
    if (displaced) return { leaf, revision, rows, answer: displaced, explanation: displaced };
    const [head = 0] = headRows;
    return {
      leaf,
      revision,
      rows,
      answer: this.answer(
        leaf,
        head,
        asked.map(({ one, rows: [row = 0] }) => ({ one, row })),
      ),
      explanation: this.unlessJoined([head], 'explanation', () => enteredText(this.cell(head, 'explanation'))),
    };
  }

  private answer(
    leaf: Leaf,
    head: number,
    asked: readonly { one: ReturnType<typeof askedBy>[number]; row: number }[],
  ): FilledLeaf['answer'] {
    return this.unlessJoined([head, ...asked.map(({ row }) => row)], 'figures', () => {
      const claim = enteredClaim(this.cell(head, 'figures'));
      if (isUnreadable(claim)) return claim;
      const figures: Record<string, Figure> = {};
      for (const { one, row } of asked) {
        const read = enteredFigure(leaf, one, this.cell(row, 'figures'));
        if (isUnreadable(read)) return read;
        if (read.value !== undefined) figures[one.name] = read.value;
      }
      const some = Object.keys(figures).length > 0;
      if (!claim.value && !some) return { value: null };
      return { value: { ...(some && { figures }), ...(claim.value && { notApplicable: true as const }) } };
    });
  }

  /** Rows that are gone, stand there twice, or were put over others. */
  private displaced({ code }: Leaf, heads: readonly number[], figures: readonly (readonly number[])[]) {
    const all = [heads, ...figures];
    if (all.some(({ length }) => length === 0)) {
      return unreadable(
        'sheet-row-missing',
        `Biểu thiếu dòng của mục ${code}: hãy tải biểu mới rồi chép số liệu sang.`,
        `Rows of leaf ${code} are missing: take a new sheet and copy the figures into it.`,
      );
    }
    if (all.some(({ length }) => length > 1)) {
      return unreadable(
        'sheet-row-twice',
        `Mục ${code} có dòng bị lặp lại (dòng ${all.flat().join(', ')}): hãy xóa dòng thừa.`,
        `Rows of leaf ${code} stand there twice (rows ${all.flat().join(', ')}): remove those that are too many.`,
      );
    }
    const seen = this.cell(heads[0] ?? 0, 'code')?.text.trim();
    if (seen === code) return undefined;
    return unreadable(
      'sheet-row-moved',
      `Dòng ${heads[0]} đã bị chuyển chỗ hoặc chép đè: cột TT ghi "${seen ?? ''}" nhưng dòng này của mục ${code}. Hãy tải biểu mới rồi chép số liệu sang.`,
      `Row ${heads[0]} was moved or overwritten: it says "${seen ?? ''}" but belongs to leaf ${code}. Take a new sheet and copy the figures into it.`,
    );
  }

  private unlessJoined<Value>(rows: readonly number[], column: Column, read: () => Reading<Value>): Reading<Value> {
    const at = this.at[column] ?? 0;
    const within = ([from, to]: readonly [number, number], place: number) => from <= place && place <= to;
    const joined = rows.find((row) => this.joined.some((range) => within(range.rows, row) && within(range.columns, at)));
    if (joined === undefined) return read();
    const name = `${letterOf(at)}${joined}`;
    return unreadable(
      'sheet-joined',
      `Ô ${name} đã bị gộp với ô khác: hãy bỏ gộp ô rồi nhập lại.`,
      `Cell ${name} was joined with others: part them again and enter it anew.`,
    );
  }

  private cell(row: number, column: Column): CellRead | undefined {
    return this.cells.get(row)?.get(this.at[column] ?? 0);
  }
}

const noForm = (sheets: readonly SheetRead[]): never => {
  const older = sheets.some(({ cells }) => cells.some(({ text }) => text.startsWith(form.replace(/\d+$/, ''))));
  return older
    ? refuse(
        'sheet-old-form',
        'Biểu này theo mẫu khác với phần mềm hiện nay: hãy tải biểu mới rồi chép số liệu sang.',
        'This sheet has another form than the one in use: take a new sheet and copy the figures into it.',
        'invalid',
      )
    : refuse(
        'sheet-not-ours',
        'Tệp này không phải biểu tự chấm điểm tải từ phần mềm, hoặc cột ẩn đầu biểu đã bị xóa: hãy tải biểu mới.',
        'This is no sheet of self-assessment taken from here, or its hidden column was removed: take a new one.',
        'invalid',
      );
};
const missingColumns = (): never =>
  refuse(
    'sheet-columns',
    'Biểu thiếu cột hoặc dòng ẩn mà phần mềm cần (TT, số liệu, giải trình, mã hồ sơ): hãy tải biểu mới rồi chép số liệu sang.',
    'Columns or hidden rows are missing that are needed (number, figures, explanation, dossier): take a new sheet and copy the figures into it.',
    'invalid',
  );
const ofAnother = (unit = '', period = ''): never =>
  refuse(
    'sheet-of-another-dossier',
    `Biểu này lập cho hồ sơ khác (${unit}, năm ${period}): hãy tải biểu của đúng hồ sơ này.`,
    `This sheet was made for another dossier (${unit}, ${period}): take the sheet of this one.`,
    'conflict',
  );
const otherRules = (): never =>
  refuse(
    'sheet-of-other-rules',
    'Biểu này theo bộ tiêu chí khác với bộ tiêu chí của hồ sơ: hãy tải biểu mới rồi chép số liệu sang.',
    'This sheet follows other rules than the dossier: take a new sheet and copy the figures into it.',
    'conflict',
  );
