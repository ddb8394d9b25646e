import { statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { Unusable } from './event-store';

/** What is said of each error, about the path that is the cause of it. */
const sentences: Readonly<Record<string, (path: string, code: string) => string>> = {
  EACCES: notAllowed,
  EPERM: notAllowed,
  ENOENT: (path) => `There is no "${path}": check the path, or make what is missing first.`,
  ENOTDIR: needsFolder,
  EEXIST: needsFolder,
  EISDIR: (path) => `"${path}" is a folder, and a file is needed there: choose another path.`,
  EROFS: (path) => `"${path}" lies on a disk that can only be read: choose another path, or have it mounted for writing.`,
  ENOSPC: noRoom,
  EDQUOT: noRoom,
  EIO: (path) => `The disk fails at "${path}" (EIO): have it looked at, and restore the latest backup where files are lost.`,
};

/**
 * What an error of the file system means for the one who reads the message: `Unusable`, in a sentence that names the path and says what
 * to do. Of SQLite's errors it knows those about permissions, where `file` is said; other errors come back as they are.
 */
export function fileTrouble(error: unknown, file?: string): unknown {
  const { code, path = file, syscall } = Object(error) as NodeJS.ErrnoException;
  if (error instanceof Unusable || typeof code !== 'string' || typeof path !== 'string') return error;
  if (/^SQLITE_(CANTOPEN|READONLY|PERM)/.test(code))
    return new Unusable(`${path} cannot be opened for writing: check its folder and permissions.`);
  if (typeof syscall !== 'string') return error;
  const say = sentences[code] ?? (() => `"${path}" cannot be used (${code}, ${syscall}): check the path and its permissions.`);
  const [there, missing] = asFarAsThere(resolve(path));
  return new Unusable(say(code === 'ENOENT' ? missing : there, code));
}

/** Whether something lies at a path. Throws `Unusable` where that cannot be seen: what nobody may look at is not missing. */
export function isThere(path: string): boolean {
  try {
    statSync(path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw fileTrouble(error, path);
  }
}

/** How far a path can be followed, and the first part of it that cannot be seen; all of it when there is none. */
function asFarAsThere(path: string): [there: string, missing: string] {
  for (let [there, missing] = [path, path]; ; [there, missing] = [dirname(there), there])
    if (canBeSeen(there) || dirname(there) === there) return [there, missing];
}

function canBeSeen(path: string): boolean {
  try {
    statSync(path);
    return true;
  } catch {
    return false;
  }
}

function notAllowed(path: string, code: string): string {
  return `This account may not use "${path}" as is needed (${code}): work as the account of the service (sudo -u minhbach …), or give the path to the account that needs it.`;
}

function needsFolder(path: string): string {
  return `"${path}" is a file, and a folder is needed there: choose another path, or move the file away.`;
}

function noRoom(path: string): string {
  return `There is no room left on the disk for "${path}": make room.`;
}
