import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { typed } from './at-the-console';

describe('a file where the data folder should be', () => {
  const folder = mkdtempSync(join(tmpdir(), 'minhbach-no-folder-'));
  const file = join(folder, 'file');
  writeFileSync(file, '');
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each([
    [['serve']],
    [['start']],
    [['demo']],
    [['person', 'list']],
    [['rebuild', '--check']],
    [['evidence', 'check']],
    [['history', '--unit', 'x', '--year', '2018']],
    [['backup', join(folder, 'backup')]],
  ])('is told in one sentence by %j, whether it is named or its path goes on', async (command) => {
    for (const data of [file, join(file, 'below')]) {
      const { code, complaint } = await typed(data, ...command);
      const sentence = `"${file}" is a file, and a folder is needed there: choose another path, or move the file away.`;
      expect([code, complaint]).toEqual([1, sentence]);
    }
  });

  it.each([
    ['a backup', ['backup', 'check', file]],
    ['a backup to be restored', ['restore', file]],
  ])('and so is one where %s should be', async (_what, command) => {
    const { code, complaint } = await typed(join(folder, 'data'), ...command);
    expect([code, complaint]).toEqual([1, expect.stringContaining(`"${file}" is a file, and a folder is needed there`)]);
  });
});
