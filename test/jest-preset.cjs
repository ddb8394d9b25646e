// CommonJS tests. ESM-only packages (NestJS 12, commander ...) are compiled to CommonJS by SWC: the list is read from node_modules.
const fs = require('fs');
const path = require('path');
require('./node-guard.cjs');

const modules = path.join(__dirname, '../node_modules');
const names = fs
  .readdirSync(modules)
  .flatMap((n) =>
    n.startsWith('@') ? fs.readdirSync(path.join(modules, n)).map((m) => `${n}/${m}`) : n.startsWith('.') ? [] : [n],
  );
const esm = names.filter((n) => {
  try {
    return JSON.parse(fs.readFileSync(path.join(modules, n, 'package.json'), 'utf8')).type === 'module';
  } catch {
    return false;
  }
});
const swc = (parser) => [
  '@swc/jest',
  {
    swcrc: false,
    jsc: {
      target: 'es2023',
      parser,
      transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
      keepClassNames: true,
    },
    module: { type: 'commonjs', lazy: ['@kurrent/kurrentdb-client'] }, // only who asks a KurrentDB waits for its client
  },
];

module.exports = {
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
  roots: ['<rootDir>/apps', '<rootDir>/libs', '<rootDir>/test'],
  testRegex: '\\.spec\\.ts$',
  transform: { '\\.tsx?$': swc({ syntax: 'typescript', decorators: true }), '\\.m?js$': swc({ syntax: 'ecmascript' }) },
  // what such a package brings as CommonJS besides is taken as it is
  transformIgnorePatterns: [`/node_modules/(?!(${esm.join('|')})/)`, '/node_modules/.+/(dist|lib)/cjs/'],
  moduleFileExtensions: ['ts', 'js', 'mjs', 'cjs', 'json', 'node'],
  collectCoverageFrom: ['apps/{api,cli}/src/**/*.ts', 'libs/**/*.ts', '!**/*.spec.ts', '!**/metadata.ts', '!**/main.ts'],
  maxWorkers: '100%', // of the cores: most suites wait for what they have started
  workerIdleMemoryLimit: '1GB',
  testTimeout: 60_000, // for what hangs: a busy machine is no failure, and how fast something is, the bench tells
  reporters: ['default', '<rootDir>/test/one-line-reporter.cjs'],
};
