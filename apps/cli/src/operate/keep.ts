import type { Command } from 'commander';
import { refuse } from '#kernel';
import { SystemClock } from '#event-store';
import { housePlace } from '../open-house';
import { progressBar } from '../print/progress';
import { word } from '../print/words';
import { checkBackup } from './backup/check-backup';
import type { Found } from './backup/look-through';
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
      refuseMissing(found, 'no-keys-there');
    });
  backup
    .command('check <folder>')
    .description('kiểm tra một bản sao lưu / look a backup through as a restore would need it')
    .action(async (folder: string) => {
      const { manifest, found } = await checkBackup(folder, bars());
      console.log(
        word(`Bản sao lưu nguyên vẹn: ${summary(manifest, found)}`, `The backup is whole: ${summary(manifest, found)}`),
      );
      refuseMissing(found, 'no-keys-in-backup');
    });
  program
    .command('restore <backup>')
    .description('phục hồi vào thư mục dữ liệu trống / bring a backup back into an empty data folder')
    .option('--erased <list>', 'list of erasures kept apart (a folder "erased"): what was erased since the backup stays erased')
    .action(async (from: string, { erased }: { erased?: string }) => {
      const place = housePlace();
      const { log, madeAt } = await restoreBackup(from, place.data, erased, bars(), place.log);
      console.log(
        word(
          `Đã phục hồi vào "${place.data}": ${log.events} sự kiện, bản sao lưu lúc ${madeAt}. Mọi người cần đăng nhập lại.`,
          `Restored into "${place.data}": ${log.events} events, as backed up at ${madeAt}. Everybody has to sign in again.`,
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

function summary({ files, log }: Manifest, { texts, evidence }: Found): string {
  const megabytes = (files.reduce((sum, { size }) => sum + size, 0) / 1e6).toFixed(1);
  const vi = `${log.events} sự kiện, ${files.length} tệp, ${megabytes} MB; nội dung: ${texts.readable} đọc được, ${texts.destroyed} đã xóa theo quy định, ${texts.missing.length} mất khóa; minh chứng được viện dẫn: ${evidence.cited}, thiếu tệp: ${evidence.missing.length}.`;
  const en = `${log.events} events, ${files.length} files, ${megabytes} MB; texts: ${texts.readable} readable, ${texts.destroyed} erased, ${texts.missing.length} without a key; evidence cited: ${evidence.cited}, files missing: ${evidence.missing.length}.`;
  return word(vi, en);
}

/** A text whose key was destroyed is as it should be; one whose key is nowhere is lost, and somebody has to know. */
function refuseMissing({ texts: { missing } }: Found, code: string) {
  if (!missing.length) return;
  refuse(
    code,
    `Kho danh tính không có khóa của ${missing.length} nội dung mà nhật ký viện dẫn (${missing[0]} …): vault.db không khớp log.db.`,
    `The vault has no key for ${missing.length} texts that the log cites (${missing[0]} …): vault.db does not fit log.db.`,
    'conflict',
  );
}
