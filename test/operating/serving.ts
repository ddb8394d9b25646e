import { spawn } from 'node:child_process';
import { join } from 'node:path';

export const program = join(__dirname, '../../dist/apps/cli/src/main.js');

/** A server of its own process over a folder, on a port that is free. */
export class Serving {
  said = '';
  readonly ended: Promise<number | null>;
  private readonly child;

  /** `within`: a command that is given the program to run, such as one that makes room for it apart. */
  constructor(data: string, changed: Record<string, string> = {}, within: readonly string[] = []) {
    const env = { ...process.env, MINHBACH_DATA: data, PORT: '0', HOST: '127.0.0.1', MINHBACH_LANGUAGE: 'en', ...changed };
    const [command = '', ...args] = [...within, process.execPath, program, 'serve'];
    this.child = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    const hear = (text: Buffer) => (this.said += text.toString());
    this.child.stdout.on('data', hear);
    this.child.stderr.on('data', hear);
    this.ended = new Promise((resolve) => this.child.once('close', resolve));
  }

  /** Its address, once it answers. */
  async url(): Promise<string> {
    for (;;) {
      const url = /Pages: (http:\/\/[^/\s]+)\//.exec(this.said)?.[1];
      if (url) return url;
      await Promise.race([new Promise((resolve) => this.child.stdout.once('data', resolve)), this.ended]);
      if (this.child.exitCode !== null) throw new Error(`It ended before it answered: ${this.said}`);
    }
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  tell(signal: NodeJS.Signals) {
    this.child.kill(signal);
  }
}
