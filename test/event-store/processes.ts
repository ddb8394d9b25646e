import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** An append of which a process said that it was acknowledged. */
export interface Acknowledged {
  readonly stream: string;
  readonly version: number;
  readonly ids: readonly string[];
}

/** A process that writes to a log with so many writers, each so many appends. */
export function writing(file: string, { name = 'a', writers = 16, rounds = 1_000_000, seed = '1' }) {
  const script = join(__dirname, 'writing-process.cjs');
  const child = spawn(process.execPath, [script, file, name, String(writers), String(rounds), seed], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const acknowledged: Acknowledged[] = [];
  let complaint = '';
  child.stderr.on('data', (text: Buffer) => (complaint += text.toString()));
  const lines = createInterface({ input: child.stdout });
  const ended = Promise.all([once(child, 'exit'), once(lines, 'close')]);
  let enough = { count: Infinity, now: () => {} };
  lines.on('line', (line) => {
    const [stream = '', version, ids = ''] = line.split(' ');
    acknowledged.push({ stream, version: Number(version), ids: ids.split(',') });
    if (acknowledged.length >= enough.count) enough.now();
  });

  return {
    acknowledged,
    /** Kills it (SIGKILL) as soon as it has said so many acknowledgements; what it still said before it died counts, too. */
    async killedAfter(count: number): Promise<void> {
      const reached = new Promise<void>((resolve) => (enough = { count, now: resolve }));
      await Promise.race([reached, ended]);
      child.kill('SIGKILL');
      await ended;
      if (complaint) throw new Error(complaint);
    },
    /** Waits until it has written everything. */
    async done(): Promise<void> {
      await ended;
      if (child.exitCode !== 0) throw new Error(complaint || `The process ended with ${child.exitCode}.`);
    },
  };
}
