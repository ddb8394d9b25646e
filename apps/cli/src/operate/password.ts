import { createInterface } from 'node:readline';
import { Rejected } from '#kernel';
import type { Person } from '#access';
import type { House } from '../../../api/src/house/house';
import { said, word } from '../print/words';

/** A password from the terminal, unseen, or from the first line of standard input: never from the command line, where others could read it. */
export const askPassword = (): Promise<string> => ask(word('Mật khẩu (không hiện ra): ', 'Password (not shown): '), false);

/** A line from the terminal, or the first of standard input. */
export const askLine = (question: string): Promise<string> => ask(question, true);

/** Somebody who acts at the console: by their password, and by a code where they have a second factor. */
export async function askWho({ signIn: door }: House, signIn: string): Promise<Person> {
  const given = { signIn, password: await askPassword() };
  return door.identify(given).catch(async (refused: unknown) => {
    if (!(refused instanceof Rejected) || refused.code !== 'second-factor-needed') throw refused;
    return door.identify({ ...given, code: await askLine(`${said(refused.sentence)} `) });
  });
}

async function ask(question: string, shown: boolean): Promise<string> {
  const { stdin, stderr } = process;
  const terminal = stdin.isTTY === true;
  if (terminal) stderr.write(question);
  const lines = createInterface({ input: stdin, terminal: terminal && !shown, output: undefined });
  try {
    for await (const line of lines) return line;
    return '';
  } finally {
    lines.close();
    if (terminal && !shown) stderr.write('\n');
  }
}
