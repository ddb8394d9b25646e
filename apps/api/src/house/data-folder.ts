import { join } from 'node:path';
import { isThere, Unusable } from '#event-store';

/** What a data folder keeps, and what every backup holds. `read/` is told anew from the log and is in none. */
export const parts = { log: 'log.db', vault: 'vault.db', keys: 'keys', evidence: 'evidence', erased: 'erased' } as const;

/** Lies in a data folder from the first to the last moment of a restore: nobody works there meanwhile. */
export const unfinishedRestore = 'RESTORE-UNFINISHED';

/** Throws `Unusable` for a folder into which a backup was brought back only in part. */
export function refuseUnfinished(data: string) {
  if (!isThere(join(data, unfinishedRestore))) return;
  throw new Unusable(
    `The data folder "${data}" was restored only in part: run "minhbach restore" again to go on, or delete the folder.`,
  );
}

/** Throws `Unusable` when an empty log would be taken for that of a vault which has one already: it is looked for in the wrong place. */
export function refuseOrphans(data: string) {
  if (isThere(join(data, parts.vault)))
    throw new Unusable(
      `The log is empty, and the identity vault (${parts.vault}) in "${data}" belongs to one that is not: check EVENT_STORE and its namespace, or bring both back from one backup.`,
    );
}

/** Throws `Unusable` when a log that is not new stands alone: what belongs to it was lost, and a new one would not fit. */
export function refuseHalf(data: string, logIsNew: boolean) {
  if (logIsNew) return;
  for (const [file, what] of [
    [parts.vault, 'The identity vault'],
    [join(parts.keys, 'body.key'), 'The key of the log'],
  ] as const) {
    if (!isThere(join(data, file)))
      throw new Unusable(`${what} (${file}) is missing in "${data}": bring it back from the backup.`);
  }
}
