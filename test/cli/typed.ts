import { runCli } from '../../apps/cli/src/run-cli';

/** What somebody at the console sees: what is printed, what is complained of, and the exit code. */
export async function typed(...args: string[]): Promise<{ code: number; out: string; complaint: string }> {
  const out: string[] = [];
  const complaints: string[] = [];
  const spies = [
    jest.spyOn(console, 'log').mockImplementation((line) => void out.push(String(line))),
    jest.spyOn(console, 'error').mockImplementation((line) => void complaints.push(String(line))),
    jest.spyOn(process.stderr, 'write').mockImplementation((text) => (complaints.push(String(text)), true)),
    jest.spyOn(process.stdout, 'write').mockImplementation((text) => (out.push(String(text)), true)),
  ];
  try {
    const code = await runCli(['node', 'minhbach', ...args]);
    return { code, out: out.join('\n'), complaint: complaints.join('') };
  } finally {
    spies.forEach((spy) => spy.mockRestore());
  }
}
