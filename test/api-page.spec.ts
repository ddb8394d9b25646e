import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { dirname, delimiter, join } from 'node:path';
import { answerTo } from '../apps/api/src/door/problems';
import { password, smallCity, type SmallCity } from './api/small-city';

const page = readFileSync(join(__dirname, '../docs/api.md'), 'utf8');
/** Without these nobody can type what the page says: then the test is skipped, and says so. */
const there = ['bash', 'curl'].every((tool) => spawnSync(tool, ['--version']).error === undefined);
const blocks = [...page.matchAll(/```sh\n([^]*?)```/g)].map(([, lines = '']) => lines);

describe('the page for partners', () => {
  let city: SmallCity;
  beforeAll(async () => (city = await smallCity()), 30_000);
  afterAll(() => city.close());

  /** Runs the lines; a command that fails ends them. */
  async function run(lines: string) {
    const path = [dirname(process.execPath), process.env.PATH].join(delimiter);
    const env = { ...process.env, PATH: path, API: `${await city.app.getUrl()}/api`, SIGN_IN: 'can-bo', PASSWORD: password };
    const child = spawn('bash', ['-euo', 'pipefail', '-c', lines], { env });
    let [out, complaint] = ['', ''];
    child.stdout.on('data', (text: Buffer) => (out += text.toString()));
    child.stderr.on('data', (text: Buffer) => (complaint += text.toString()));
    const [code] = (await once(child, 'close')) as [number | null];
    return { code, out, complaint };
  }

  (there ? it : it.skip)(
    'says what is true: its lines, typed one after the other, are answered as it tells',
    async () => {
      const { code, out, complaint } = await run(blocks.join('\n'));
      expect([code, complaint]).toEqual([0, '']);
      const lines = out.trim().split('\n');
      expect(lines[0]).toBe('can-bo');
      expect(lines[1]).toMatch(/^1\.1 r0: tasks/);
      const receipts = lines.map((line, at) => [line, lines[at + 1]]).filter(([line = '']) => line.startsWith('{"stream"'));
      expect(receipts).toEqual([
        [expect.stringContaining('"repeated":false'), '201'],
        [expect.stringContaining('"repeated":true'), '200'],
      ]);
      const said = lines.slice(lines.indexOf('stale'));
      expect(said).toEqual([
        'stale',
        '1',
        'LeafExplained',
        'Phường Bình <b>&"Minh"</b>',
        'Phường Phố Mới',
        '1',
        '2019-11-19',
        'not-valid',
        expect.stringMatching(/^dossier is missing; .*revision is missing$/),
      ]);
      for (const comment of ['stale', '1', 'LeafExplained', '2019-11-19', 'not-valid'])
        expect(page).toContain(`    # ${comment}\n`);
    },
    60_000,
  );

  it('names the limits that hold when the operator says nothing', () => {
    const { settings } = city.watch;
    expect(settings.EVIDENCE_MAX_MB).toBe(20);
    expect(page).toContain('| a file of evidence | 20 MB,');
    expect(answerTo(Object.assign(new Error(), { type: 'x', status: 413 })).detail.en).toContain('at most 1 MB');
  });
});
