import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { metricsTable, renewed, settingsTable } from './operating/page';

const root = join(__dirname, '..');
const file = join(root, 'docs/operating.md');
/** How to renew it. */
const stale = 'docs/operating.md is stale. Renew it with: RENEW=1 npm test -- test/operating-page.spec.ts';

/** All sources of the program, as one text. */
const program = ['apps', 'libs']
  .flatMap((folder) => readdirSync(join(root, folder), { recursive: true }).map((name) => join(root, folder, String(name))))
  .filter((name) => /\.tsx?$/.test(name) && !/\.spec\.ts$|metadata\.ts$/.test(name))
  .map((name) => readFileSync(name, 'utf8'))
  .join('\n');

describe('the page of the operator', () => {
  it('names every setting and every figure as the program does', async () => {
    const fresh = renewed(readFileSync(file, 'utf8'), { settings: settingsTable(), metrics: await metricsTable() });
    if (process.env.RENEW) writeFileSync(file, fresh);
    expect(readFileSync(file, 'utf8') === fresh ? 'as the program' : stale).toBe('as the program');
    expect(fresh).not.toMatch(/undefined|\[object/);
  });

  it('quotes sentences that the program still says', () => {
    const [, table = ''] = readFileSync(file, 'utf8').split('## When something is wrong');
    const quoted = [...table.matchAll(/^\| ([^|]*) \|/gm)].flatMap(([, said = '']) =>
      [...said.matchAll(/`([^`]*)`/g)].map(([, words = '']) => words),
    );
    expect(quoted.length).toBeGreaterThan(20);
    expect(quoted.filter((words) => !words.split('…').every((part) => program.includes(part.replace('NAME', ''))))).toEqual([]);
  });

  it.each(readdirSync(join(root, 'docs')).filter((name) => name.endsWith('.md')))('%s points to pages that are there', (page) => {
    const text = readFileSync(join(root, 'docs', page), 'utf8');
    const links = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, link = '']) => link);
    expect(links.filter((link) => !existsSync(join(root, 'docs', dirname(page), link)))).toEqual([]);
  });
});
