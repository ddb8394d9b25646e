import type { Command } from 'commander';
import { SystemClock } from '#event-store';
import { housePlace } from '../open-house';
import { progressBar } from '../print/progress';
import { word } from '../print/words';
import { checkBackup } from './backup/check-backup';
import type { FoundInBackup } from './backup/evidence-copied';
import { isWhole, refuseLacks } from './backup/lacks';
import { makeBackup, type Heard } from './backup/make-backup';
import type { Manifest } from './backup/manifest';
import { restoreBackup } from './backup/restore-backup';

/** `minhbach backup`, `backup check` and `restore`. */
export function backupCommands(program: Command) {
  const backup = program
    .command('backup')
    .description('sao lưu / copy what the data folder keeps into a new folder, while the server runs')
    .argument('<target>', 'folder for the backup: a new one, or an empty one')
    .action(async (target: string) => {
      const { data, log } = housePlace();
      const { found, ...made } = await makeBackup(data, target, new SystemClock().now(), bars(), log);
      console.log(word(`Đã sao lưu vào ${target}: ${summary(made, found)}`, `Backed up into ${target}: ${summary(made, found)}`));
      refuseLacks(found, 'not-whole-there');
    });
  backup
    .command('check <folder>')
    .description('kiểm tra một bản sao lưu / look a backup through as a restore would need it')
    .action(async (folder: string) => {
      const { manifest, found } = await checkBackup(folder, bars());
      const [vi, en] = isWhole(found)
        ? ['Bản sao lưu nguyên vẹn', 'The backup is whole']
        : ['Bản sao lưu phục hồi được nhưng không nguyên vẹn', 'The backup can be restored, and it is not whole'];
      console.log(word(`${vi}: ${summary(manifest, found)}`, `${en}: ${summary(manifest, found)}`));
      refuseLacks(found, 'backup-not-whole');
    });
  program
    .command('restore <backup>')
    .description('phục hồi vào thư mục dữ liệu trống / bring a backup back into an empty data folder')
    .option('--erased <list>', 'list of erasures kept apart (a folder "erased"): what was erased since the backup stays erased')
    .action(async (from: string, { erased }: { erased?: string }) => {
      const place = housePlace();
      const { log, madeAt, listed } = await restoreBackup(from, place.data, erased, bars(), place.log);
      const list = erased === undefined ? ['', ''] : [` Danh sách xóa: ${listed} lần xóa.`, ` Erasures in the list: ${listed}.`];
      console.log(
        word(
          `Đã phục hồi vào "${place.data}": ${log.events} sự kiện, bản sao lưu lúc ${madeAt}.${list[0]} Mọi người cần đăng nhập lại.`,
          `Restored into "${place.data}": ${log.events} events, as backed up at ${madeAt}.${list[1]} Everybody has to sign in again.`,
        ),
      );
    });
}

/** A bar for each part, on a terminal only. */
function bars(): Heard {
  const shown = new Map<string, ReturnType<typeof progressBar>>();
  return (part, done, of) => {
    const bar = shown.get(part) ?? progressBar(part.slice(-20).padEnd(20));
    shown.set(part, bar);
    bar(done, of);
  };
}

function summary({ files, log }: Manifest, { texts, evidence }: FoundInBackup): string {
  const megabytes = (files.reduce((sum, { size }) => sum + size, 0) / 1e6).toFixed(1);
  const { cited, missing, altered, neverHeld } = evidence;
  const never = neverHeld
    ? word(`, không có tệp trong dữ liệu minh họa: ${neverHeld}`, `, never held by the illustration: ${neverHeld}`)
    : '';
  const vi = `${log.events} sự kiện, ${files.length} tệp, ${megabytes} MB; nội dung: ${texts.readable} đọc được, ${texts.destroyed} đã xóa theo quy định, ${texts.missing.length} mất khóa; minh chứng được viện dẫn: ${cited}, thiếu tệp: ${missing.length}, bị thay đổi: ${altered.length}${never}.`;
  const en = `${log.events} events, ${files.length} files, ${megabytes} MB; texts: ${texts.readable} readable, ${texts.destroyed} erased, ${texts.missing.length} without a key; evidence cited: ${cited}, files missing: ${missing.length}, altered: ${altered.length}${never}.`;
  return word(vi, en);
}
