import { createInterface } from 'node:readline';
import { word } from '../print/words';

/** A password from the terminal, unseen, or from the first line of standard input: never from the command line, where others could read it. */
export const askPassword = (): Promise<string> => ask(word('Mật khẩu (không hiện ra): ', 'Password (not shown): '), false);

/** A line from the terminal, or the first of standard input. */
export const askLine = (question: string): Promise<string> => ask(question, true);

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
