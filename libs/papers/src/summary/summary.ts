import { decimal, exact, type Sentence } from '#kernel';
import type { Regulation, Result } from '#regulation';
import { cityHeadingOf } from '../heading';
import type { Cell, Page, Row, Workbook } from '../workbook/page';

/** One unit's year as the summary tells it. */
export interface SummaryLine {
  readonly unitName: string;
  /** Total by the unit's own answers, exact. */
  readonly self: string | null;
  /** As computed after review or appeal, the latest. */
  readonly computed: Result | null;
  readonly proposed: Named | null;
  readonly decided: Named | null;
  readonly document: { readonly number: string; readonly date: string } | null;
  readonly withoutRating: boolean;
}

/** A class and a title by their names. */
export interface Named {
  readonly title: string | null;
  readonly className: Sentence | null;
  readonly titleName: Sentence | null;
}

/** What a summary (biểu tổng hợp) of one cycle is made of. */
export interface Summary {
  readonly kind: string;
  readonly jurisdictionName: string;
  readonly period: string;
  readonly regulation: Regulation;
  readonly lines: readonly SummaryLine[];
  readonly notice: string | null;
}

/** The results of all units of a cycle side by side (biểu tổng hợp kết quả), on A4 landscape. */
export function summarySheet(of: Summary): Workbook {
  const columns = columnsOf(of);
  const head = headOf(of, columns);
  const title = `Biểu tổng hợp kết quả ${of.regulation.verb.vi} năm ${of.period}`;
  const page: Page = {
    name: 'Biểu tổng hợp',
    columns: columns.map(({ width }) => width),
    rows: [
      ...head,
      ...of.lines.map((line, index) => ({ cells: columns.map(({ cell }) => cell(line, index)) })),
      ...closingOf(of, columns),
    ],
    head: [head.length - 1, head.length],
    notice: of.notice,
    foot: `${title} – ${of.jurisdictionName}`,
    locked: false,
  };
  return { title: `${title} – ${of.jurisdictionName}`, page };
}

interface Column {
  readonly name: string;
  readonly width: number;
  /** Head over several columns that stand together. */
  readonly under?: string;
  readonly cell: (line: SummaryLine, index: number) => Cell;
}

const text = (value: string | undefined | null): Cell => ({ look: 'text', value: value ?? '' });
const centred = (value: string | number): Cell => ({ look: 'centred', value });
const points = (value: string | undefined | null): Cell => ({
  look: 'points',
  value: value ? Number(decimal(exact(value), 2)) : undefined,
});

function columnsOf({ regulation: { criteria, bonus, penalty, verb } }: Summary): Column[] {
  const reviewed = 'Điểm thẩm định';
  const part = (name: string, value: (result: Result) => string | undefined): Column => ({
    name,
    width: 8,
    under: reviewed,
    cell: ({ computed }) => points(computed && value(computed)),
  });
  return [
    { name: 'TT', width: 5, cell: (_, index) => centred(index + 1) },
    { name: 'Đơn vị', width: 24, cell: ({ unitName }) => text(unitName) },
    { name: 'Điểm tự chấm', width: 9, cell: ({ self }) => points(self) },
    ...criteria.map(({ code }) => part(code, (result) => result.criteria.find((one) => one.code === code)?.points)),
    ...(bonus ? [part('Điểm thưởng', (result) => result.bonus.points)] : []),
    ...(penalty ? [part('Điểm trừ', (result) => result.penalty.points)] : []),
    { ...part('Tổng điểm', (result) => result.total), width: 9 },
    { name: `Đề xuất ${verb.vi}`, width: 19, cell: ({ proposed }) => text(proposed?.className?.vi ?? proposed?.titleName?.vi) },
    { name: 'Kết quả', width: 19, under: 'Quyết định', cell: (line) => text(resultOf(line)) },
    {
      name: 'Số, ngày',
      width: 23,
      under: 'Quyết định',
      cell: ({ document }) => text(document && `${document.number}, ${dayOf(document.date)}`),
    },
  ];
}

const dayOf = (day: string) => day.split('-').reverse().join('/');

function resultOf({ decided, withoutRating }: SummaryLine): string {
  if (withoutRating) return 'Không xếp loại';
  return decided?.className?.vi ?? decided?.titleName?.vi ?? '';
}

