import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

interface Plant {
  readonly what: string;
  readonly file: string;
  readonly code: string;
  /** Rule that must speak; null: nothing may be said. */
  readonly rule: string | null;
}

const decision = 'libs/evaluation/src/review/stray.ts';
const caught = (what: string, code: string, rule: string, file = decision): Plant => ({ what, file, code, rule });
const allowed = (what: string, code: string, file: string): Plant => ({ what, file, code, rule: null });
const rooms = ['kernel', 'regulation', 'figures', 'evaluation', 'territory'];

const plants: readonly Plant[] = [
  ...rooms.map((room) =>
    caught(`the clock in ${room}`, 'export const now = new Date();', 'no-restricted-globals', `libs/${room}/src/stray.ts`),
  ),
  caught('Date.now', 'export const now = Date.now();', 'no-restricted-globals'),
  caught('the clock by another way', 'export const now = new globalThis.Date();', 'no-restricted-globals'),
  caught('performance', 'export const now = performance.now();', 'no-restricted-globals'),
  caught('chance', 'export const dice = Math.random();', 'no-restricted-properties'),
  caught('chance taken apart', 'export const { random } = Math;', 'no-restricted-properties'),
  caught('the environment', 'export const where = process.env.HOME;', 'no-restricted-globals'),
  caught(
    'the environment, anywhere but in settings.ts',
    'export const where = process.env.HOME;',
    'no-restricted-properties',
    'apps/cli/src/stray.ts',
  ),
  allowed('the environment in settings.ts', 'export const all = process.env;', 'apps/api/src/settings/settings.ts'),
  caught('a timer', 'setTimeout(() => undefined, 1);', 'no-restricted-globals'),
  caught('output', "console.log('x');", 'no-restricted-globals'),
  caught('the file system', "import { readFileSync } from 'node:fs';\nexport const x = readFileSync;", 'no-restricted-imports'),
  caught(
    'the file system without node:',
    "import { readFileSync } from 'fs';\nexport const x = readFileSync;",
    'no-restricted-imports',
  ),
  caught('the file system while running', "export const x = () => import('node:fs');", 'no-restricted-syntax'),
  caught('require', "export const x = require('node:fs');", '@typescript-eslint/no-require-imports'),
  caught('hashing elsewhere', "import { createHash } from 'node:crypto';\nexport const x = createHash;", 'no-restricted-imports'),
  allowed(
    'hashing in its file',
    "import { createHash } from 'node:crypto';\nexport const x = createHash;",
    'libs/regulation/src/hash.ts',
  ),
  caught(
    'more than hashing in its file',
    "import { randomBytes } from 'node:crypto';\nexport const x = randomBytes;",
    'no-restricted-imports',
    'libs/regulation/src/hash.ts',
  ),
  caught(
    'a type taken as a value',
    "import { Day } from '#kernel';\nexport type Days = readonly Day[];",
    '@typescript-eslint/consistent-type-imports',
  ),
  caught('export * in a file', "export * from './review';", 'no-restricted-syntax'),
  caught('export * at a door', "export * from './review/review';", 'no-restricted-syntax', 'libs/evaluation/src/index.ts'),
  caught('export * at an impure door', "export * from './vault';", 'no-restricted-syntax', 'libs/access/src/index.ts'),
  caught('export * with a name', "export * as review from './review';", 'no-restricted-syntax'),
  caught('a second barrel', "export { reviewLeaf } from './review';", 'no-restricted-syntax'),
  caught('a second barrel in an app', "export { createApi } from './create-api';", 'no-restricted-syntax', 'apps/api/src/all.ts'),
  allowed('names spelled out at the door', "export { reviewLeaf } from './review/review';", 'libs/evaluation/src/index.ts'),
  caught('251 lines', 'export {};\n'.repeat(251), 'max-lines'),
  caught('251 lines in an app', 'export {};\n'.repeat(251), 'max-lines', 'apps/api/src/stray.ts'),
  allowed('250 lines', 'export {};\n'.repeat(250), 'apps/api/src/stray.ts'),
  caught('a name that nobody uses', 'const unused = 1;', '@typescript-eslint/no-unused-vars'),
  caught('any', 'export const x: any = 1;', '@typescript-eslint/no-explicit-any'),
  allowed('the clock in a room that stores', 'export const now = new Date();', 'libs/event-store/src/stray.ts'),
  allowed('the clock in the spec of a pure room', 'export const now = new Date();', 'libs/kernel/src/stray.spec.ts'),
];

/** One process for all: ESLint loads its configuration as an ES module, which jest's own loader cannot. */
const script = `
  import { ESLint } from 'eslint';
  import { text } from 'node:stream/consumers';
  const eslint = new ESLint();
  const heard = [];
  for (const { code, file } of JSON.parse(await text(process.stdin))) {
    const [result] = await eslint.lintText(code, { filePath: file });
    heard.push(result.messages.map(({ ruleId, message }) => ruleId ?? message));
  }
  console.log(JSON.stringify(heard));
`;

describe('lint catches', () => {
  let heard: string[][];

  beforeAll(() => {
    const options = { cwd: join(__dirname, '..'), input: JSON.stringify(plants), encoding: 'utf8' as const };
    heard = JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', script], options));
  }, 30_000);

  it.each(plants.map((plant, index) => ({ ...plant, index, verb: plant.rule ? 'caught' : 'allowed' })))(
    '$what: $verb',
    ({ index, rule }) => {
      const rules = [...new Set(heard[index])];
      if (rule) expect(rules).toContain(rule);
      else expect(rules).toEqual([]);
    },
  );
});
