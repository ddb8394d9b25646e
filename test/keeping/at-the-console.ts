import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { runCli } from '../../apps/cli/src/run-cli';

export interface Said {
  readonly code: number | null;
  readonly out: string;
  readonly complaint: string;
}

/** What somebody at the console sees: what is printed, what is complained of, and the exit code. */
export async function typed(data: string, ...args: string[]): Promise<Said> {
  const before = { ...process.env };
  const out: string[] = [];
  const complaints: string[] = [];
  const spies = [
    jest.spyOn(console, 'log').mockImplementation((line) => void out.push(String(line))),
    jest.spyOn(console, 'error').mockImplementation((line) => void complaints.push(String(line))),
    jest.spyOn(process.stderr, 'write').mockImplementation((text) => (complaints.push(String(text)), true)),
  ];
  process.env.MINHBACH_DATA = data;
  try {
    const code = await runCli(['node', 'minhbach', ...args]);
    return { code, out: out.join('\n'), complaint: complaints.join('\n') };
  } finally {
    spies.forEach((spy) => spy.mockRestore());
    process.env = before;
  }
}

const program = join(__dirname, '../../dist/apps/cli/src/main.js');

/** The program as it was built, in a process of its own. */
export function started(data: string, ...args: string[]): { child: ChildProcess; ended: Promise<Said> } {
  const env = { ...process.env, MINHBACH_DATA: data, MINHBACH_LANGUAGE: 'en' };
  const child = spawn(process.execPath, [program, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let [out, complaint] = ['', ''];
  child.stdout.on('data', (text: Buffer) => (out += text.toString()));
  child.stderr.on('data', (text: Buffer) => (complaint += text.toString()));
  return { child, ended: new Promise((resolve) => child.once('close', (code) => resolve({ code, out, complaint }))) };
}
