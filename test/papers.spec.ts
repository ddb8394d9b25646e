import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  changesOf,
  decisionOf,
  exampleSheet,
  filledIn,
  readSelfScoring,
  readWorkbook,
  selfScoringSheet,
  summarySheet,
  writeDecision,
  writeWorkbook,
} from '#papers';

const there = spawnSync('soffice', ['--version']).status === 0;
const inLibreOffice = there ? describe : describe.skip; // said aloud at the end of the run

inLibreOffice(
  there ? 'papers in LibreOffice' : 'papers in LibreOffice (not here: apt-get install libreoffice-calc libreoffice-writer)',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'minhbach-papers-'));
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    /** The file as LibreOffice opens it and saves it again. */
    function saved(bytes: Buffer, from: 'xlsx' | 'docx', as: string): Buffer {
      writeFileSync(join(folder, `paper.${from}`), bytes);
      const out = join(folder, 'out');
      const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
      const { status, stderr } = spawnSync(
        'soffice',
        [profile, '--headless', '--convert-to', as, '--outdir', out, `paper.${from}`],
        { cwd: folder },
      );
      if (status !== 0) throw new Error(String(stderr));
      return readFileSync(join(out, `paper.${as.split(':')[0]}`));
    }
    const sheet = exampleSheet(
      {
        '1.1': {
          revision: 2,
          answer: { figures: { tasksDone: 64, tasksAssigned: 66 } },
          explanation: 'Dòng một\nDòng hai, "7.442,5" & <b>',
        },
        '1.3': { revision: 1, answer: { figures: { councilWork: 'THIEU-MOT' } } },
        '2.2': { revision: 1, answer: { figures: { revenueCollected: '7442.25', revenuePlanned: 7163 } } },
        '2.3': { revision: 1, answer: { notApplicable: true }, explanation: 'Không có dự án.' },
        '6.3': { revision: 1, answer: { figures: { noDisunityConcluded: true } } },
      },
      { notice: 'DỮ LIỆU MINH HỌA – KHÔNG CÓ GIÁ TRỊ PHÁP LÝ' },
    );
    const asked = async (bytes: Buffer) =>
      readSelfScoring(await readWorkbook(bytes), sheet).flatMap((filled) =>
        changesOf(filled, { ...sheet.leaves[filled.leaf.code]!, erased: false }).flatMap((change) =>
          change.is === 'none' ? [] : [{ leaf: filled.leaf.code, ...change }],
        ),
      );

    it('a sheet of self-assessment that is opened and saved there asks for nothing', async () => {
      const bytes = saved(await writeWorkbook(selfScoringSheet(sheet)), 'xlsx', 'xlsx');
      expect(await asked(bytes)).toEqual([]);
    });

    it('what was filled in is still there when it was saved there', async () => {
      const filled = await filledIn(
        await writeWorkbook(selfScoringSheet(sheet)),
        { row: 'figure|1.1|tasksDone', column: 'figures', put: 65 },
        { row: 'figure|1.4|reportsOnTime', column: 'figures', put: { inside: '<f>50+8</f><v>58</v>' } },
        { row: 'leaf|1.2', column: 'explanation', put: 'Không có văn bản nào.' },
      );
      expect(await asked(saved(filled, 'xlsx', 'xlsx'))).toEqual([
        { leaf: '1.1', part: 'figures', is: 'assess', figures: { tasksDone: 65, tasksAssigned: 66 } },
        { leaf: '1.2', part: 'explanation', is: 'explain', explanation: 'Không có văn bản nào.' },
        { leaf: '1.4', part: 'figures', is: 'unreadable', why: expect.objectContaining({ code: 'sheet-formula' }) },
      ]);
    });

    it('every paper can be opened and printed', async () => {
      const summary = { ...sheet, lines: [] };
      const units = [{ unitName: 'Phường Một', total: '179/2', className: 'Trong sạch, vững mạnh' }];
      const decision = await writeDecision(decisionOf({ ...sheet, day: '2019-12-28', units }));
      for (const pdf of [saved(await writeWorkbook(summarySheet(summary)), 'xlsx', 'pdf'), saved(decision, 'docx', 'pdf')])
        expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
      const words = saved(decision, 'docx', 'txt:Text').toString('utf8');
      for (const part of ['QUYẾT ĐỊNH', 'Điều 3.', 'DANH SÁCH', 'Phường Một', '89,50']) expect(words).toContain(part);
    });
  },
);
