import { join } from 'node:path';
import { fileTrouble, Unusable } from '#event-store';
import { evidenceCopied, type FoundInBackup } from './evidence-copied';
import { sumOf } from './files';
import { lookThrough } from './look-through';
import type { Heard } from './make-backup';
import { manifestOf, type Manifest } from './manifest';

/** A backup whose every byte is as its manifest says. Throws `Unusable`, in one sentence, when a file is missing or was altered. */
export async function intact(backup: string, heard: Heard = () => {}): Promise<Manifest> {
  const manifest = manifestOf(backup);
  for (const [done, { path, size, sha256 }] of manifest.files.entries()) {
    const found = await sumOf(join(backup, path)).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw fileTrouble(error, join(backup, path));
      throw new Unusable(`The backup "${backup}" is damaged: ${path} is missing. Use another backup.`);
    });
    if (found.size !== size || found.sha256 !== sha256)
      throw new Unusable(`The backup "${backup}" is damaged: ${path} is not what was copied. Use another backup.`);
    heard('SHA-256', done + 1, manifest.files.length);
  }
  return manifest;
}

/** Looks a backup through as a restore would need it. Throws `Unusable` when it could not be restored; leaves it as it is. */
export async function checkBackup(
  backup: string,
  heard: Heard = () => {},
): Promise<{ manifest: Manifest; found: FoundInBackup }> {
  const manifest = await intact(backup, heard);
  const found = await lookThrough(backup, (done) => heard('log.db', done, manifest.log.events));
  const same = JSON.stringify(found.log) === JSON.stringify(manifest.log);
  if (!same) throw new Unusable(`The log in "${backup}" is not the one that its manifest names.`);
  return { manifest, found: { ...found, evidence: await evidenceCopied(backup, manifest.files) } };
}
