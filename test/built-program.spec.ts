import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const program = join(__dirname, '../dist/apps/cli/src/main.js');

/** Starts the program as it was built, on a port that is free, and tells where it answers. */
function started(data: string): Promise<{ url: string; end: () => Promise<number | null> }> {
  const env = { ...process.env, MINHBACH_DATA: data, PORT: '0', HOST: '127.0.0.1', MINHBACH_LANGUAGE: 'en' };
  const child = spawn(process.execPath, [program, 'serve'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const end = () => (child.kill('SIGTERM'), ended);
  let said = '';
  return new Promise((resolve, reject) => {
    const listen = (text: Buffer) => {
      said += text.toString();
      const url = /Pages: (http:\/\/[^/\s]+)\//.exec(said)?.[1];
      if (url) resolve({ url, end });
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    void ended.then((code) => reject(new Error(`It ended with ${code} before it answered: ${said}`)));
  });
}

/** What no test from the sources can promise: that what was built starts, answers, documents itself and ends in order. */
describe('the program as it was built', () => {
  const data = mkdtempSync(join(tmpdir(), 'minhbach-built-'));
  afterAll(() => rmSync(data, { recursive: true, force: true }));

  it('serves an empty folder, describes its API, ends when it is told to, and starts again on what it kept', async () => {
    const first = await started(data);
    expect((await fetch(`${first.url}/health/live`)).status).toBe(200);
    const document = (await (await fetch(`${first.url}/docs-json`)).json()) as {
      paths: object;
      components: { schemas: Record<string, { properties?: object }> };
    };
    expect(Object.keys(document.paths)).toContain('/api/self-assessment/submit-self-assessment');
    expect(document.components.schemas.AssessLeaf?.properties).toMatchObject({
      leaf: { type: 'string' },
      revision: { minimum: 0 },
    });
    expect((await fetch(first.url)).headers.get('content-type')).toContain('text/html');
    expect(await first.end()).toBe(0);
    expect(existsSync(join(data, 'log.db'))).toBe(true);

    const second = await started(data);
    expect((await fetch(`${second.url}/health/live`)).status).toBe(200);
    expect(await second.end()).toBe(0);
  }, 60_000);
});
