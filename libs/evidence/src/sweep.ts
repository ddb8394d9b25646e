import type { Clock } from '#event-store';
import { contentOf, recordOf, type Shelf } from './shelf';

const day = 86_400_000;
const aside = (path: string) => `swept/${path}`;
const pathsOf = (hash: string) => [contentOf(hash), recordOf(hash)];

/** What a sweep is told. */
export interface Sweeping {
  /** Files brought within these last days stay. */
  readonly days: number;
  /** Every hash that the log cites, read from it each time it is asked. */
  readonly cited: () => Promise<{ has(hash: string): boolean }>;
  /** Only say what would go. */
  readonly only: boolean;
}

/**
 * Takes away files that nothing cites and nobody brought lately, and answers their hashes. They are set aside first and the log is read
 * once more: what was cited in that moment is put back. A sweep that was broken off is put back by the next.
 */
export async function sweepEvidence(shelf: Shelf, clock: Clock, { days, cited, only }: Sweeping): Promise<string[]> {
  await putBackAll(shelf);
  const before = Date.parse(clock.now()) - days * day;
  const named = await cited();
  const old: string[] = [];
  for (const hash of (await shelf.walk()).hashes) {
    if (!named.has(hash) && (await lastBrought(shelf, hash)) < before) old.push(hash);
  }
  if (only) return old;
  for (const path of old.flatMap(pathsOf)) await moveIfThere(shelf, path, aside(path));
  const since = await cited();
  const gone = old.filter((hash) => !since.has(hash));
  for (const path of gone.flatMap(pathsOf)) await shelf.files.remove(aside(path));
  await putBackAll(shelf);
  return gone;
}

/** Puts back what a sweep that was broken off had set aside. */
export async function putBackAll({ files }: Shelf) {
  for (const folder of await files.names('swept')) {
    for (const name of await files.names(`swept/${folder}`)) await files.move(aside(`${folder}/${name}`), `${folder}/${name}`);
  }
}

async function moveIfThere({ files }: Shelf, from: string, to: string) {
  if (await files.about(from)) await files.move(from, to);
}

/** Milliseconds. A record that cannot be read is for `check` to tell, and its file stays. */
async function lastBrought(shelf: Shelf, hash: string): Promise<number> {
  try {
    const filed = await shelf.record(hash);
    if (filed) return Math.max(...filed.brought.map(({ at }) => Date.parse(at)));
  } catch {
    return Infinity;
  }
  const [content, record] = await Promise.all(pathsOf(hash).map((path) => shelf.files.about(path)));
  return (content ?? record)?.changed ?? Infinity;
}
