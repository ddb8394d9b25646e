import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { SqliteEventStore } from '#event-store';
import { expectNoViolation } from './invariants/log-of';

const root = join(__dirname, '..');
const program = join(root, 'dist/apps/cli/src/main.js');
/** Without these nobody can type what the page says: then the test is skipped, and says so. */
const there = ['bash', 'curl', 'awk'].every((tool) => spawnSync(tool, ['--version']).error === undefined);

/** What the page tells the operator to type, in its order. */
function typed(): string {
  const page = readFileSync(join(root, 'docs/operating.md'), 'utf8');
  const [, section = ''] = page.split('## A first year, from an empty folder to publication');
  const [year = ''] = section.split('\n## ');
  return [...year.matchAll(/```sh\n([^]*?)```/g)].map(([, lines]) => lines).join('\n');
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

describe('a first year, typed as the operator’s page says', () => {
  const folder = mkdtempSync(join(tmpdir(), 'minhbach-first-year-'));
  const data = join(folder, 'data');
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** Runs the lines with `minhbach` and this Node.js on PATH; a command that fails ends them. */
  async function run(lines: string): Promise<{ code: number | null; out: string; complaint: string }> {
    const bin = join(folder, 'bin');
    mkdirSync(bin);
    writeFileSync(join(bin, 'minhbach'), `#!/bin/sh\nexec "${process.execPath}" "${program}" "$@"\n`);
    chmodSync(join(bin, 'minhbach'), 0o755);
    const path = [bin, dirname(process.execPath), process.env.PATH].join(delimiter);
    const env = { ...process.env, PATH: path, MINHBACH_DATA: data, PORT: String(await freePort()), LOG_LEVEL: 'error' };
    const child = spawn('bash', ['-euo', 'pipefail', '-c', lines], { cwd: root, env, detached: true });
    let [out, complaint] = ['', ''];
    child.stdout.on('data', (text: Buffer) => (out += text.toString()));
    child.stderr.on('data', (text: Buffer) => (complaint += text.toString()));
    const [code] = (await once(child, 'exit')) as [number | null];
    if (code !== 0 && child.pid) process.kill(-child.pid); // the server that was left behind
    return { code, out, complaint };
  }

  (there ? it : it.skip)(
    'goes from an empty folder to a published rating, a sound backup and a server that ended in order',
    async () => {
      const { code, out, complaint } = await run(typed());
      expect([code, code === 0 ? '' : complaint]).toEqual([0, '']);
      expect(out).toContain('Appointed city administrator.');
      expect(out).toMatch(/attained: 1,\s+rated: 1,/);
      expect(out).toContain('records office: The rating was made public.');
      expect(out).not.toContain('DIFFERS');
      expect(out).toContain('1 cited files, all as they should be.');
      expect(out).toMatch(/The backup is whole: \d+ events.*0 without a key; evidence cited: 1, files missing: 0, altered: 0\./);
      const store = new SqliteEventStore(join(data, 'log.db'));
      await expectNoViolation(store);
      await store.close();
    },
    240_000,
  );
});