const row = (columns: readonly Column[], cells: Readonly<Record<number, Cell>>, more: Omit<Row, 'cells'> = {}): Row => ({
  cells: columns.map((_, index) => cells[index + 1] ?? null),
  ...more,
});

function headOf(of: Summary, columns: readonly Column[]): Row[] {
  const { issuer, motto } = cityHeadingOf(of);
  const last = columns.length;
  const half = Math.max(3, Math.floor(last / 2) - 1);
  const whole = (look: Cell['look'], value: string, height: number) =>
    row(columns, { 1: { look, value } }, { joined: [[1, last]], height });
  const lines = Math.max(issuer.length, motto.length);
  return [
    ...(of.notice ? [whole('notice', of.notice, 18)] : []),
    ...Array.from({ length: lines }, (_, line) =>
      row(
        columns,
        {
          1: { look: 'issuer', value: issuer[line] ?? '' },
          [half + 1]: { look: line === motto.length - 1 ? 'last-motto' : 'motto', value: motto[line] ?? '' },
        },
        {
          joined: [
            [1, half],
            [half + 1, last],
          ],
          height: 16,
        },
      ),
    ),
    whole('title', 'BIỂU TỔNG HỢP', 26),
    whole('subtitle', `Kết quả ${of.regulation.verb.vi} năm ${of.period}: ${of.regulation.name.vi}`, 17),
    row(columns, {}, { height: 6 }),
    ...tableHead(columns),
  ];
}

/** Two rows: columns that stand together have a head over them. */
function tableHead(columns: readonly Column[]): Row[] {
  const joined: [number, number, number?][] = [];
  columns.forEach(({ under }, index) => {
    if (under === undefined) joined.push([index + 1, index + 1, 2]);
    else if (columns[index - 1]?.under !== under)
      joined.push([index + 1, index + columns.slice(index).filter((one) => one.under === under).length]);
  });
  const head = (value: string): Cell => ({ look: 'head', value });
  return [
    {
      cells: columns.map(({ name, under }, index) =>
        head(under === undefined ? name : columns[index - 1]?.under === under ? '' : under),
      ),
      joined,
      height: 18,
    },
    { cells: columns.map(({ name, under }) => head(under === undefined ? '' : name)), height: 34 },
  ];
}

/** How many units have which result, and who signs. */
function closingOf(of: Summary, columns: readonly Column[]): Row[] {
  const { regulation, lines } = of;
  const named = (regulation.classes ?? []).map(({ name }) => name.vi);
  const count = (name: string) => lines.filter((line) => resultOf(line) === name).length;
  const settled = lines.filter((line) => resultOf(line) !== '').length;
  const counts = named.map((name) => `${name}: ${count(name)}`).join('; ');
  const titled = lines.filter(({ decided }) => decided?.title).length;
  const share = lines.length ? decimal(exact(titled).div(lines.length).mul(100), 1).replace('.', ',') : '0,0';
  const title = regulation.title
    ? ` Đạt danh hiệu "${regulation.title.name.vi}": ${titled}/${lines.length} đơn vị (${share} %).`
    : '';
  const legend = regulation.criteria.map(({ code, name }) => `${code}: ${name.vi}`).join('; ');
  const words = `${legend}.\nĐã có quyết định: ${settled}/${lines.length} đơn vị.${title}${counts ? ` ${counts}.` : ''}`;
  const { signer } = cityHeadingOf(of);
  const [half, last] = [Math.floor(columns.length / 2), columns.length];
  const two = (left: Cell, right: Cell) =>
    row(
      columns,
      { 1: left, [half + 1]: right },
      {
        joined: [
          [1, half],
          [half + 1, last],
        ],
        height: 16,
      },
    );
  const left = ['NGƯỜI LẬP BIỂU', '(Ký, ghi rõ họ tên)'];
  const look = (value = ''): Cell => ({ look: value.startsWith('(') ? 'subtitle' : 'closing', value });
  return [
    row(columns, { 1: { look: 'guide', value: words } }, { joined: [[1, last]], height: 58 }),
    two({ look: 'subtitle' }, { look: 'subtitle', value: '………, ngày …… tháng …… năm ………' }),
    ...[...signer, '(Ký tên, đóng dấu)'].map((other, line) => two(look(left[line]), look(other))),
  ];
}
