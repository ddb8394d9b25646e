import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileTrouble, isThere, Unusable } from '#event-store';

describe('an error of the file system', () => {
  const folder = mkdtempSync(join(tmpdir(), 'minhbach-trouble-'));
  const at = (name: string) => join(folder, name);
  writeFileSync(at('file'), '');
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const failed = (code: string, path: string, syscall = 'open') => Object.assign(new Error(code), { code, path, syscall });
  const thrownBy = (act: () => unknown): unknown => {
    try {
      return act();
    } catch (error) {
      return error;
    }
  };

  it.each<[string, unknown, string]>([
    ['a file where a folder is needed', thrownBy(() => mkdirSync(at('file'), { recursive: true })), `"${at('file')}" is a file,`],
    ['below a file', thrownBy(() => readdirSync(at('file/below'))), `"${at('file')}" is a file, and a folder is needed`],
    ['in no folder', thrownBy(() => writeFileSync(at('none/of/these'), '')), `There is no "${at('none')}": check the path`],
    [
      'a folder where a file is needed',
      fileTrouble(
        thrownBy(() => readFileSync(folder)),
        folder,
      ),
      `"${folder}" is a folder,`,
    ],
    ['not allowed', failed('EACCES', at('file')), `This account may not use "${at('file')}"`],
    [
      'not allowed, in a folder',
      failed('EACCES', at('new'), 'mkdir'),
      `This account may not use "${folder}" as is needed (EACCES)`,
    ],
    ['not permitted', failed('EPERM', at('file')), 'sudo -u minhbach'],
    ['a disk that is full', failed('ENOSPC', at('file'), 'write'), 'There is no room left on the disk for'],
    ['a disk that is only read', failed('EROFS', at('file')), 'lies on a disk that can only be read'],
    ['a disk that fails', failed('EIO', at('file'), 'read'), 'The disk fails at'],
    ['another', failed('ELOOP', at('file')), 'cannot be used (ELOOP, open): check'],
    ['of SQLite', fileTrouble({ code: 'SQLITE_CANTOPEN' }, at('file')), 'cannot be opened for writing: check'],
  ])('%s, is told in one sentence that names the path and says what to do', (_what, error, words) => {
    const told = fileTrouble(error);
    expect(told).toBeInstanceOf(Unusable);
    expect((told as Unusable).message).toContain(words);
    expect((told as Unusable).message).toMatch(/^[^\n]*: [^\n]*\.$/);
  });

  it.each([
    ['one that is told already', new Unusable('So it is.')],
    ['a mistake of the program', new TypeError('x is undefined')],
    ['one of the network', Object.assign(new Error('refused'), { code: 'ECONNREFUSED', syscall: 'connect', address: '::1' })],
    ['nothing', undefined],
  ])('and %s comes back as it is', (_what, error) => expect(fileTrouble(error)).toBe(error));

  it('what cannot be looked at is never taken for missing', () => {
    expect([isThere(folder), isThere(at('none'))]).toEqual([true, false]);
    expect(() => isThere(at('file/log.db'))).toThrow(/is a file, and a folder is needed there/);
  });
});
