import { builtinModules } from 'node:module';
import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import ts from 'typescript-eslint';

// The table of rooms, cycles and short files are checked by test/rooms.spec.ts; test/lint.spec.ts plants a stray for each rule here.
const pure = ['kernel', 'regulation', 'figures', 'evaluation', 'territory'].map((room) => `libs/${room}/**/*.ts`);
// what a paper says is reckoned; only its file is written
pure.push(...['self-scoring', 'summary', 'decision', 'workbook'].map((part) => `libs/papers/src/${part}/*.ts`));
const specs = ['**/*.spec.ts'];

const exportAll = { selector: 'ExportAllDeclaration', message: 'Spell the names out: export * is used nowhere.' };
const reExport = { selector: 'ExportNamedDeclaration[source]', message: 'Only index.ts, the door of a room, may re-export.' };
const dynamic = { selector: 'ImportExpression', message: 'A pure room loads nothing while it runs.' };

const pureNames = ['Date', 'performance', 'process', 'console', 'crypto', 'fetch', 'globalThis', 'global', 'require'];
const timers = ['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask'];
const notPure = 'A pure room knows no clock, no chance, no input or output: take it as an argument.';
const builtins = builtinModules.flatMap((name) => [name, `node:${name}`]).map((name) => ({ name, message: notPure }));
const hashing = builtins.map((one) => (one.name === 'node:crypto' ? { ...one, allowImportNames: ['createHash'] } : one));

export default defineConfig(
  globalIgnores(['dist', 'coverage', 'data', '**/metadata.ts']),
  js.configs.recommended,
  ts.configs.recommended,
  {
    rules: {
      'max-lines': ['error', { max: 250 }],
      'no-restricted-syntax': ['error', exportAll, reExport],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
    },
  },
  { files: ['**/index.ts'], rules: { 'no-restricted-syntax': ['error', exportAll] } },
  {
    files: pure,
    ignores: specs,
    rules: {
      'no-restricted-globals': ['error', ...[...pureNames, ...timers].map((name) => ({ name, message: notPure }))],
      'no-restricted-properties': ['error', { object: 'Math', property: 'random', message: notPure }],
      'no-restricted-imports': ['error', { paths: builtins, patterns: [{ regex: '^node:', message: notPure }] }],
      'no-restricted-syntax': ['error', exportAll, reExport, dynamic],
    },
  },
  {
    files: pure.map((path) => path.replace('*.ts', 'index.ts')),
    rules: { 'no-restricted-syntax': ['error', exportAll, dynamic] },
  },
  // the date in a file is always the same one; the package is loaded when a paper is first asked for
  {
    files: ['workbook/write-workbook', 'workbook/example-edits', 'decision/write-decision'].map(
      (file) => `libs/papers/src/${file}.ts`,
    ),
    rules: { 'no-restricted-globals': 'off', 'no-restricted-syntax': ['error', exportAll, reExport] },
  },
  { files: ['libs/regulation/src/hash.ts'], rules: { 'no-restricted-imports': ['error', { paths: hashing }] } },
  // not where decorators are: what their metadata names must stay a value import
  {
    files: pure,
    ignores: ['**/*.commands.ts', '**/*.module.ts', ...specs],
    rules: { '@typescript-eslint/consistent-type-imports': 'error' },
  },
  {
    files: ['apps/**/*.ts', 'libs/**/*.ts'],
    ignores: ['apps/api/src/settings/settings.ts', ...specs],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: notPure },
        { object: 'process', property: 'env', message: 'Only settings.ts reads the environment.' },
      ],
    },
  },
  // the file that the swagger plugin writes exists only after a build
  { files: ['apps/**/*.ts'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  {
    files: ['**/*.cjs', '**/*.mjs'],
    languageOptions: { globals: { ...names('require', 'process', 'console', 'setInterval', '__dirname'), module: 'writable' } },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
);

function names(...list) {
  return Object.fromEntries(list.map((name) => [name, 'readonly']));
}
