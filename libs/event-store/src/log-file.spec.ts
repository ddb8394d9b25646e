import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { SqliteEventStore, Unusable } from '#event-store';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'file-'));
  file = join(folder, 'log.db');
});
afterEach(() => rmSync(folder, { recursive: true }));

const id = (count: number) => `00000000-0000-4000-8000-${String(count).padStart(12, '0')}`;
const filler = JSON.stringify({ filler: 'x'.repeat(2000) });

async function logOf(howMany: number): Promise<void> {
  const store = new SqliteEventStore(file);
  for (let from = 0; from < howMany; from += 100) {
    const events = Array.from({ length: Math.min(100, howMany - from) }, (_, index) => ({
      id: id(from + index),
      type: 'LeafAssessed',
      data: filler,
      context: '{}',
    }));
    await store.append('dossier-1', 'any', events);
  }
  await store.close();
}

function database(write: (db: Database.Database) => void): void {
  const db = new Database(file);
  write(db);
  db.close();
}

/** Everything in the folder, by name and content. */
const contents = () =>
  readdirSync(folder).map(
    (name) =>
      `${name} ${createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex')}`,
  );

/** Opens the file and expects one sentence that names it, and that nothing was changed. */
function refused(reason: RegExp): void {
  const before = contents();
  let error: unknown;
  try {
    new SqliteEventStore(file);
  } catch (thrown) {
    error = thrown;
  }
  expect(error).toBeInstanceOf(Unusable);
  const { message } = error as Unusable;
  expect(message).toMatch(reason);
  expect(message).toMatch(/^[^\n]*log\.db [^\n]*: [^\n]*\.$/);
  expect(contents()).toEqual(before);
}

describe('a file that is not a log of this program is refused and left as it is', () => {
  it.each([
    ['a text', 'Biên bản họp hội đồng thẩm định, không phải nhật ký.'.repeat(10)],
    ['an empty file', ''],
    ['a few bytes', 'SQL'],
  ])('%s', (_what, text) => {
    writeFileSync(file, text);
    refused(/is not a log of this program/);
  });

  it('a folder', () => {
    mkdirSync(file);
    expect(() => new SqliteEventStore(file)).toThrow(/log\.db cannot be read \(EISDIR\)/);
  });

  it.each(['DELETE', 'WAL'])('a database of another program (journal %s)', (mode) => {
    database((db) => {
      db.pragma(`journal_mode = ${mode}`);
      db.exec('CREATE TABLE events (id INTEGER PRIMARY KEY); INSERT INTO events VALUES (1)');
    });
    refused(/is not a log of this program/);
    expect(readdirSync(folder)).toEqual(['log.db']);
  });
});

it('a log of a newer form is refused and left as it is', async () => {
  await logOf(10);
  database((db) => db.pragma('user_version = 3'));
  refused(/newer version of this program/);
});

it('a log of form 1 goes on: its index of ids is dropped, its events stay', async () => {
  await logOf(3);
  database((db) => db.exec('CREATE UNIQUE INDEX events_by_id ON events (id); PRAGMA user_version = 1'));
  await logOf(0);
  const store = new SqliteEventStore(file);
  expect((await store.append('dossier-1', 3, [{ id: id(9), type: 'LeafAssessed', data: '{}', context: '{}' }])).version).toBe(4);
  await store.close();
  database((db) => {
    expect(db.pragma('user_version', { simple: true })).toBe(2);
    expect(db.prepare("SELECT count(*) FROM sqlite_schema WHERE name = 'events_by_id'").pluck().get()).toBe(0);
  });
});

describe('a damaged log is refused and left as it is', () => {
  it('cut off', async () => {
    await logOf(50);
    truncateSync(file, statSync(file).size - 4096);
    refused(/is damaged/);
  });

  it('cut off within its header', async () => {
    await logOf(1);
    truncateSync(file, 60);
    refused(/is damaged/);
  });

  it('with a table taken away', async () => {
    await logOf(1);
    database((db) => db.exec('DROP TRIGGER events_never_go'));
    refused(/is damaged/);
  });

  it('overwritten in the middle', async () => {
    await logOf(300);
    const bytes = readFileSync(file);
    bytes.fill(0xff, 4096 * 12, 4096 * 60);
    writeFileSync(file, bytes);
    refused(/is damaged/);
  });

  it('says so, too, when the damage only shows on reading', async () => {
    await logOf(5000);
    expect(statSync(file).size).toBeGreaterThan(8 * 1024 * 1024);
    const bytes = readFileSync(file);
    bytes.fill(0xff, 4096 * 12, 4096 * 600);
    writeFileSync(file, bytes);
    const store = new SqliteEventStore(file);
    const sentence = /log\.db is damaged: [^\n]*backup[^\n]*\.$/;
    await expect(store.read('dossier-1')).rejects.toThrow(sentence);
    await expect(store.readAll()).rejects.toThrow(sentence);
    await store.close();
  });
});

it('a log is made with the folders it needs, and leaves no draft beside it', async () => {
  file = join(folder, 'data', 'city', 'log.db');
  await logOf(1);
  expect(readdirSync(join(folder, 'data', 'city'))).toEqual(['log.db']);
});

it('an event can be neither changed nor taken away, not even with another program', async () => {
  await logOf(2);
  database((db) => {
    expect(() => db.exec("UPDATE events SET data = '{}'")).toThrow('An event never changes.');
    expect(() => db.exec('DELETE FROM events')).toThrow('An event is never taken away.');
  });
});
