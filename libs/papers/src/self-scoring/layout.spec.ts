import { shippedRegulation } from '#regulation';
import type { Cell } from '../workbook/page';
import { writeWorkbook } from '../workbook/write-workbook';
import { exampleSheet } from './example';
import { selfScoringSheet } from './layout';
import { columns, type Column, type SelfScoring } from './self-scoring';

/** A row of the sheet, found by what its hidden column says. */
function found(of: SelfScoring, key: string): (column: Column) => Cell | null {
  const row = selfScoringSheet(of).page.rows.find(({ cells }) => String(cells[0]?.value ?? '').startsWith(key));
  if (!row) throw new Error(`There is no row ${key}.`);
  return (column) => row.cells[columns.indexOf(column)] ?? null;
}
const words = (cell: Cell | null) => (Array.isArray(cell?.value) ? cell.value.map(({ text }) => text).join('') : cell?.value);

describe('the sheet of self-assessment', () => {
  it('asks for what the regulation asks this kind of unit, leaf by leaf, and for nothing else', () => {
    const rows = selfScoringSheet(exampleSheet()).page.rows.map(({ cells }) => String(cells[0]?.value ?? ''));
    const leaves = rows.filter((key) => key.startsWith('leaf|')).map((key) => key.split('|')[1]);
    expect(leaves).toContain('2.6P');
    expect(leaves).not.toContain('2.6X');
    expect(rows.filter((key) => key.startsWith('figure|4.1|'))).toHaveLength(4);
    expect(new Set(rows.filter(Boolean)).size).toBe(rows.filter(Boolean).length);
  });

  it('says each rule in plain words, and when a leaf may be left out', () => {
    const name = words(found(exampleSheet(), 'leaf|2.3|')('name'));
    expect(name).toContain('dưới 50 % được 0 điểm');
    expect(name).toContain('Không áp dụng khi: Trên địa bàn không có dự án');
    expect(found(exampleSheet(), 'leaf|2.3|')('figures')?.entry?.choices).toEqual(['Không áp dụng']);
    expect(found(exampleSheet(), 'leaf|1.1|')('figures')?.entry).toBeUndefined();
  });

  it('shows what has been entered, with its points and the revision it rests on', () => {
    const sheet = exampleSheet({
      '1.1': { revision: 3, answer: { figures: { tasksDone: 64, tasksAssigned: 66 } }, explanation: 'Theo báo cáo năm.' },
      '1.3': { revision: 1, answer: { figures: { councilWork: 'THIEU-MOT' } } },
      '6.3': { revision: 1, answer: { figures: { noDisunityConcluded: true } } },
    });
    expect(words(found(sheet, 'leaf|1.1|3')('points'))).toBe(3.6);
    expect(words(found(sheet, 'leaf|1.1|3')('explanation'))).toBe('Theo báo cáo năm.');
    expect(words(found(sheet, 'figure|1.1|tasksDone')('figures'))).toBe(64);
    expect(words(found(sheet, 'figure|1.3|')('figures'))).toBe('Thiếu một nội dung');
    expect(words(found(sheet, 'figure|6.3|')('figures'))).toBe('Có');
  });

  it('shows the year before beside it where the leaf is the same', () => {
    const regulation = shippedRegulation('lao-cai-government-2014');
    const answers = { '1.1': { figures: { tasksDone: 61, tasksAssigned: 63 } }, '2.3': { notApplicable: true as const } };
    const sheet = exampleSheet({}, { before: { label: '2018', regulation, unitType: 'phuong', answers } });
    expect(words(found(sheet, 'figure|1.1|tasksDone')('before'))).toBe(61);
    expect(words(found(sheet, 'leaf|2.3|')('before'))).toBe('Không áp dụng');
    const party = { label: '2018', regulation: shippedRegulation('lao-cai-party-2018'), unitType: 'phuong', answers: {} };
    const other = exampleSheet({}, { before: { ...party, answers: { '1.1': { figures: { politicalTasks: 'TOT' } } } } });
    expect(words(found(other, 'leaf|1.1|')('before'))).toBeUndefined();
  });

  it('lets nothing be entered that the unit may not change now', () => {
    const entries = (of: SelfScoring) =>
      selfScoringSheet(of).page.rows.flatMap(({ cells }) => cells.filter((cell) => cell?.entry));
    const closed = Object.fromEntries(Object.keys(exampleSheet().leaves).map((code) => [code, { open: false }]));
    expect(entries(exampleSheet(closed))).toEqual([]);
    const returned = { ...closed, '4.1': { open: true } };
    expect(entries(exampleSheet(returned))).toHaveLength(5 + 1); // four figures, the explanation, and the claim
  });

  it('a sheet of the Party is headed as papers of the Party are', () => {
    const said = (kind: string) =>
      selfScoringSheet(exampleSheet({}, { kind })).page.rows.flatMap(({ cells }) => cells.map(words).filter(Boolean));
    expect(said('government')).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    expect(said('party')).toEqual(expect.arrayContaining(['ĐẢNG CỘNG SẢN VIỆT NAM', 'ĐẢNG ỦY PHƯỜNG THỬ NGHIỆM', 'T/M ĐẢNG ỦY']));
    expect(said('party')).not.toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
  });

  it('the sheet of an illustrative history says so on every page', async () => {
    const notice = 'DỮ LIỆU MINH HỌA – KHÔNG CÓ GIÁ TRỊ PHÁP LÝ';
    const { page } = selfScoringSheet(exampleSheet({}, { notice }));
    expect(page.notice).toBe(notice);
    expect(page.rows.flatMap(({ cells }) => cells.map(words))).toContain(notice);
  });

  it('the same content has the same bytes', async () => {
    const sheet = exampleSheet({ '1.1': { revision: 1, answer: { figures: { tasksDone: 64, tasksAssigned: 66 } } } });
    const once = await writeWorkbook(selfScoringSheet(sheet));
    jest.useFakeTimers({ now: new Date('2031-05-05T05:05:05Z'), doNotFake: ['nextTick', 'setImmediate', 'setTimeout'] });
    const again = await writeWorkbook(selfScoringSheet(exampleSheet(sheet.leaves))).finally(() => jest.useRealTimers());
    expect(again.equals(once)).toBe(true);
    expect(once.subarray(0, 2).toString()).toBe('PK');
  });
});
