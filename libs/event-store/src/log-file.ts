import { closeSync, existsSync, fstatSync, linkSync, mkdirSync, openSync, readSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { Unusable } from './event-store';
import { fileTrouble, isThere } from './file-trouble';
import { sql } from './sql';

/** "MBlg": how a log of this program is told from any other SQLite file. */
const applicationId = 0x4d426c67;

/** The form in which this program writes logs. A newer form is refused, never guessed at. */
const formatVersion = 2;

/** The form itself. Streams and types are kept once each and named by number; an event is never changed or taken away. */
const schema = `
CREATE TABLE streams (stream INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE types (type INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE events (
  position INTEGER PRIMARY KEY,
  stream INTEGER NOT NULL,
  version INTEGER NOT NULL,
  type INTEGER NOT NULL,
  id BLOB NOT NULL,
  data TEXT NOT NULL,
  context TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX events_by_stream ON events (stream, version);
CREATE TRIGGER events_never_change BEFORE UPDATE ON events BEGIN SELECT raise(ABORT, 'An event never changes.'); END;
CREATE TRIGGER events_never_go BEFORE DELETE ON events BEGIN SELECT raise(ABORT, 'An event is never taken away.'); END;
`;

/** What form 1 had beside this: every id in an index of its own, which made a group of appends touch a page of the file for each event. */
const formerIndex = 'CREATE UNIQUE INDEX events_by_id ON events (id)';

/** Whether these are the tables, indexes and triggers of `schema`, in its order. */
const isOurForm = (found: readonly string[]): boolean => inOneLine(found.map((sql) => `${sql};`).join(' ')) === inOneLine(schema);

const inOneLine = (sql: string) => sql.replace(/\s+/g, ' ').trim();

const notOurs = (file: string) =>
  new Unusable(`${file} is not a log of this program: choose another file, or move this one away.`);
const damaged = (file: string) =>
  new Unusable(`${file} is damaged: keep it as it is, and restore the log from its last backup or from an export.`);

/** Looks at a file's first bytes without opening it as a database, so that a file that is not ours is left untouched. Throws `Unusable`. */
function checkFile(file: string): void {
  const { header, size } = firstBytes(file);
  if (header.toString('latin1', 0, 16) !== 'SQLite format 3\0') throw notOurs(file);
  if (header.length < 100) throw damaged(file);
  if (header.readUInt32BE(68) !== applicationId) throw notOurs(file);
  const version = header.readUInt32BE(60);
  if (version > formatVersion) {
    throw new Unusable(
      `${file} was written by a newer version of this program (form ${version}; this one knows ${formatVersion}): start the newer one.`,
    );
  }
  const pageBytes = header.readUInt16BE(16) === 1 ? 65_536 : header.readUInt16BE(16);
  const pages = header.readUInt32BE(28);
  // with a write-ahead log beside it the file may rightly be behind its header
  const behind = existsSync(`${file}-wal`) && statSync(`${file}-wal`).size > 0;
  if (version < 1 || (size < pages * pageBytes && !behind)) throw damaged(file);
}

function firstBytes(file: string): { header: Buffer; size: number } {
  let opened: number | undefined;
  try {
    opened = openSync(file, 'r');
    const header = Buffer.alloc(100);
    return { header: header.subarray(0, readSync(opened, header, 0, 100, 0)), size: fstatSync(opened).size };
  } catch (error) {
    if (/^(EACCES|EPERM)$/.test(String((error as NodeJS.ErrnoException).code))) throw fileTrouble(error, file);
    throw new Unusable(`${file} cannot be read (${(error as NodeJS.ErrnoException).code}): check that it is a file.`);
  } finally {
    if (opened !== undefined) closeSync(opened);
  }
}

/** Files up to this many bytes are looked through as a whole when they are opened. */
const smallFile = 8 * 1024 * 1024;

/** As much of a database as is needed to make one and to look into it: this file is without the driver. */
interface Opened {
  prepare(text: string): { get(): unknown; pluck(): { all(): unknown[] } };
  pragma(text: string, options?: { simple: true }): unknown;
  exec(text: string): unknown;
  close(): unknown;
}

/** Opens a log, and makes it when there is no file. Throws `Unusable` when the file is not ours, newer, or seen to be damaged. */
export function openFile<D extends Opened>(file: string, connect: (path: string) => D): D {
  if (!isThere(file)) create(file, connect);
  checkFile(file);
  let db: D | undefined;
  try {
    db = connect(file);
    checkInside(db, file);
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL');
    // 16 MB of write-ahead log: a group of appends touches many pages of the indexes, and the same ones again and again
    db.pragma('wal_autocheckpoint = 4000');
    return db;
  } catch (error) {
    db?.close();
    throw sentenceFor(error, file);
  }
}

/** Made beside its place and then linked there whole: nobody ever meets half a file, and of two makers the first wins. */
function create(file: string, connect: (path: string) => Opened): void {
  const draft = `${file}.${process.pid}.tmp`;
  mkdirSync(dirname(file), { recursive: true });
  rmSync(draft, { force: true });
  const db = connect(draft);
  db.pragma(`application_id = ${applicationId}`);
  db.pragma(`user_version = ${formatVersion}`);
  db.exec(schema);
  db.pragma('journal_mode = WAL');
  db.close();
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** What damage can be seen cheaply: the form, the newest event; a small file is looked through as a whole. */
function checkInside(db: Opened, file: string): void {
  const found = db.prepare(sql.form).pluck().all() as readonly string[];
  const former = found.includes(formerIndex);
  if (!isOurForm(found.filter((one) => one !== formerIndex))) throw damaged(file);
  db.prepare(sql.newest).get();
  if (statSync(file).size <= smallFile && db.pragma('quick_check(1)', { simple: true }) !== 'ok') throw damaged(file);
  if (former) db.exec(`BEGIN IMMEDIATE; DROP INDEX IF EXISTS events_by_id; PRAGMA user_version = ${formatVersion}; COMMIT`);
}

/** What a failure of SQLite means for the one who reads the message; other errors as they are. */
export function sentenceFor(error: unknown, file: string): unknown {
  const code = (error as { code?: unknown }).code;
  if (typeof code !== 'string') return error;
  if (/^SQLITE_(CORRUPT|NOTADB)/.test(code)) return damaged(file);
  if (/^SQLITE_(BUSY|LOCKED)/.test(code))
    return new Error(`${file} is busy: another program has kept it locked for ten seconds.`, { cause: error });
  if (/^SQLITE_FULL/.test(code))
    return new Error(`There is no room left on the disk for ${file}: make room. Nothing is left half written.`, { cause: error });
  return /^SQLITE_/.test(code) ? fileTrouble(error, file) : error;
}
