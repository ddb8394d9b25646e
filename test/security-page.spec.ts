import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..');
const rows = readFileSync(join(root, 'docs/security.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (---|point) /.test(line))
  .map((line) => line.split(' |').map((cell) => cell.replace(/^\| ?/, '').trim()));

describe('the page about attacks', () => {
  it('answers each point with one of its words', () => {
    expect(rows.length).toBeGreaterThan(60);
    expect(rows.filter(([, answer = '']) => !['yes', 'not yet', 'outside', 'n/a'].includes(answer))).toEqual([]);
  });

  it('names tests that are there', () => {
    const named = rows.flatMap((cells) => [...cells.join(' ').matchAll(/`([^`]+\.spec\.ts)`/g)].map(([, file = '']) => file));
    expect(named.length).toBeGreaterThan(50);
    expect(named.filter((file) => !existsSync(join(root, file)))).toEqual([]);
  });
});
