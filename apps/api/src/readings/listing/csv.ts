import { pipeline, Readable, type Transform } from 'node:stream';
import { refuse } from '#kernel';
import { stringify } from 'csv-stringify';
import type { Language } from '../../door/asker';
import { column, type Cell, type Column } from './columns';
import type { Listing } from './list';
import { inOrder } from './page';

/** Rows that one file may have at the most. */
const most = 100_000;

/**
 * A whole list as CSV (RFC 4180): every row that the asker may see and asked for, in the order asked for, in UTF-8 with the mark by which
 * spreadsheets know it. Text that a spreadsheet would take for a formula is given with an apostrophe before it. Refuses "csv-too-long".
 */
export function csvOf<Item, Given>(listing: Listing<Item, Given>, language: Language, said: object = listing.said): Transform {
  const items = inOrder(listing);
  if (items.length > most) tooLong(items.length);
  return tableOf(
    [...listing.list.columns, ...columnsOf<Given>(said)],
    items.map((item) => listing.show(item)),
    language,
  );
}

/** Items as lines of CSV, below the headings. */
export function tableOf<Given>(columns: readonly Column<Given>[], items: readonly Given[], language: Language): Transform {
  const rows = items.map((given) => columns.map(({ cell }) => written(cell(given), language)));
  const lines = stringify({
    bom: true,
    header: true,
    columns: columns.map(({ heading }) => heading[language]),
    record_delimiter: 'windows',
    escape_formulas: true,
    cast: { number: (value) => ({ value: String(value), escape_formulas: false }) },
  });
  return pipeline(Readable.from(rows), lines, () => undefined); // whoever asked has gone
}

interface Said {
  readonly notice?: string;
  readonly moment?: { readonly knownAt: Cell; readonly effectiveAt: Cell };
  /** The days that two moments stand for. */
  readonly from?: { readonly day: Cell };
  readonly to?: { readonly day: Cell };
}

/** Columns that a table has besides those of its list: where the answer says of which moment it is, between which, or that it is illustrative. */
export const besides: readonly (Column<Said> & { readonly of: keyof Said; readonly field: string })[] = [
  {
    of: 'moment',
    field: 'moment.knownAt',
    ...column<Said>('Theo số liệu tại', 'As known at', ({ moment }) => moment?.knownAt ?? null),
  },
  {
    of: 'moment',
    field: 'moment.effectiveAt',
    ...column<Said>('Theo hiệu lực ngày', 'As in force on', ({ moment }) => moment?.effectiveAt ?? null),
  },
  { of: 'from', field: 'from.day', ...column<Said>('Từ ngày', 'From', ({ from }) => from?.day ?? null) },
  { of: 'to', field: 'to.day', ...column<Said>('Đến ngày', 'To', ({ to }) => to?.day ?? null) },
  { of: 'notice', field: 'notice', ...column<Said>('Lưu ý', 'Notice', ({ notice }) => notice ?? null) },
];

/** What the answer says besides stands in every row: a file is passed on without the answer it came with. */
const columnsOf = <Item>(said: Said): readonly Column<Item>[] =>
  besides.filter(({ of }) => said[of] !== undefined).map(({ heading, cell }) => ({ heading, cell: () => cell(said) }));

const yesNo = { true: { vi: 'có', en: 'yes' }, false: { vi: 'không', en: 'no' } };

function written(cell: Cell, language: Language): string | number | null {
  if (typeof cell === 'boolean') return yesNo[`${cell}`][language];
  return cell !== null && typeof cell === 'object' ? cell[language] : cell;
}

function tooLong(rows: number): never {
  return refuse(
    'csv-too-long',
    `Danh sách có ${rows} dòng, mỗi tệp CSV tối đa ${most} dòng: hãy lọc bớt, ví dụ theo năm hoặc loại.`,
    `The list has ${rows} rows and a CSV file at most ${most}: narrow it, by year or kind for instance.`,
    'invalid',
  );
}
