import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { columns, form, type Column } from '../self-scoring/self-scoring';
import { letterOf } from './cells-read';
import { readWorkbook } from './read-workbook';

/** What is put in a cell: a number, a text, or the inside of a cell as a program would save it. */
export type Put = number | string | boolean | { readonly type?: string; readonly inside: string };

/** A cell of a sheet of self-assessment: what its row is about (a leaf's row without the revision), and its column. */
export interface Edit {
  readonly row: string;
  readonly column: Column;
  readonly put: Put;
}

export const firstSheet = 'xl/worksheets/sheet1.xml';

/** The file with one of its parts written anew, or without it. */
export function withPart(bytes: Buffer, name: string, change: (text: string) => string | null): Buffer {
  const parts = unzipSync(bytes);
  const changed = change(parts[name] ? strFromU8(parts[name]) : '');
  if (changed === null) delete parts[name];
  else parts[name] = strToU8(changed);
  return Buffer.from(zipSync(parts, { level: 6, mtime: new Date(1980, 0, 1) }));
}

/** The address of a cell in a sheet that was given out: "F12". */
export async function addressOf(bytes: Buffer, row: string, column: Column): Promise<string> {
  const [sheet] = await readWorkbook(bytes);
  const key = sheet?.cells.find(({ text }) => text === row || text.startsWith(`${row}|`));
  if (!key) throw new Error(`The sheet has no row ${row}.`);
  return `${letterOf(columns.indexOf(column) + 1)}${key.row}`;
}

/** The sheet as a clerk would save it who has put these into its cells. */
export async function filledIn(bytes: Buffer, ...edits: readonly Edit[]): Promise<Buffer> {
  const places = await Promise.all(edits.map(({ row, column }) => addressOf(bytes, row, column)));
  return withPart(bytes, firstSheet, (xml) =>
    edits.reduce((text, { put }, index) => {
      const place = places[index] ?? '';
      const there = new RegExp(`<c r="${place}"( s="\\d+")?[^>]*?(/>|>.*?</c>)`, 's');
      if (!there.test(text)) throw new Error(`The sheet has no cell ${place}.`);
      return text.replace(there, (_, style = '') => cellOf(place, style as string, put));
    }, xml),
  );
}

function cellOf(place: string, style: string, put: Put): string {
  const cell = (type: string, inside: string) => `<c r="${place}"${style}${type && ` t="${type}"`}>${inside}</c>`;
  if (typeof put === 'number') return cell('', `<v>${put}</v>`);
  if (typeof put === 'boolean') return cell('b', `<v>${put ? 1 : 0}</v>`);
  if (typeof put === 'string')
    return put ? cell('inlineStr', `<is><t xml:space="preserve">${escaped(put)}</t></is>`) : cell('', '');
  return cell(put.type ?? '', put.inside);
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Another name of the form, as a later version of the house would have it. */
export const otherForm = form.replace(/\d+$/, '999');
