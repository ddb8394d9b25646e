import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readWorkbook } from '#papers';
import { foundedIn } from './founded';
import { typed } from './typed';

describe('papers, at the console', () => {
  const folder = mkdtempSync(join(tmpdir(), 'minhbach-cli-papers-'));
  const before = { ...process.env };
  beforeAll(() => foundedIn(join(folder, 'data')));
  beforeEach(() => {
    process.env.MINHBACH_DATA = join(folder, 'data');
    delete process.env.MINHBACH_LANGUAGE;
  });
  afterAll(() => {
    process.env = before;
    rmSync(folder, { recursive: true, force: true });
  });
  const out = (name: string) => join(folder, name);
  const wordsIn = async (name: string) =>
    (await readWorkbook(readFileSync(out(name)))).flatMap(({ cells }) => cells.map(({ text }) => text));

  it('a unit’s sheet and a city’s summary are written to a file, and say that they are an illustration', async () => {
    expect(await typed('sheet', 'self', '--unit', 'vi-du', '--year', '2018', '--out', out('bieu.xlsx'))).toMatchObject({
      code: 0,
    });
    expect(await typed('sheet', 'summary', '--city', 'vi-du', '--year', '2018', '--out', out('tong-hop.xlsx'))).toMatchObject({
      code: 0,
    });
    const notice = 'DỮ LIỆU MINH HỌA – KHÔNG CÓ GIÁ TRỊ PHÁP LÝ';
    expect(await wordsIn('bieu.xlsx')).toEqual(expect.arrayContaining([notice, 'BIỂU TỰ CHẤM ĐIỂM', 'PHƯỜNG VÍ DỤ']));
    expect(await wordsIn('tong-hop.xlsx')).toEqual(expect.arrayContaining([notice, 'BIỂU TỔNG HỢP', 'Phường Ví Dụ']));
  });

  it('a file that is there is not written over', async () => {
    const again = await typed('sheet', 'self', '--unit', 'vi-du', '--year', '2018', '--out', out('bieu.xlsx'));
    expect(again.code).toBe(1);
    expect(again.complaint).toContain('đã có; hãy chọn tên khác');
  });

  it('a file is not written into a folder that is not there, and one sentence says which', async () => {
    const nowhere = await typed('sheet', 'summary', '--city', 'vi-du', '--year', '2018', '--out', out('none/tong-hop.xlsx'));
    expect([nowhere.code, nowhere.complaint]).toEqual([1, expect.stringMatching(/^There is no "[^"]*none": check the path/)]);
  });

  it('a decision on nobody is not drafted', async () => {
    const nobody = await typed('sheet', 'decision', '--city', 'vi-du', '--year', '2018', '--out', out('quyet-dinh.docx'));
    expect(nobody).toMatchObject({ code: 1, complaint: expect.stringContaining('Chưa có đơn vị nào được đề xuất') });
    const noDay = await typed(
      'sheet',
      'decision',
      '--city',
      'vi-du',
      '--year',
      '2018',
      '--day',
      '2018-02-30',
      '--out',
      out('quyet-dinh.docx'),
    );
    expect(noDay.complaint).toContain('"2018-02-30" không phải là một ngày có thật');
  });
});
