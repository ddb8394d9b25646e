import type { Answer } from '#regulation';
import { addressOf, filledIn, firstSheet, withPart, type Edit, type Put } from '../workbook/example-edits';
import { readWorkbook } from '../workbook/read-workbook';
import { writeWorkbook } from '../workbook/write-workbook';
import { changesOf, type Change } from './changes';
import { exampleSheet } from './example';
import { selfScoringSheet } from './layout';
import { readSelfScoring } from './read-back';

const answers: Record<string, Answer> = {
  '1.1': { figures: { tasksDone: 64, tasksAssigned: 66 } },
  '2.2': { figures: { revenueCollected: '7442.5', revenuePlanned: 7163 } },
};
const sheet = exampleSheet({
  '1.1': { revision: 2, answer: answers['1.1']!, explanation: 'Theo báo cáo năm.' },
  '2.2': { revision: 1, answer: answers['2.2']! },
});
let bytes: Buffer;
beforeAll(async () => (bytes = await writeWorkbook(selfScoringSheet(sheet))));

const read = async (file: Buffer, of = sheet) => readSelfScoring(await readWorkbook(file), of);
/** What the sheet asks for at one leaf after these edits. */
async function asked(code: string, ...edits: readonly Edit[]): Promise<Change[]> {
  const filled = (await read(await filledIn(bytes, ...edits))).find(({ leaf }) => leaf.code === code)!;
  return changesOf(filled, { ...sheet.leaves[code]!, erased: false });
}
const figure = (leaf: string, input: string, put: Put): Edit => ({ row: `figure|${leaf}|${input}`, column: 'figures', put });
const ofLeaf = (leaf: string, column: 'figures' | 'explanation', put: Put): Edit => ({ row: `leaf|${leaf}`, column, put });

describe('what a clerk filled in', () => {
  it('is told leaf by leaf: changed figures, explanations, and what was left alone', async () => {
    const edits = [figure('1.1', 'tasksDone', 65), ofLeaf('1.2', 'explanation', '  Không có văn bản nào. ')];
    expect(await asked('1.1', ...edits)).toEqual([
      { part: 'figures', is: 'assess', figures: { tasksDone: 65, tasksAssigned: 66 } },
      { part: 'explanation', is: 'none' },
    ]);
    expect(await asked('1.2', ...edits)).toEqual([
      { part: 'figures', is: 'none' },
      { part: 'explanation', is: 'explain', explanation: 'Không có văn bản nào.' },
    ]);
    expect(await asked('2.2', ...edits)).toEqual([
      { part: 'figures', is: 'none' },
      { part: 'explanation', is: 'none' },
    ]);
  });

  it('levels and yes or no are taken by the words that were chosen, however they are typed', async () => {
    expect(await asked('1.3', figure('1.3', 'councilWork', ' thiếu một  nội dung'))).toContainEqual(
      expect.objectContaining({ is: 'assess', figures: { councilWork: 'THIEU-MOT' } }),
    );
    for (const [put, value] of [
      ['có', true],
      ['Không', false],
      [true, true],
    ] as const) {
      expect(await asked('6.3', figure('6.3', 'noDisunityConcluded', put))).toContainEqual(
        expect.objectContaining({ is: 'assess', figures: { noDisunityConcluded: value } }),
      );
    }
  });

  it('"Không áp dụng" is one act with its reason, which stands in the column of explanations', async () => {
    const edits = [ofLeaf('2.3', 'figures', 'không áp dụng'), ofLeaf('2.3', 'explanation', 'Không có dự án nào.')];
    expect(await asked('2.3', ...edits)).toEqual([
      { part: 'figures', is: 'assess', notApplicable: true, reason: 'Không có dự án nào.' },
    ]);
    expect(await asked('2.3', ofLeaf('2.3', 'figures', 'x'))).toContainEqual(
      expect.objectContaining({ is: 'unreadable', why: expect.objectContaining({ code: 'sheet-not-a-claim' }) }),
    );
  });

  it.each<[string, Put, string | number]>([
    ['a decimal comma', '7.442,25', '7442.25'],
    ['a decimal comma without points', '12,25', '12.25'],
    ['points between thousands', '1.234.567', 1234567],
    ['spaces between thousands', '7 442', 7442],
    ['a number with the noise of a spreadsheet', { inside: '<v>12.300000000000001</v>' }, '12.3'],
    ['a number with an exponent', { inside: '<v>2.5E-3</v>' }, '0.0025'],
    ['a decimal point', '12.5', '12.5'],
  ])('reads an amount with %s', async (_, put, value) => {
    expect(await asked('2.2', figure('2.2', 'revenueCollected', put))).toContainEqual(
      expect.objectContaining({ is: 'assess', figures: expect.objectContaining({ revenueCollected: value }) }),
    );
  });

  it.each<[string, Put, string]>([
    ['words', 'sáu mươi', 'sheet-not-a-number'],
    ['a unit behind the figure', '64 nhiệm vụ', 'sheet-not-a-number'],
    ['a formula', { inside: '<f>32*2</f><v>64</v>' }, 'sheet-formula'],
    ['a formula shared with others', { inside: '<f t="shared" si="0"/><v>64</v>' }, 'sheet-formula'],
    ['an error', { type: 'e', inside: '<v>#REF!</v>' }, 'sheet-error'],
    ['a day', { type: 'd', inside: '<v>2019-11-20</v>' }, 'sheet-date'],
  ])('does not take %s for a figure', async (_, put, code) => {
    expect(await asked('1.1', figure('1.1', 'tasksDone', put))).toContainEqual(
      expect.objectContaining({ part: 'figures', is: 'unreadable', why: expect.objectContaining({ code }) }),
    );
  });

  it('a figure that a spreadsheet shows as a day is a day', async () => {
    const dated = withPart(await filledIn(bytes, figure('1.1', 'tasksDone', 43789)), 'xl/styles.xml', (xml) =>
      xml.replaceAll('numFmtId="3"', 'numFmtId="14"'),
    );
    const [filled] = await read(dated);
    expect(filled?.answer).toEqual({ unreadable: expect.objectContaining({ code: 'sheet-date' }) });
  });

  it('what can be read in two ways is not guessed', async () => {
    expect(await asked('2.2', figure('2.2', 'revenueCollected', '7.442'))).toContainEqual(
      expect.objectContaining({ why: expect.objectContaining({ code: 'sheet-two-readings' }) }),
    );
    expect(await asked('1.1', figure('1.1', 'tasksDone', '1.004'))).toContainEqual(
      expect.objectContaining({ is: 'assess', figures: { tasksDone: 1004, tasksAssigned: 66 } }),
    );
  });

  it('an emptied cell takes nothing away', async () => {
    const edits = [figure('1.1', 'tasksDone', ''), figure('1.1', 'tasksAssigned', ''), ofLeaf('1.1', 'explanation', '')];
    const cleared = { is: 'unreadable', why: expect.objectContaining({ code: 'sheet-cleared' }) };
    expect(await asked('1.1', ...edits)).toEqual([
      { part: 'figures', ...cleared },
      { part: 'explanation', ...cleared },
    ]);
  });

  it('figures that are half there are left to the rules to refuse', async () => {
    expect(await asked('1.1', figure('1.1', 'tasksDone', ''))).toContainEqual(
      expect.objectContaining({ is: 'assess', figures: { tasksAssigned: 66 } }),
    );
  });

  it('an explanation that has been erased does not come back from an old sheet', async () => {
    const [filled] = await read(bytes);
    expect(changesOf(filled!, { answer: answers['1.1']!, explanation: null, erased: true })).toContainEqual(
      expect.objectContaining({ part: 'explanation', is: 'unreadable', why: expect.objectContaining({ code: 'sheet-erased' }) }),
    );
  });
});

