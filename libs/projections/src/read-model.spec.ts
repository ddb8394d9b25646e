import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { beginning, type Event } from '#kernel';
import type { Projection } from './projection';
import { ReadModel } from './read-model';
import { ReadModels } from './read-models';
import { happened, logOf } from './told';

type Counted = Event<'Counted', { name: string }>;
const counts: Projection<Counted> = {
  name: 'counts',
  version: 2,
  types: ['Counted'],
  tables: ['CREATE TABLE counts (name TEXT PRIMARY KEY, times INTEGER NOT NULL) STRICT'],
  tell: ({ data: { name } }, rows) => {
    rows.run('INSERT INTO counts VALUES (?, 1) ON CONFLICT DO UPDATE SET times = times + 1', name);
    if (name === 'stumble') throw new Error('it stumbled');
  },
};
const log = logOf(
  happened(
    'things-1',
    ['a', 'b', 'a'].map((name) => ({ type: 'Counted', data: { name } })),
  ),
);
const rowsOf = (model: ReadModel) => model.all<{ name: string; times: number }>('SELECT * FROM counts ORDER BY name');
const twoA = [
  { name: 'a', times: 2 },
  { name: 'b', times: 1 },
];

describe('a read model', () => {
  const folder = mkdtempSync(join(tmpdir(), 'minhbach-read-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  let said: string[] = [];
  beforeEach(() => (said = []));
  let next = 0;
  const file = () => join(folder, `read/${(next += 1)}-v2.db`);
  const open = (at: string, projection: Projection = counts) => ReadModel.open(at, projection, (line) => said.push(line));
  const told = (at: string) => {
    const model = open(at);
    model.tell(log, beginning);
    return model;
  };

  it('keeps rows and checkpoint over a restart', () => {
    const at = file();
    told(at).close();
    const again = open(at);
    expect(rowsOf(again)).toEqual(twoA);
    expect(again.checkpoint()).toEqual({
      position: log[2]?.position,
      events: 3,
      stream: 'things-1',
      version: 3,
      id: 'event-3',
      recordedAt: '2018-01-01T00:00:00.000Z',
    });
    again.close();
  });

  it('changes nothing when a page is told twice', () => {
    const model = told(file());
    expect(model.tell(log, beginning)).toBe(false);
    expect(rowsOf(model)).toEqual(twoA);
    model.close();
  });

  it('keeps neither rows nor checkpoint of a page that failed half-way', () => {
    const model = told(file());
    const before = model.state();
    const stumbling = logOf(
      happened(
        'things-2',
        ['x', 'stumble'].map((name) => ({ type: 'Counted', data: { name } })),
      ),
    );
    expect(() => model.tell(stumbling, before.checkpoint.position)).toThrow('it stumbled');
    expect(model.state()).toEqual(before);
    model.close();
  });

  it.each([
    [
      'is no database',
      (at: string) => writeFileSync(at, 'not a database at all, but long enough to look like one'.repeat(20)),
      /not a database/,
    ],
    [
      'belongs to another program',
      (at: string) => new Database(at).exec('CREATE TABLE theirs (x)').close(),
      /not made by this program/,
    ],
    ['is damaged', (at: string) => (told(at).close(), spoil(at)), /malformed|damaged/],
    [
      'has tables of another shape',
      (at: string) => open(at, { ...counts, tables: ['CREATE TABLE counts (name TEXT) STRICT'] }).close(),
      /another shape/,
    ],
  ])('throws a file away that %s, and says so in one line', (_what, make, words) => {
    const at = join(folder, `bad-${(next += 1)}.db`);
    make(at);
    said = [];
    const model = open(at);
    expect(said).toEqual([expect.stringMatching(words)]);
    expect(said[0]).toContain('The read model "counts" cannot be used');
    expect(model.checkpoint().position).toBe(beginning);
    model.tell(log, beginning);
    expect(rowsOf(model)).toEqual(twoA);
    model.close();
  });

  it('has the same state hash however it was told, and another once a row is altered by hand', () => {
    const [one, other] = [told(file()), open(file())];
    for (const event of log) other.tell([event], other.checkpoint().position);
    expect(other.state()).toEqual(one.state());
    other.run('UPDATE counts SET times = 3 WHERE name = ?', 'a');
    expect(other.state().hash).not.toBe(one.state().hash);
    one.close();
    other.close();
  });

  it('deletes the files of earlier versions and of a rebuild that was killed, and nothing else', () => {
    const read = join(folder, 'several');
    const models = new ReadModels(read, [counts]);
    models.of(counts);
    for (const name of ['counts-v1.db', 'counts-v1.db-wal', 'counts-v2.anew-999999999.db', 'counts-v3.db', 'other-v1.db'])
      writeFileSync(join(read, name), '');
    models.forgetOlder(counts);
    models.close();
    expect(readdirSync(read).sort()).toEqual(['counts-v2.db', 'counts-v3.db', 'other-v1.db']);
  });
});

/** Damages the pages behind the header. */
function spoil(at: string) {
  const db = new Database(at);
  db.pragma('wal_checkpoint(TRUNCATE)');
  const size = Number(db.pragma('page_size', { simple: true }));
  const pages = Number(db.pragma('page_count', { simple: true }));
  const whole = db.serialize();
  db.close();
  ReadModel.remove(at);
  writeFileSync(at, whole.fill(0x5a, size, size * pages));
}
