import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { typed } from './typed';

describe('at the console', () => {
  const folder = mkdtempSync(join(tmpdir(), 'minhbach-cli-'));
  const data = join(folder, 'data');
  const shipped = 'libs/regulation/src/shipped/lao-cai-government-2014.json';
  const before = { ...process.env };
  beforeEach(() => {
    process.env.MINHBACH_DATA = data;
    delete process.env.MINHBACH_LANGUAGE;
  });
  afterAll(() => {
    process.env = before;
    rmSync(folder, { recursive: true, force: true });
  });

  it('--help tells every command, and is no error', async () => {
    const { code, out } = await typed('--help');
    expect(code).toBe(0);
    for (const name of [
      'start',
      'demo',
      'serve',
      'attainment',
      'history',
      'rating',
      'streak',
      'sheet',
      'rebuild',
      'person',
      'regulation',
      'evidence',
    ])
      expect(out).toContain(name);
  });

  it.each([
    [['nonsense'], 'nonsense'],
    [['attainment'], '--city'],
    [['attainment', '--city', 'x', '--format', 'xml'], 'table, json, csv'],
    [['rebuild', '--chek'], '--chek'],
  ])('%j is not understood: exit code 2, and what was wrong', async (args, named) => {
    const { code, complaint } = await typed(...args);
    expect(code).toBe(2);
    expect(complaint).toContain(named);
  });

  it('a folder without a log is told in one sentence, and stays as it is', async () => {
    const { code, complaint } = await typed('attainment', '--city', 'lao-cai');
    expect(code).toBe(1);
    expect(complaint).toContain(data);
    expect(complaint.trim().split('\n')).toHaveLength(1);
  });

  it.each([
    'attainment --city a',
    'history --unit a --kind government --year 2019',
    'rating --unit a --kind government --year 2019',
    'streak --unit a --kind government',
    'diff --unit a --from 2019-01-01',
    'sheet self --unit a --kind government --year 2019 --out a.xlsx',
    'sheet summary --city a --kind government --year 2019 --out a.xlsx',
    'sheet decision --city a --kind government --year 2019 --out a.docx',
    'rebuild',
    'rebuild --check',
    'evidence check',
    'evidence sweep',
    'evidence sweep --check',
    'person add --sign-in ai-do --name A --one-time',
    'person list',
    'person reset --sign-in ai-do',
    'person reset-second-factor --sign-in ai-do',
    'person link --sign-in ai-do --subject s',
    'person unlink --sign-in ai-do',
    'person end --sign-in ai-do',
    'person give-back --sign-in ai-do',
    'person care --sign-in ai-do --console',
    'person erase --sign-in ai-do --basis B --number 1 --date 2019-01-02',
    'regulation publish docs/examples/regulation.json --city a --as ai-do',
    `backup ${join(folder, 'of-nothing')}`,
  ])('a slip in the name of the folder founds no house: %s', async (line) => {
    const { code, out, complaint } = await typed(...line.split(' '));
    expect([code, out]).toEqual([1, '']);
    expect(complaint).toMatch(
      /^Thư mục dữ liệu ".*data" chưa có nhật ký: .*\.$|^There is no log\.db in .*: nothing was copied\.$/,
    );
    expect(existsSync(data)).toBe(false);
  });

  it('a file that is no log of ours is refused in one sentence and left alone', async () => {
    const other = mkdtempSync(join(folder, 'other-'));
    writeFileSync(join(other, 'log.db'), 'something else entirely');
    process.env.MINHBACH_DATA = other;
    const { code, complaint } = await typed('attainment', '--city', 'lao-cai');
    expect(code).toBe(1);
    expect(complaint).toMatch(/not a log of this program/);
    expect(complaint).not.toMatch(/ at .*\.ts/);
  });

  it('a sound regulation is called sound, with its hash', async () => {
    const { code, out } = await typed('regulation', 'check', shipped);
    expect(code).toBe(0);
    expect(out).toMatch(/hợp lệ, mã băm [0-9a-f]{64}/);
  });

  it('an unsound one is refused with every problem, where it stands and what to do', async () => {
    const file = join(folder, 'unsound.json');
    writeFileSync(file, JSON.stringify({ format: 'minhbach-regulation/1', colour: 'red' }));
    const { code, out } = await typed('regulation', 'check', file);
    expect(code).toBe(1);
    expect(out).toContain('/colour');
    expect(out).toContain('/criteria');
  });

  it('what is no JSON, and what is not there, is said so', async () => {
    expect((await typed('regulation', 'check', 'README.md')).complaint).toMatch(/không phải JSON/);
    expect((await typed('regulation', 'check', join(folder, 'none.json'))).complaint).toMatch(/Không đọc được tệp/);
  });

  it('MINHBACH_LANGUAGE=en speaks English', async () => {
    process.env.MINHBACH_LANGUAGE = 'en';
    expect((await typed('regulation', 'check', join(folder, 'none.json'))).complaint).toMatch(/cannot be read/);
  });
});
