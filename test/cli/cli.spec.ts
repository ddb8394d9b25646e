import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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
