import { createInterface } from 'node:readline';
import { word } from '../print/words';

/** A password from the terminal, unseen, or from the first line of standard input: never from the command line, where others could read it. */
export async function askPassword(): Promise<string> {
  const { stdin, stderr } = process;
  const hidden = stdin.isTTY === true;
  if (hidden) stderr.write(word('Mật khẩu (không hiện ra): ', 'Password (not shown): '));
  const lines = createInterface({ input: stdin, terminal: hidden, output: undefined });
  try {
    for await (const line of lines) return line;
    return '';
  } finally {
    lines.close();
    if (hidden) stderr.write('\n');
  }
}
