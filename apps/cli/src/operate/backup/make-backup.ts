import { existsSync, readFileSync } from 'node:fs';
import { open, readdir } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { copyDatabase, isThere, Unusable } from '#event-store';
import { parts, refuseUnfinished } from '../../../../api/src/house/data-folder';
import { evidenceCopied, type FoundInBackup } from './evidence-copied';
import { copyFile, emptyFile, filesIn, makeFolder, sumOf, syncFolders, type FileKept } from './files';
import { lookThrough } from './look-through';
import { format, writeManifest, type Manifest } from './manifest';
import { exportLog } from './outer-log';

/** Hears how far a part has come: bytes, pages or events, of how many. */
export type Heard = (part: string, done: number, of: number) => void;

/**
 * What is not copied: the key that signs sign-ins, because a backup that is stolen must not open the house and a new one is made after a
 * restore; uploads under way, which no event cites; and what belongs to a database that is open, because its copy holds it.
 */
const leftOut = [/^keys\/token\.key$/, /^evidence\/(uploads|swept)\//, /\.tmp$/, /-(wal|shm|journal)$/];

/**
 * Copies what a data folder keeps into a new folder, while the house goes on working. The log goes first: keys of texts, and files, are
 * on disk before the event that cites them, so whatever the copied log cites is there when the vault and the evidence are copied after
 * it. The list of erasures goes last, so that it knows of every key that was destroyed in between. The manifest is written when
 * everything is on disk and was looked through. A log that a server keeps (`log`, its address) is copied into a file as a data folder
 * has one, so that a backup is the same wherever the log was. What is missing or altered is told, not refused: a backup of what is there
 * is better than none. Throws `Unusable` when there is nothing to copy or the target is not empty.
 */
export async function makeBackup(
  data: string,
  target: string,
  madeAt: string,
  heard: Heard = () => {},
  log = '',
): Promise<Manifest & { found: FoundInBackup }> {
  refuseUnfinished(data);
  for (const part of log ? [parts.vault] : [parts.log, parts.vault])
    if (!isThere(join(data, part))) throw new Unusable(`There is no ${part} in the data folder "${data}": nothing was copied.`);
  if (isWithin(data, target) || isWithin(target, data))
    throw new Unusable('The backup must not lie in the data folder, nor the data folder in the backup.');
  await emptyFolder(target, 'a backup is made into a new one');

  const files: FileKept[] = [];
  const keep = async (path: string) => {
    const [from, to] = [join(data, path), join(target, path)];
    const progress = (done: number, of: number) => heard(path, done, of);
    const kept = (await isDatabase(from)) ? await database(from, to, progress) : await copyFile(from, to).catch(gone);
    if (kept) files.push({ path, ...kept });
  };
  if (log) {
    const progress = (done: number, of: number) => heard(parts.log, done, of);
    files.push({ path: parts.log, ...(await exportLog({ data, log }, join(target, parts.log), progress)) });
  } else await keep(parts.log);
  await keep(parts.vault);
  for (const part of [parts.keys, parts.evidence, parts.erased]) {
    const paths = (await filesIn(join(data, part))).map((name) => `${part}/${name}`);
    const wanted = paths.filter((path) => !leftOut.some((one) => one.test(path)));
    for (const [done, path] of wanted.entries()) {
      await keep(path);
      heard(part, done + 1, wanted.length);
    }
  }
  const found = await lookThrough(target, (done) => heard('MANIFEST.json', done, 0));
  const evidence = await evidenceCopied(target, files);
  await syncFolders(target);
  const manifest = { format, program: programVersion(), madeAt, log: found.log, files };
  await writeManifest(target, manifest);
  return { ...manifest, found: { ...found, evidence } };
}

/** Makes a folder, or takes one that is empty. Throws `Unusable` otherwise. */
export async function emptyFolder(folder: string, because: string) {
  await makeFolder(folder);
  if ((await readdir(folder)).length > 0) throw new Unusable(`The folder "${folder}" is not empty: ${because}.`);
}

async function database(from: string, to: string, heard: (done: number, of: number) => void): Promise<Omit<FileKept, 'path'>> {
  await emptyFile(to);
  await copyDatabase(from, to, heard);
  return sumOf(to);
}

async function isDatabase(file: string): Promise<boolean> {
  await using handle = await open(file, 'r').catch(gone);
  const read = await handle?.read(Buffer.alloc(16), 0, 16, 0);
  return read?.buffer.toString('latin1') === 'SQLite format 3\0';
}

/** An upload under way may be moved to its place while folders are read: nothing that the copied log cites. */
function gone(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}

const isWithin = (folder: string, other: string): boolean => {
  const path = relative(resolve(folder), resolve(other));
  return path === '' || (!path.startsWith('..') && resolve(other).startsWith(resolve(folder)));
};

function programVersion(folder = __dirname): string {
  const file = join(folder, 'package.json');
  return existsSync(file)
    ? (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version
    : programVersion(dirname(folder));
}
