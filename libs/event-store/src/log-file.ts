import { closeSync, existsSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { Unusable } from './event-store';

/** "MBlg": how a log of this program is told from any other SQLite file. */
export const applicationId = 0x4d426c67;

/** The form in which this program writes logs. A newer form is refused, never guessed at. */
export const formatVersion = 1;

/** The form itself. Streams and types are kept once each and named by number; an event is never changed or taken away. */
export const schema = `
CREATE TABLE streams (stream INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE types (type INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE events (
  position INTEGER PRIMARY KEY,
  stream INTEGER NOT NULL REFERENCES streams,
  version INTEGER NOT NULL,
  type INTEGER NOT NULL REFERENCES types,
  id BLOB NOT NULL,
  data TEXT NOT NULL,
  context TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX events_by_stream ON events (stream, version);
CREATE UNIQUE INDEX events_by_id ON events (id);
CREATE TRIGGER events_never_change BEFORE UPDATE ON events BEGIN SELECT raise(ABORT, 'An event never changes.'); END;
CREATE TRIGGER events_never_go BEFORE DELETE ON events BEGIN SELECT raise(ABORT, 'An event is never taken away.'); END;
`;

export const notOurs = (file: string) => new Unusable(`${file} is not a log of this program: choose another file, or move this one away.`);
export const damaged = (file: string) =>
  new Unusable(`${file} is damaged: keep it as it is, and restore the log from its last backup or from an export.`);

/** Looks at a file's first bytes without opening it as a database, so that a file that is not ours is left untouched. Throws `Unusable`. */
export function checkFile(file: string): void {
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
  if (version !== formatVersion || (size < pages * pageBytes && !behind)) throw damaged(file);
}

function firstBytes(file: string): { header: Buffer; size: number } {
  let opened: number | undefined;
  try {
    opened = openSync(file, 'r');
    const header = Buffer.alloc(100);
    return { header: header.subarray(0, readSync(opened, header, 0, 100, 0)), size: fstatSync(opened).size };
  } catch (error) {
    throw new Unusable(`${file} cannot be read (${(error as NodeJS.ErrnoException).code}): check that it is a file and that you may read it.`);
  } finally {
    if (opened !== undefined) closeSync(opened);
  }
}
