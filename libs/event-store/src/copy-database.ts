import './require-node';
import Database from 'better-sqlite3';
import { Unusable } from './event-store';

/** How many pages are copied before others have the thread. */
const stretch = 1024;

/**
 * Copies an SQLite file as it stands at one moment, whoever goes on writing to it meanwhile: what is committed later is not in the
 * copy, what was committed before is. `to` is an empty file, or none. Answers when the copy is on disk. Throws `Unusable` when `from`
 * is no database or cannot be read.
 */
export async function copyDatabase(from: string, to: string, progress: (done: number, of: number) => void = () => {}) {
  let db: Database.Database | undefined;
  try {
    db = new Database(from, { fileMustExist: true, timeout: 10_000 });
    // the copy is taken inside this reading: without it, every write of another process would begin the copy anew
    db.exec('BEGIN');
    db.prepare('SELECT count(*) FROM sqlite_schema').get();
    await db.backup(to, {
      progress: ({ totalPages, remainingPages }) => {
        progress(totalPages - remainingPages, totalPages);
        return stretch;
      },
    });
  } catch (error) {
    const { code } = error as { code?: unknown };
    if (typeof code !== 'string') throw error;
    throw new Unusable(
      /FULL|IOERR/.test(code)
        ? `${to} cannot be written (${code}): is there room?`
        : `${from} cannot be copied (${code}): it is no database, or it is damaged, locked or not there.`,
    );
  } finally {
    db?.close();
  }
}
