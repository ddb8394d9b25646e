import { Rejected } from '#kernel';
import { hashOf, shippedRegulation } from '#regulation';
import { firstSheet, otherForm, withPart } from '../workbook/example-edits';
import { readWorkbook } from '../workbook/read-workbook';
import { limits } from '../workbook/unpack';
import { writeWorkbook } from '../workbook/write-workbook';
import { exampleSheet } from './example';
import { selfScoringSheet } from './layout';
import { readSelfScoring } from './read-back';
import { form } from './self-scoring';

const sheet = exampleSheet();
let bytes: Buffer;
beforeAll(async () => (bytes = await writeWorkbook(selfScoringSheet(sheet))));

const read = async (file: Buffer, of = sheet) => readSelfScoring(await readWorkbook(file), of);
const refusedAs = async (file: Buffer, of = sheet) => {
  const refused = await read(file, of).then(
    () => null,
    (error: unknown) => error,
  );
  expect(refused).toBeInstanceOf(Rejected);
  return (refused as Rejected).code;
};

describe('a sheet that is not this dossier’s', () => {
  it('another dossier’s, another year’s', async () =>
    expect(await refusedAs(bytes, { ...sheet, dossier: '00000000-0000-4000-8000-000000000000' })).toBe(
      'sheet-of-another-dossier',
    ));
  it('one under other rules', async () =>
    expect(await refusedAs(bytes, { ...sheet, hash: hashOf(shippedRegulation('lao-cai-party-2018')) })).toBe(
      'sheet-of-other-rules',
    ));
  it('one of another form', async () => {
    const names = (xml: string) => xml.replace(form, otherForm);
    expect(await refusedAs(withPart(bytes, 'xl/sharedStrings.xml', names))).toBe('sheet-old-form');
  });
  it('a spreadsheet of somebody’s own', async () => {
    const names = (xml: string) => xml.replace(form, 'Bảng lương');
    expect(await refusedAs(withPart(bytes, 'xl/sharedStrings.xml', names))).toBe('sheet-not-ours');
  });
  it.each(['figures', 'explanation', 'code'])('one without its column "%s"', async (column) => {
    const names = (xml: string) => xml.replace(`>${column}<`, '>x<');
    expect(await refusedAs(withPart(bytes, 'xl/sharedStrings.xml', names))).toBe('sheet-columns');
  });
});

describe('a file that is no sheet', () => {
  const empty = Buffer.alloc(0);
  it.each<[string, () => Buffer, string]>([
    ['nothing', () => empty, 'sheet-not-xlsx'],
    ['words', () => Buffer.from('TT;Tiêu chí;Điểm'), 'sheet-not-xlsx'],
    ['an old .xls, or one with a password', () => Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'sheet-old-or-locked'],
    ['half a file', () => bytes.subarray(0, bytes.length / 2), 'sheet-broken'],
    [
      'a text document',
      () => withPart(bytes, '[Content_Types].xml', (xml) => xml.replaceAll('spreadsheetml.sheet', 'wordprocessingml.document')),
      'sheet-not-xlsx',
    ],
    [
      'macros by their type',
      () =>
        withPart(bytes, '[Content_Types].xml', (xml) =>
          xml.replace('</Types>', '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>'),
        ),
      'sheet-macros',
    ],
    ['macros by their name', () => withPart(bytes, 'xl/vbaProject.bin', () => 'x'), 'sheet-macros'],
    [
      'a document type, in which entities grow',
      () => withPart(bytes, firstSheet, (xml) => xml.replace('<worksheet', '<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet')),
      'sheet-broken',
    ],
    ['broken XML', () => withPart(bytes, firstSheet, (xml) => xml.slice(0, -20)), 'sheet-broken'],
    [
      'a part that unpacks to very much',
      () => withPart(bytes, 'xl/sharedStrings.xml', () => `<sst>${' '.repeat(limits.read)}</sst>`),
      'sheet-bomb',
    ],
    [
      'a part that nobody needs and that unpacks to very much',
      () => withPart(bytes, 'xl/media/image1.png', () => ' '.repeat(limits.whole)),
      'sheet-bomb',
    ],
    [
      'very many levels',
      () => withPart(bytes, firstSheet, (xml) => xml.replace('<sheetData>', `<sheetData>${'<x>'.repeat(60)}`)),
      'sheet-broken',
    ],
    [
      'very many cells',
      () =>
        withPart(bytes, firstSheet, (xml) =>
          xml.replace('<sheetData>', `<sheetData><row>${'<c><v>1</v></c>'.repeat(50_001)}</row>`),
        ),
      'sheet-bomb',
    ],
    ['more bytes than any sheet has', () => Buffer.concat([bytes, Buffer.alloc(limits.file)]), 'sheet-too-large'],
  ])('%s', async (_, file, code) => expect(await refusedAs(file())).toBe(code));

  it('a joined range over a whole sheet is read as fast as any other', async () => {
    const all = withPart(bytes, firstSheet, (xml) =>
      xml.replace('</mergeCells>', '<mergeCell ref="A1:XFD1048576"/></mergeCells>'),
    );
    const filled = await read(all);
    expect(filled.every(({ answer }) => 'unreadable' in answer && answer.unreadable.code === 'sheet-joined')).toBe(true);
  });
});
