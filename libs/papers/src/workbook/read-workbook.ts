import { refuse } from '#kernel';
import { readCells, type CellRead, type Range } from './cells-read';
import { dateStyles, sharedTexts, sheetsIn } from './parts-read';
import { unpack } from './unpack';

/** What stands in one sheet of a workbook that somebody sends. */
export interface SheetRead {
  readonly cells: readonly CellRead[];
  /** Cells that were joined into one. */
  readonly joined: readonly Range[];
}

const known = ['xl/workbook.xml', 'xl/_rels/workbook.xml.rels', 'xl/sharedStrings.xml', 'xl/styles.xml'];
const sheetsAtMost = 10;

/**
 * Reads the sheets of an .xlsx from anybody, in their order: values as they were saved, never reckoned, and nothing beside them. Written
 * by ourselves, because the packages that read spreadsheets unfold what a hostile file only names: one joined range over a whole sheet
 * keeps them busy for ever.
 */
export async function readWorkbook(bytes: Buffer): Promise<readonly SheetRead[]> {
  const texts = await unpack(bytes, (name) => known.includes(name) || /^xl\/worksheets\/[^/]+\.xml$/.test(name));
  const part = (name: string) => texts.get(name);
  const paths = sheetsIn(part('xl/workbook.xml') ?? '', part('xl/_rels/workbook.xml.rels') ?? '');
  if (paths.length > sheetsAtMost) {
    refuse(
      'sheet-too-many-pages',
      `Tệp có ${paths.length} trang tính: hãy bỏ các trang không thuộc biểu.`,
      `The file has ${paths.length} sheets: remove those that do not belong to it.`,
      'invalid',
    );
  }
  const shared = sharedTexts(part('xl/sharedStrings.xml') ?? '');
  const dates = dateStyles(part('xl/styles.xml') ?? '');
  return paths.flatMap((path) => {
    const xml = part(path);
    return xml === undefined ? [] : [readCells(xml, shared, dates)];
  });
}
