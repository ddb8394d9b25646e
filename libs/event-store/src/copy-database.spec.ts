import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { copyDatabase } from './copy-database';
import { Unusable } from './event-store';

describe('copying a database', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'minhbach-copy-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('takes one moment of it, however much is written in between and still in the write-ahead log', async () => {
    const db = new Database(join(folder, 'from.db'));
    db.pragma('journal_mode = WAL');
    db.exec('CREATE TABLE pair (a INTEGER, b TEXT)');
    const insert = db.prepare('INSERT INTO pair VALUES (?, ?)');
    const write = db.transaction((from: number) => {
      for (let next = from; next < from + 100; next += 1) insert.run(next, 'x'.repeat(2000));
    });
    for (let next = 0; next < 10_000; next += 100) write(next);

    let written = 10_000;
    const heard: [number, number][] = [];
    await copyDatabase(join(folder, 'from.db'), join(folder, 'to.db'), (done, of) => {
      heard.push([done, of]);
      write(written);
      written += 100;
    });
    db.close();
    expect(written).toBeGreaterThan(10_300);
    expect(heard.map(([, of]) => of)).toEqual(heard.map(() => heard[0]?.[1])); // it was not begun anew
    const copy = new Database(join(folder, 'to.db'));
    expect(copy.prepare('SELECT count(*), max(a) FROM pair').raw().get()).toEqual([10_000, 9_999]);
    expect(copy.pragma('integrity_check', { simple: true })).toBe('ok');
    copy.close();
  });

  it('says in one sentence that a file is no database, or is not there', async () => {
    writeFileSync(join(folder, 'letter.db'), 'Thưa quý cơ quan, '.repeat(60));
    const [letter, none] = [join(folder, 'letter.db'), join(folder, 'none.db')];
    await expect(copyDatabase(letter, join(folder, 'to.db'))).rejects.toThrow(Unusable);
    await expect(copyDatabase(none, join(folder, 'to.db'))).rejects.toThrow(`${none} cannot be copied`);
    expect(readFileSync(letter, 'utf8')).toContain('Thưa');
  });
});
