import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { roles } from '#kernel';
import { page } from './rights/page';

const file = join(__dirname, '../docs/rights.md');
/** How to renew it. */
const stale = 'docs/rights.md is stale. Renew it with: RENEW=1 npm test -- test/rights-page.spec.ts';

describe('the page of rights', () => {
  it('says what the table says', () => {
    if (process.env.RENEW) writeFileSync(file, page());
    const there = readFileSync(file, 'utf8');
    expect(there === page() ? 'as the table' : stale).toBe('as the table');
  });

  it('names every role in Vietnamese, with what it may do', () => {
    for (const { vi } of Object.values(roles).filter((role) => role !== roles.process)) expect(page()).toContain(`**${vi}**`);
    expect(page()).not.toMatch(/undefined|\bnull\b/);
  });
});
