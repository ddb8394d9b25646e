import { Command, CommanderError } from 'commander';
import { Rejected } from '#kernel';
import { fileTrouble } from '#event-store';
import { settings, unknownNames } from '../../api/src/settings/settings';
import { evidenceCommand } from './operate/evidence';
import { backupCommands } from './operate/keep';
import { personCommand } from './operate/person';
import { rebuildCommand } from './operate/rebuild';
import { regulationCommand } from './operate/regulation';
import { startCommands } from './operate/start';
import { said, word } from './print/words';
import { attainmentCommand } from './read/attainment';
import { diffCommand } from './read/diff';
import { oneYearCommands, streakCommand } from './read/one-year';
import { sheetCommand } from './read/papers';

/** Exit codes: 0 done, 1 refused or something is wrong, 2 the command line was not understood. */
export async function runCli(argv: readonly string[]): Promise<number> {
  const program = new Command('minhbach')
    .description('Minh Bạch – đánh giá, xếp loại chính quyền và tổ chức đảng cơ sở')
    .addHelpText(
      'after',
      '\nMINHBACH_DATA: thư mục dữ liệu / data folder (./data). MINHBACH_LANGUAGE: vi, en. Các thiết đặt khác / other settings: docs/operating.md.',
    )
    .exitOverride()
    .showHelpAfterError('(--help)');
  startCommands(program);
  attainmentCommand(program);
  oneYearCommands(program);
  streakCommand(program);
  diffCommand(program);
  sheetCommand(program);
  rebuildCommand(program);
  evidenceCommand(program);
  personCommand(program);
  regulationCommand(program);
  backupCommands(program);
  for (const command of program.commands.flatMap((one) => [one, ...one.commands])) command.exitOverride();
  try {
    settings();
    for (const name of unknownNames())
      console.error(word(`Không có thiết đặt nào tên ${name}.`, `There is no setting called ${name}.`));
    await program.parseAsync(argv);
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    console.error(sentence(error));
    return 1;
  }
}

/** One clear sentence, never a stack trace. */
function sentence(error: unknown): string {
  if (error instanceof Rejected) return said(error.sentence);
  const told = fileTrouble(error);
  return told instanceof Error ? told.message : String(told);
}
