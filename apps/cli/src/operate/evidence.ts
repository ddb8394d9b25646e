import type { Command } from 'commander';
import { isWrong, type Finding } from '#evidence';
import { refuse } from '#kernel';
import { everCited } from '#projections';
import { isToldWithoutFiles } from '../../../api/src/house/citable';
import { settings } from '../../../api/src/settings/settings';
import { reading, usingThere } from '../open-house';
import { progressBar } from '../print/progress';
import { said, word } from '../print/words';

const words: Readonly<Record<Finding['what'], { vi: string; en: string }>> = {
  missing: { vi: 'THIẾU TỆP', en: 'MISSING' },
  altered: { vi: 'ĐÃ BỊ THAY ĐỔI', en: 'ALTERED' },
  unrecorded: { vi: 'THIẾU HOẶC HỎNG TỆP GHI (.json)', en: 'RECORD MISSING OR DAMAGED (.json)' },
  orphaned: { vi: 'chưa hồ sơ nào dẫn', en: 'orphaned: no dossier cites it' },
  stray: { vi: 'không phải tệp của hệ thống', en: 'stray: not ours' },
  'never-held': { vi: 'không có tệp trong dữ liệu minh họa', en: 'no file in the illustrative data' },
};

/** `minhbach evidence`: are the files what the log says, and taking away what nobody cites. */
export function evidenceCommand(program: Command) {
  const evidence = program.command('evidence').description('tài liệu kiểm chứng / evidence files');
  evidence
    .command('check')
    .description('đối chiếu mọi tệp với mã băm và với nhật ký / compare every file with its hash and with the log')
    .action(check);
  evidence
    .command('sweep')
    .description('xóa tệp quá hạn mà chưa hồ sơ nào dẫn / remove old files that no dossier cites')
    .option('--days <days>', 'files brought within so many days stay (EVIDENCE_SWEEP_DAYS)')
    .option('--check', 'change nothing: only say what would go')
    .action(sweep);
}

const check = () =>
  reading(async ({ store, origin, evidence }) => {
    const log = await everCited(store);
    const cited = new Map([...log].map(([hash, { at }]) => [hash, { held: !isToldWithoutFiles(origin, at) }]));
    const found = await evidence.check(cited, progressBar(word('Tài liệu kiểm chứng', 'Evidence')));
    const never = found.filter(({ what }) => what === 'never-held').length;
    for (const { what, name } of found) {
      const { dossier, leaf } = log.get(name) ?? {};
      const where = dossier ? word(`  hồ sơ ${dossier}, mục ${leaf}`, `  dossier ${dossier}, leaf ${leaf}`) : '';
      if (what !== 'never-held') console.log(`${name}  ${said(words[what])}${where}`);
    }
    if (never) console.log(`${never} × ${said(words['never-held'])}`);
    const wrong = found.filter(isWrong).length;
    if (wrong) refuse('evidence-wrong', `${wrong} tài liệu có sai lệch.`, `${wrong} evidence files are wrong.`, 'conflict');
    const sound = cited.size - never;
    console.log(word(`${sound} tài liệu được dẫn, đều nguyên vẹn.`, `${sound} cited files, all as they should be.`));
  });

async function sweep({ days: written, check: only = false }: { days?: string; check?: boolean }) {
  const days = written === undefined ? settings().EVIDENCE_SWEEP_DAYS : Number(written);
  if (!Number.isInteger(days) || days < 0)
    refuse('bad-days', 'Số ngày phải là số nguyên không âm.', 'The number of days must be a whole number.', 'invalid');
  await usingThere({ follows: false }, async ({ store, evidence }) => {
    const gone = await evidence.sweep({ days, only, cited: () => everCited(store) });
    for (const hash of gone) console.log(`${hash}  ${only ? word('sẽ xóa', 'would go') : word('đã xóa', 'removed')}`);
    console.log(word(`${gone.length} tệp.`, `${gone.length} files.`));
  });
}
