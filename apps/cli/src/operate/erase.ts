import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { refuse, roles, type Sentence } from '#kernel';
import { textId, type Survey } from '#access';
import { usingThere } from '../open-house';
import { said, word } from '../print/words';
import { askLine } from './password';
import { personMeant, type Meant } from './person-meant';

interface Options extends Meant {
  readonly basis: string;
  readonly number: string;
  readonly date: string;
  readonly text: readonly string[];
  readonly texts?: string;
  readonly yes?: boolean;
}

/** `minhbach person erase`: at the console only, on the basis of a document. */
export function eraseCommand(person: Command) {
  person
    .command('erase')
    .description(
      'xóa danh tính và nội dung của một người theo văn bản / erase a person’s identity and texts, as a document orders',
    )
    .option('--sign-in <name>', 'the person, by the name they sign in with')
    .option('--id <id>', 'the person, by their actor id')
    .requiredOption('--basis <title>', 'title of the document that orders it')
    .requiredOption('--number <number>', 'its number')
    .requiredOption('--date <day>', 'its date, such as 2026-01-05')
    .option('--text <text>', 'also a text by somebody else: its id, or <event id>#<JSON pointer>; may be repeated', gather, [])
    .option('--texts <file>', 'a file with such texts, one a line')
    .option('--yes', 'do not ask whether this is meant')
    .action((options: Options) =>
      usingThere({ follows: false }, async (house) => {
        const basis = house.eraser.checkedBasis({ title: options.basis, number: options.number, date: options.date });
        const { id, called } = personMeant(house, options);
        const texts = [...options.text, ...linesOf(options.texts)].map(textId);
        const found = await house.eraser.look(id, texts);
        tell(called, found);
        if (!options.yes) await confirm(called);
        const acts = await house.eraser.erase(id, basis, texts);
        const count = acts.reduce((sum, { keys }) => sum + keys.length, 0);
        console.log(
          word(
            `Đã xóa danh tính và ${count} nội dung. Mã lần xóa: ${acts.map(({ erasure }) => erasure).join(', ')}.`,
            `Erased: the identity; texts: ${count}. Id of the act: ${acts.map(({ erasure }) => erasure).join(', ')}.`,
          ),
        );
        console.log(
          word(
            'Chép ngay thư mục "erased" sang nơi khác; bản sao lưu cũ vẫn còn khóa: xem docs/keeping.md.',
            'Copy the folder "erased" to another place now; older backups still hold the keys: see docs/keeping.md.',
          ),
        );
      }),
    );
}

const gather = (text: string, before: readonly string[]) => [...before, text];

function linesOf(file: string | undefined): string[] {
  if (file === undefined) return [];
  try {
    return readFileSync(file, 'utf8')
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean);
  } catch {
    return refuse('no-file', `Không đọc được tệp ${file}.`, `The file ${file} cannot be read.`, 'not-found');
  }
}

/** What is about to happen, before it is confirmed. */
function tell(called: string, { written, named, roles: held }: Survey) {
  console.log(
    word(
      `Sẽ xóa vĩnh viễn: danh tính của "${called}", ${written.length} nội dung người này đã viết, ${named.length} nội dung khác được nêu.`,
      `To be erased for ever: the identity of "${called}"; texts they wrote: ${written.length}; others that were named: ${named.length}.`,
    ),
  );
  if (!held.length) return;
  const names = [...new Set(held.map(({ role }) => said(roles[role] as Sentence)))].join(', ');
  console.log(
    word(
      `Người này vẫn được giao: ${names}. Quản trị thành phố cần thu hồi và giao cho người khác.`,
      `They still hold: ${names}. The city administrator should revoke this and appoint somebody else.`,
    ),
  );
}

async function confirm(called: string) {
  const typed = await askLine(word(`Gõ lại "${called}" để xác nhận: `, `Type "${called}" to confirm: `));
  if (typed.trim() !== called)
    refuse('not-confirmed', 'Chưa xác nhận: không xóa gì.', 'Not confirmed: nothing was erased.', 'conflict');
}