describe('rows that were moved about', () => {
  const broken = async (change: (xml: string) => string) => {
    const filled = await read(withPart(bytes, firstSheet, change));
    return filled.flatMap(({ leaf, answer }) => ('unreadable' in answer ? [`${leaf.code} ${answer.unreadable.code}`] : []));
  };
  const rowOf = (xml: string, place: string) =>
    new RegExp(`<row [^>]*>(?:(?!</row>).)*<c r="${place}".*?</row>`, 's').exec(xml)?.[0] ?? '';

  it('are found by what they are about, wherever they stand', async () => {
    const shifted = (xml: string) =>
      xml
        .replace(/<row r="(\d+)"/g, (_, row: string) => `<row r="${Number(row) + 7}"`)
        .replace(/<c r="([A-Z]+)(\d+)"/g, (_, column: string, row: string) => `<c r="${column}${Number(row) + 7}"`);
    expect(await broken(shifted)).toEqual([]);
    expect((await read(withPart(bytes, firstSheet, shifted)))[0]?.answer).toEqual({ value: answers['1.1'] });
  });

  it('a row that was removed, or put in twice, or put over another spoils its own leaf only', async () => {
    const at = async (row: string) => addressOf(bytes, row, 'row');
    const [done, head] = [await at('figure|1.1|tasksDone'), await at('leaf|1.2')];
    expect(await broken((xml) => xml.replace(rowOf(xml, done), ''))).toEqual(['1.1 sheet-row-missing']);
    expect(
      await broken((xml) => xml.replace('</sheetData>', `${rowOf(xml, done).replace(/ r="\w+"/g, '')}</sheetData>`)),
    ).toEqual(['1.1 sheet-row-twice']);
    const overwritten = await filledIn(bytes, { row: 'leaf|1.2', column: 'code', put: '1.1' });
    const filled = (await read(overwritten)).find(({ leaf }) => leaf.code === '1.2');
    expect(filled?.answer).toEqual({ unreadable: expect.objectContaining({ code: 'sheet-row-moved' }) });
    expect(head).toMatch(/^A\d+$/);
  });

  it('joined cells are not read: nobody knows to which row their value belongs', async () => {
    const [from, to] = await Promise.all(
      ['figure|1.1|tasksDone', 'figure|1.1|tasksAssigned'].map(async (row) => addressOf(bytes, row, 'figures')),
    );
    expect(
      await broken((xml) =>
        xml
          .replace('<mergeCells ', `<mergeCells was="" `)
          .replace('</mergeCells>', `<mergeCell ref="${from}:${to}"/></mergeCells>`),
      ),
    ).toEqual(['1.1 sheet-joined']);
  });
});
