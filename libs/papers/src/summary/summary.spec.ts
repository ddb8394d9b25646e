import { evaluate, leavesFor, shippedRegulation, type Answer } from '#regulation';
import { writeWorkbook } from '../workbook/write-workbook';
import { readWorkbook } from '../workbook/read-workbook';
import { summarySheet, type Summary, type SummaryLine } from './summary';

const regulation = shippedRegulation('lao-cai-party-2018');
const answers = Object.fromEntries(
  leavesFor(regulation, 'phuong').map((leaf): [string, Answer] => [
    leaf.code,
    { figures: leaf.kind === 'level' ? { [leaf.input]: leaf.levels[0]!.code } : {} },
  ]),
);
const best = {
  className: { vi: 'Hoàn thành xuất sắc nhiệm vụ', en: '' },
  title: 'HTXSNV',
  titleName: { vi: 'Danh hiệu', en: '' },
};
const good = { className: { vi: 'Hoàn thành tốt nhiệm vụ', en: '' }, title: null, titleName: null };
const line = (unitName: string, more: Partial<SummaryLine> = {}): SummaryLine => ({
  unitName,
  self: null,
  computed: null,
  proposed: null,
  decided: null,
  document: null,
  withoutRating: false,
  ...more,
});
const summary = (...lines: readonly SummaryLine[]): Summary => ({
  kind: 'party',
  jurisdictionName: 'Thành phố Thử Nghiệm',
  period: '2018',
  regulation,
  lines,
  notice: null,
});
const rowsOf = (of: Summary) => summarySheet(of).page.rows.map(({ cells }) => cells.map((cell) => cell?.value ?? null));

describe('the summary of a cycle', () => {
  it('has a row for each unit: own points, points of each criterion as reviewed, what was proposed and decided', () => {
    const computed = evaluate(regulation, 'phuong', answers);
    const document = { number: 'MH-2019/31', date: '2019-01-15' };
    const rows = rowsOf(summary(line('Phường Một', { self: '98', computed, proposed: best, decided: best, document })));
    expect(rows).toContainEqual([
      1,
      'Phường Một',
      98,
      25,
      25,
      25,
      25,
      100,
      best.className.vi,
      best.className.vi,
      'MH-2019/31, 15/01/2019',
    ]);
  });

  it('leaves empty what is not there yet, and says who was not rated', () => {
    const rows = rowsOf(summary(line('Phường Một'), line('Xã Hai', { withoutRating: true })));
    expect(rows).toContainEqual([1, 'Phường Một', null, null, null, null, null, null, '', '', '']);
    expect(rows.find((row) => row[1] === 'Xã Hai')).toContain('Không xếp loại');
  });

  it('counts what was decided', () => {
    const rows = rowsOf(summary(line('A', { decided: best }), line('B', { decided: good }), line('C')));
    const words = rows.flat().find((value) => String(value).includes('Đã có quyết định'));
    expect(words).toContain('Đã có quyết định: 2/3 đơn vị.');
    expect(words).toContain('1/3 đơn vị (33,3 %)');
    expect(words).toContain('Hoàn thành xuất sắc nhiệm vụ: 1; Hoàn thành tốt nhiệm vụ: 1;');
  });

  it('is written as a spreadsheet that can be read', async () => {
    const [sheet] = await readWorkbook(await writeWorkbook(summarySheet(summary(line('Phường "Một" & <Hai>')))));
    expect(sheet?.cells.map(({ text }) => text)).toContain('Phường "Một" & <Hai>');
  });
});
