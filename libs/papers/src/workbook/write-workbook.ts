import type { DataValidation, Workbook as Written, Worksheet } from '@cj-tech-master/excelts';
import { heightOf } from './heights';
import { fontOf, styleOf } from './looks';
import type { Cell, Entry, Page, Workbook } from './page';

/** The same content has the same bytes, whenever and wherever it is written: the date in the file is always this one. */
const noDate = () => new Date(1980, 0, 1);
const listsOf = 'Danh mục';

/** An .xlsx of one table, ready to print, in which only what is marked as an entry can be changed. */
export async function writeWorkbook({ title, page }: Workbook): Promise<Buffer> {
  const { Workbook: Book } = await import('@cj-tech-master/excelts');
  const book = new Book();
  Object.assign(book, { title, creator: 'Minh Bạch', lastModifiedBy: 'Minh Bạch', created: noDate(), modified: noDate() });
  const sheet = book.addWorksheet(page.name);
  const lists = new Lists(book);
  layOut(sheet, page);
  page.rows.forEach((row, index) => {
    const at = index + 1;
    if (row.hidden) sheet.getRow(at).hidden = true;
    else sheet.getRow(at).height = row.height ?? heightOf(row, page.columns);
    row.cells.forEach((cell, column) => cell && put(sheet, at, column + 1, cell, lists));
    for (const [from, to, down = 1] of row.joined ?? []) sheet.mergeCells(at, from, at + down - 1, to);
  });
  if (page.locked) await sheet.protect('', { formatRows: true, formatColumns: true, selectLockedCells: true });
  return Buffer.from(await book.xlsx.writeBuffer({ zip: { modTime: noDate(), timestamps: 'dos' } }));
}

function layOut(sheet: Worksheet, { columns, head, notice, foot }: Page) {
  sheet.columns = columns.map((width) => (width ? { width } : { width: 4, hidden: true }));
  const [from, to] = head;
  sheet.views = [{ state: 'frozen', ySplit: to, xSplit: 0, showGridLines: false, zoomScale: 100 }];
  Object.assign(sheet.pageSetup, {
    paperSize: 9,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    printTitlesRow: `${from}:${to}`,
    margins: { left: 0.6, right: 0.6, top: notice ? 0.8 : 0.6, bottom: 0.7, header: 0.35, footer: 0.35 },
  });
  const footer = `&L&"Times New Roman,Regular"&9${plain(foot)}&R&"Times New Roman,Regular"&9Trang &P/&N`;
  const header = notice ? `&C&"Times New Roman,Bold"&10&KB00020${plain(notice)}` : '';
  // on the first page the notice stands in the sheet itself
  Object.assign(sheet.headerFooter, { differentFirst: true, oddHeader: header, oddFooter: footer, firstFooter: footer });
}

/** In heads and feet "&" begins a command. */
const plain = (text: string) => text.replaceAll('&', '&&').slice(0, 200);

function put(sheet: Worksheet, row: number, column: number, cell: Cell, lists: Lists) {
  const there = sheet.getCell(row, column);
  const { value } = cell;
  there.style = styleOf(cell);
  if (Array.isArray(value))
    there.value = {
      richText: value.map(({ text, as }: { text: string; as?: 'strong' | 'aside' }) => ({ text, font: fontOf(as) })),
    };
  else if (value !== undefined && value !== '') there.value = value as string | number;
  if (cell.entry) there.dataValidation = validationOf(cell.entry, lists);
}

function validationOf({ takes, choices = [], hint }: Entry, lists: Lists): DataValidation {
  const shown = { allowBlank: true, showInputMessage: true, promptTitle: 'Cách nhập', prompt: hint.slice(0, 250) };
  const stop = (error: string) => ({ ...shown, showErrorMessage: true, errorStyle: 'stop', errorTitle: 'Chưa nhận', error });
  const from0 = { operator: 'greaterThanOrEqual' as const, formulae: [0] };
  switch (takes) {
    case 'count':
      return { type: 'whole', ...from0, ...stop('Chỉ nhận số nguyên từ 0 trở lên, không ghi chữ hay đơn vị tính.') };
    case 'amount':
      return { type: 'decimal', ...from0, ...stop('Chỉ nhận số từ 0 trở lên, không ghi chữ hay đơn vị tính.') };
    case 'choice':
      return { type: 'list', formulae: [lists.of(choices)], ...stop('Chọn một mục trong danh sách.') };
    case 'text':
      return { type: 'textLength', operator: 'lessThanOrEqual', formulae: [4000], ...stop('Tối đa 4.000 ký tự.') };
  }
}

/** What can be chosen stands on a page of its own, which nobody sees: in the cell there is room for 255 letters only. */
class Lists {
  private sheet: Worksheet | undefined;
  private readonly known = new Map<string, string>();

  constructor(private readonly book: Written) {}

  of(choices: readonly string[]): string {
    const key = choices.join('\n');
    const known = this.known.get(key);
    if (known) return known;
    this.sheet ??= this.book.addWorksheet(listsOf, { state: 'veryHidden' });
    const column = this.known.size + 1;
    choices.forEach((choice, index) => (this.sheet!.getCell(index + 1, column).value = choice));
    const letter = this.sheet.getColumn(column).letter;
    const range = `'${listsOf}'!$${letter}$1:$${letter}$${choices.length}`;
    this.known.set(key, range);
    return range;
  }
}
