import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ErasedList } from './erased-list';
import type { Erasure } from './erasures.events';

const id = (last: number) => `00000000-0000-4000-8000-${String(last).padStart(12, '0')}`;
const erasure = (last: number): Erasure => ({
  erasure: id(last),
  person: 'p1',
  basis: { title: 'Quyết định', number: 'MH-2026/04', date: '2026-01-05' },
  orderedAt: '2026-01-06T02:00:00.000Z',
  written: 1,
  named: 0,
  keys: [`t${last}`],
});

describe('the list of erasures', () => {
  let folder: string;
  beforeEach(() => (folder = join(mkdtempSync(join(tmpdir(), 'minhbach-erased-')), 'erased')));
  afterEach(() => rmSync(join(folder, '..'), { recursive: true, force: true }));

  it('is empty where nothing was erased, and makes no folder for that', () => {
    expect(new ErasedList(folder, 'log').all()).toEqual([]);
    expect(() => statSync(folder)).toThrow('ENOENT');
  });

  it('finds every act again, each in a file that only its owner may read', () => {
    const list = new ErasedList(folder, 'log');
    list.add(erasure(2));
    list.add(erasure(1));
    expect(new ErasedList(folder, 'log').all()).toEqual([erasure(1), erasure(2)]);
    expect(readdirSync(folder).map((name) => statSync(join(folder, name)).mode & 0o777)).toEqual([0o600, 0o600]);
  });

  it('never changes an act that is there', () => {
    const list = new ErasedList(folder, 'log');
    list.add(erasure(1));
    list.add({ ...erasure(1), keys: [] });
    expect(list.all()).toEqual([erasure(1)]);
    expect(readdirSync(folder)).toHaveLength(1);
  });

  it('takes no notice of an act whose writing was broken off', () => {
    new ErasedList(folder, 'log').add(erasure(1));
    writeFileSync(join(folder, `${id(2)}.json.4711.abc`), '{"format":"minhbach-era');
    expect(new ErasedList(folder, 'log').all()).toEqual([erasure(1)]);
  });

  it.each([
    ['cut', '{"format":"minhbach-erasure/1","erasure":', /damaged/],
    ['something else', '"hello"', /damaged/],
    ['of a newer version', JSON.stringify({ format: 'minhbach-erasure/2', log: 'log', ...erasure(1) }), /newer version/],
    ['under another name', JSON.stringify({ format: 'minhbach-erasure/1', log: 'log', ...erasure(2) }), /damaged/],
    ['of another log', JSON.stringify({ format: 'minhbach-erasure/1', log: 'other', ...erasure(1) }), /another log/],
  ])('is refused when a file of it is %s: what was erased must not come back', (_what, content, words) => {
    new ErasedList(folder, 'log').add(erasure(1));
    writeFileSync(join(folder, `${id(1)}.json`), content);
    expect(() => new ErasedList(folder, 'log').all()).toThrow(words);
  });
});
