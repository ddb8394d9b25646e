import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Rejected } from '#kernel';
import { answerTo } from '../../apps/api/src/door/problems';
import { refusalsTable } from '../api-page/refusals-table';
import { renewed } from '../operating/page';
import { operationsOf } from '../refusals/operations';

const file = join(__dirname, '../../apps/api/src/description/refusals.json');
const partners = join(__dirname, '../../docs/api.md');

/** Status and code of everything that each operation may be refused with, and what is said then. */
function found() {
  const operations: Record<string, string[]> = {};
  const sentences: Record<string, string> = {};
  for (const { name, refused } of operationsOf()) {
    const lines = refused.map(({ code, sort, en }) => {
      sentences[code] ||= en;
      return `${answerTo(new Rejected(code, { vi: '', en }, sort)).status} ${code}`;
    });
    operations[name] = [...new Set(lines)].sort();
  }
  return {
    sentences: Object.fromEntries(Object.entries(sentences).sort(([one], [other]) => (one < other ? -1 : 1))),
    operations,
  };
}

describe('the refusals that the description names', () => {
  it('are those that stand in the source, operation by operation', () => {
    const now = found();
    if (process.env.RENEW) {
      writeFileSync(file, JSON.stringify(now));
      execFileSync(process.execPath, [join(__dirname, '../../node_modules/prettier/bin/prettier.cjs'), '--write', file]);
    }
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(now); // RENEW=1 npx jest test/api/description-refusals
  }, 120_000);

  it('stand in the page for partners, each with its status', () => {
    const page = readFileSync(partners, 'utf8');
    const fresh = renewed(page, {
      errors: refusalsTable(JSON.parse(readFileSync(file, 'utf8')) as Parameters<typeof refusalsTable>[0]),
    });
    if (process.env.RENEW) writeFileSync(partners, fresh);
    const stale = 'docs/api.md is stale. Renew it with: RENEW=1 npx jest test/api/description-refusals';
    expect(readFileSync(partners, 'utf8') === fresh ? 'as the program' : stale).toBe('as the program');
    expect(fresh.match(/^\| `[a-z-]+` \| \d{3} \|/gm)?.length).toBeGreaterThan(150);
  });

  it('are each a sentence', () => {
    const { sentences } = JSON.parse(readFileSync(file, 'utf8')) as { sentences: Record<string, string> };
    expect(Object.keys(sentences).length).toBeGreaterThan(120);
    expect(Object.entries(sentences).filter(([, en]) => !/^["A-Z…].*[.…]$/s.test(en))).toEqual([]);
  });
});
