import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { Unusable } from './event-store';
import { fileTrouble } from './file-trouble';

const lockFile = 'serving.lock';

/** Keeps a data folder to one server. The machine takes the lock away with the process that holds it, however it ends. */
export class ServingLock {
  private constructor(private readonly db: Database.Database) {}

  /** Throws `Unusable` when another process holds it, or the folder cannot be used. */
  static take(folder: string): ServingLock {
    const db = opened(folder);
    try {
      db.exec('BEGIN EXCLUSIVE');
      return new ServingLock(db);
    } catch (error) {
      db.close();
      if (!String((error as { code?: unknown }).code).startsWith('SQLITE_BUSY')) throw fileTrouble(error, join(folder, lockFile));
      throw new Unusable(`Another server is working with the data folder "${folder}": end it first, or choose another folder.`);
    }
  }

  release(): void {
    this.db.close();
  }
}

function opened(folder: string): Database.Database {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return new Database(join(folder, lockFile), { timeout: 0 });
  } catch (error) {
    throw fileTrouble(error, join(folder, lockFile));
  }
}
