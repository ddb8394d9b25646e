import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileTrouble, Unusable } from '#event-store';
import { writeWhole, type FileKept } from './files';

/** Written last: a folder without it is no backup, or one that was broken off. */
export const manifestFile = 'MANIFEST.json';

const form = 'minhbach-backup';
const version = 1;

/** What a backup says of itself. */
export interface Manifest {
  /** "minhbach-backup/1" */
  readonly format: string;
  /** Version of the program that made it. */
  readonly program: string;
  /** Instant at which it was begun, UTC: what was recorded until then is in it. */
  readonly madeAt: string;
  readonly log: {
    readonly origin: string;
    readonly illustrative: boolean;
    readonly events: number;
    readonly last: { readonly position: string; readonly id: string };
  };
  readonly files: readonly FileKept[];
}

export const format = `${form}/${version}`;

export const writeManifest = (folder: string, manifest: Manifest) =>
  writeWhole(join(folder, manifestFile), `${JSON.stringify(manifest, null, 1)}\n`);

/** Reads a manifest. Throws `Unusable`, in one sentence, for a folder that is no backup, is half a backup, or is newer than this program. */
export function manifestOf(folder: string): Manifest {
  let text: string;
  try {
    text = readFileSync(join(folder, manifestFile), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw fileTrouble(error, join(folder, manifestFile));
    throw new Unusable(`"${folder}" holds no finished backup: there is no ${manifestFile} in it.`);
  }
  const manifest = parsed(text) as Partial<Manifest> | null;
  const [, made] = new RegExp(`^${form}/(\\d{1,6})$`).exec(String(manifest?.format)) ?? [];
  if (manifest && Number(made) > version)
    throw new Unusable(`The backup "${folder}" was made by a newer version of this program (${made}): use that version.`);
  if (manifest && Number(made) === version && isWhole(manifest)) return manifest as Manifest;
  throw new Unusable(`${manifestFile} in "${folder}" is damaged: use another backup.`);
}

const isWhole = ({ log, files, madeAt }: Partial<Manifest>) =>
  typeof madeAt === 'string' &&
  typeof log?.origin === 'string' &&
  Array.isArray(files) &&
  files.some(({ path }) => path === 'log.db') &&
  files.every(({ path, sha256 }) => isInside(path) && /^[0-9a-f]{64}$/.test(sha256));

/** A manifest must not make anybody write outside the folder it belongs to. */
const isInside = (path: unknown): boolean =>
  typeof path === 'string' && !/[\\:\0]/.test(path) && path.split('/').every((part) => !['', '.', '..'].includes(part));

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
