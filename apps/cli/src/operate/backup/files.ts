import { createHash } from 'node:crypto';
import { link, mkdir, open, readdir, rm, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** A file as a manifest names it. */
export interface FileKept {
  /** From the folder on, with slashes. */
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  readonly sha256: string;
}

/** What a file holds, read from its beginning to its end; each piece goes to `take`. */
async function read(from: FileHandle, take: (piece: Buffer) => Promise<unknown>): Promise<Omit<FileKept, 'path'>> {
  const hash = createHash('sha256');
  const piece = Buffer.alloc(1024 * 1024);
  for (let size = 0; ;) {
    const { bytesRead } = await from.read(piece, 0, piece.length);
    if (bytesRead === 0) return { size, sha256: hash.digest('hex') };
    const got = piece.subarray(0, bytesRead);
    hash.update(got);
    await take(got);
    size += bytesRead;
  }
}

/** Size and SHA-256 of a file. */
export async function sumOf(file: string): Promise<Omit<FileKept, 'path'>> {
  await using from = await open(file, 'r');
  return await read(from, async () => undefined);
}

/** Copies a file to a new place that only its owner may read. What was copied is on disk when it answers. */
export async function copyFile(from: string, to: string): Promise<Omit<FileKept, 'path'>> {
  await using source = await open(from, 'r');
  await makeFolder(dirname(to));
  await using copy = await open(to, 'wx', 0o600);
  const kept = await read(source, (piece) => copy.writeFile(piece));
  await copy.sync();
  return kept;
}

/** An empty file that only its owner may read. */
export async function emptyFile(file: string) {
  await makeFolder(dirname(file));
  await (await open(file, 'wx', 0o600)).close();
}

/** Writes a text under a new name: whole and on disk, or not at all. */
export async function writeWhole(file: string, text: string) {
  const draft = `${file}.part`;
  await rm(draft, { force: true });
  {
    await using handle = await open(draft, 'wx', 0o600);
    await handle.writeFile(text);
    await handle.sync();
  }
  await link(draft, file);
  await rm(draft);
  await syncFolder(dirname(file));
}

export const makeFolder = (folder: string) => mkdir(folder, { recursive: true, mode: 0o700 });

/** Every file below a folder, with slashes, in order; none when there is no folder. */
export async function filesIn(folder: string): Promise<string[]> {
  const found = await readdir(folder, { withFileTypes: true, recursive: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const paths = found.filter((one) => one.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  return paths.map((path) => path.slice(join(folder, '/').length).replaceAll('\\', '/')).sort();
}

/** Brings the names in a folder, and in those below it, to disk. */
export async function syncFolders(folder: string) {
  const below = await readdir(folder, { withFileTypes: true, recursive: true });
  for (const one of below) if (one.isDirectory()) await syncFolder(join(one.parentPath, one.name));
  await syncFolder(folder);
}

/** Brings the names in a folder to disk. Some systems do it unasked and refuse to be asked. */
export async function syncFolder(folder: string) {
  if (process.platform === 'win32') return;
  await using handle = await open(folder, 'r');
  await handle.sync();
}
