import { join } from 'node:path';
import { SqliteEventStore, type LogOrigin } from '#event-store';
import { Evidence, isHash } from '#evidence';
import { everCited } from '#projections';
import { isToldWithoutFiles } from '../../../../api/src/house/citable';
import { firstSaid } from '../../../../api/src/house/log-place';
import { parts } from '../../../../api/src/house/data-folder';
import type { FileKept } from './files';
import type { Found } from './look-through';

/** The files of evidence in a copy, by their hashes, as `evidence check` calls them. */
export interface EvidenceCopied {
  /** How many the log cites. */
  readonly cited: number;
  /** Cited by a made-up history, which has no files. */
  readonly neverHeld: number;
  readonly missing: readonly string[];
  /** The content no longer has the hash in its name, whether or not it is cited. */
  readonly altered: readonly string[];
  /** Cited, and its record (.json) is missing or damaged: such a file is given to nobody. */
  readonly unrecorded: readonly string[];
}

/** What a backup holds, whole or not. */
export interface FoundInBackup extends Found {
  readonly evidence: EvidenceCopied;
}

/** Compares the evidence of a backup with its names and its log. `files`: what was read of it, so that no file is read twice. */
export async function evidenceCopied(folder: string, files: readonly FileKept[]): Promise<EvidenceCopied> {
  const sums = new Map(files.map(({ path, sha256 }) => [path, sha256]));
  const altered = files.filter(({ path, sha256 }) => (hashIn(path) ?? sha256) !== sha256).map(({ path }) => hashIn(path) ?? path);
  const cited = await citedIn(folder);
  const evidence = new Evidence(join(folder, parts.evidence));
  let neverHeld = 0;
  const [missing, unrecorded]: [string[], string[]] = [[], []];
  for (const [hash, held] of cited) {
    const [file, record] = [sums.get(pathOf(hash)), sums.has(`${pathOf(hash)}.json`)];
    if (file === undefined && !record && !held) neverHeld += 1;
    else if (file === undefined) missing.push(hash);
    else if (file === hash && !(await evidence.find(hash).catch(() => null))) unrecorded.push(hash);
  }
  return { cited: cited.size, neverHeld, missing, altered, unrecorded };
}

/** Every hash that the log ever cited, and whether the house had to hold its file. */
async function citedIn(folder: string): Promise<ReadonlyMap<string, boolean>> {
  const store = new SqliteEventStore(join(folder, parts.log));
  try {
    const origin = (await firstSaid(store)) as LogOrigin;
    const cited = await everCited(store);
    return new Map([...cited].map(([hash, { at }]) => [hash, !isToldWithoutFiles(origin, at)]));
  } finally {
    await store.close();
  }
}

const pathOf = (hash: string) => `${parts.evidence}/${hash.slice(0, 2)}/${hash.slice(2)}`;

/** The hash that a path of the evidence names; nothing for a record, or for what is not ours. */
function hashIn(path: string): string | undefined {
  const [part, folder = '', name = '', ...more] = path.split('/');
  return part === parts.evidence && folder.length === 2 && more.length === 0 && isHash(folder + name) ? folder + name : undefined;
}
