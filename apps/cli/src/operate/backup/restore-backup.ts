import { readdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { endEverySession, ErasedList, reapply, SqliteVault } from '#access';
import { isThere, Unusable } from '#event-store';
import { Evidence } from '#evidence';
import { parts, unfinishedRestore } from '../../../../api/src/house/data-folder';
import { logIn, type HousePlace } from '../../../../api/src/house/log-place';
import { intact } from './check-backup';
import { copyFile, filesIn, syncFolder, syncFolders, writeWhole } from './files';
import { emptyFolder, type Heard } from './make-backup';
import type { Manifest } from './manifest';
import { importLog } from './outer-log';

const notice = `Việc phục hồi vào thư mục này chưa xong: chạy lại "minhbach restore" hoặc xóa cả thư mục.
Restoring into this folder is not finished: run "minhbach restore" again, or delete the folder.
`;

/**
 * Brings a backup back into an empty data folder, and makes what was erased since stay erased: `erased` is a list of erasures kept
 * apart; `log`: address of a server that is to keep the log, which has to be empty there. Until the last moment a file in the folder says that it is unfinished and keeps every house out; run again, it begins anew.
 * Throws `Unusable`, and changes nothing, when the backup is damaged, incomplete or newer, or the data folder is not empty.
 */
export async function restoreBackup(
  backup: string,
  data: string,
  erased: string | undefined,
  heard: Heard = () => {},
  log = '',
): Promise<Manifest & { readonly listed: number }> {
  const manifest = await intact(backup, heard);
  const list = erased === undefined ? [] : await listIn(erased, manifest);
  const mark = join(data, unfinishedRestore);
  if (isThere(mark)) await clear(data);
  else await emptyFolder(data, 'a backup is restored into an empty one');
  if (log) await importLog({ data, log }, join(backup, parts.log), (done) => heard('EVENT_STORE', done, manifest.log.events));
  if (!isThere(mark)) await writeWhole(mark, notice);
  for (const [done, { path, sha256 }] of manifest.files.entries()) {
    if (log && path === parts.log) continue;
    const copied = await copyFile(join(backup, path), join(data, path));
    if (copied.sha256 !== sha256) throw new Unusable(`The backup "${backup}" changed while it was restored: ${path}.`);
    heard(data, done + 1, manifest.files.length);
  }
  for (const file of list) {
    const place = join(data, parts.erased, basename(file));
    if (!isThere(place)) await copyFile(file, place);
  }
  await forgetErased({ data, log }, manifest.log.origin);
  await syncFolders(data);
  await rm(mark);
  await syncFolder(data);
  return { ...manifest, listed: list.length };
}

/**
 * The files of a list of erasures; an empty folder is one of nobody. Throws `Unusable` when it is none, is damaged or is of another log,
 * or is empty though the backup knows better: then it is not the one that was kept apart, or its disk is not there.
 */
async function listIn(folder: string, { log, files: inBackup }: Manifest): Promise<string[]> {
  const there = isThere(folder) ? await filesIn(folder) : undefined;
  const files = there?.filter(isErasure) ?? [];
  const known = inBackup.filter(({ path }) => path.startsWith(`${parts.erased}/`)).length;
  if (there?.length === 0 && known > 0)
    throw new Unusable(`"${folder}" is empty, and the backup knows of erasures (${known}): give the list that was kept apart.`);
  if (!there || (there.length > 0 && files.length === 0))
    throw new Unusable(`"${folder}" is no list of erasures: give the folder "${parts.erased}" that was kept apart.`);
  new ErasedList(folder, log.origin).all();
  return files.map((path) => join(folder, path));
}

const isErasure = (path: string) => /^[0-9a-f-]{36}\.json$/.test(path);

/** Before anybody can open the house; the log is told of it by the first start. Whoever was signed in when the backup was made is not any more. */
async function forgetErased(place: HousePlace, origin: string) {
  const store = logIn(place);
  try {
    const vault = new SqliteVault(join(place.data, parts.vault));
    try {
      const evidence = new Evidence(join(place.data, parts.evidence));
      const list = new ErasedList(join(place.data, parts.erased), origin);
      await reapply({ store, log: origin, vault, list, forget: (people) => evidence.forget(people) }, true);
      endEverySession(vault);
    } finally {
      vault.close();
    }
  } finally {
    await store.close();
  }
}

/** Takes away all but the mark. */
async function clear(data: string) {
  for (const name of await readdir(data))
    if (name !== unfinishedRestore) await rm(join(data, name), { recursive: true, force: true });
}
