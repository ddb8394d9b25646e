import { Unusable } from '#event-store';
import type { SqliteVault } from '../vault';
import { forgetting } from '../vault-schema';
import type { Erasure } from './erasures.events';

/** Whether this person was erased: then nobody knows any more who it was. */
export const isErased = (vault: SqliteVault, person: string): boolean =>
  vault.rows('SELECT 1 FROM erased_person WHERE person = ?', person).length > 0;

/** Destroys the identity and the keys, down to the bytes on disk. What is destroyed already stays so, and costs a look only. */
export function carryOut(erasure: Pick<Erasure, 'person' | 'keys'>, vault: SqliteVault) {
  if (!isOutstanding(erasure, vault)) return;
  const { person, keys } = erasure;
  vault.atOnce(() => {
    for (const sql of Object.values(forgetting)) if (sql) vault.run(sql, person);
    vault.run('INSERT INTO erased_person VALUES (?) ON CONFLICT DO NOTHING', person);
  });
  vault.destroy(leftOf(keys, vault));
}

/** Whether the vault still knows the person, or a key that was to be destroyed. */
export const isOutstanding = ({ person, keys }: Pick<Erasure, 'person' | 'keys'>, vault: SqliteVault): boolean =>
  !isErased(vault, person) || leftOf(keys, vault).length > 0;

function leftOf(keys: readonly string[], vault: SqliteVault): string[] {
  const known = vault.keys(keys);
  return keys.filter((id) => known.get(id) !== null);
}

/**
 * Notes the first time whose vault this is. Throws `Unusable` ever after for another log, and for an empty vault beside a log that
 * is not new: both mean that a file was lost or mixed up.
 */
export function belongTo(origin: string, vault: SqliteVault, logIsNew: boolean) {
  const [found] = vault.rows<{ origin: string }>('SELECT origin FROM log');
  if (found && found.origin !== origin) {
    throw new Unusable('The identity vault (vault.db) belongs to another log than this one: bring both back from one backup.');
  }
  if (found) return;
  const empty = vault.people().length === 0 && vault.rows('SELECT 1 FROM text_key LIMIT 1').length === 0;
  if (empty && !logIsNew)
    throw new Unusable('The identity vault (vault.db) is empty, and its log is not: bring it back from the backup.');
  vault.run('INSERT INTO log VALUES (?) ON CONFLICT DO NOTHING', origin);
}
