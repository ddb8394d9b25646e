/**
 * What a room may take through another room's door: everything; types only; types and classes (a command is a class, a decision
 * is not); or types and the values named here.
 */
export type Taking = 'all' | 'types' | 'classes' | readonly string[];

/** A line of the table: what a room may look into. What is not named is not allowed. */
export interface Line {
  readonly room: string;
  readonly may: Readonly<Record<string, Taking>>;
  /** Packages that any of its files may import. */
  readonly packages?: readonly string[];
  /** Packages that belong to the files named alone, and to the room's specs, which plant what those files must refuse (drivers, native code, the file system): package → files under src. */
  readonly only?: Readonly<Record<string, readonly string[]>>;
  /** Plain files that may import @nestjs/*, and why. */
  readonly nest?: Readonly<Record<string, string>>;
}

/** The rooms of libs. */
export const libs: readonly Line[] = [
  { room: 'kernel', may: {}, packages: ['fraction.js'] },
  {
    room: 'event-store',
    may: { kernel: 'all' },
    packages: ['uuid', 'node:crypto', 'node:path', 'node:timers', 'node:timers/promises'],
    only: {
      'better-sqlite3': ['sqlite.ts', 'sqlite-past.ts', 'serving-lock.ts', 'copy-database.ts'],
      'node:fs': ['sqlite.ts', 'log-file.ts', 'file-trouble.ts', 'serving-lock.ts', 'kurrentdb/draft.ts'],
      'node:os': ['kurrentdb/draft.ts'],
      '@kurrent/kurrentdb-client': ['kurrentdb/wire.ts'],
    },
    nest: { 'on.ts': 'makes the Nest handler of a command, so that no other file has to' },
  },
  { room: 'regulation', may: { kernel: 'all' }, packages: ['lezer-feel', 'canonicalize'], only: { 'node:crypto': ['hash.ts'] } },
  { room: 'figures', may: { kernel: 'all' } },
  { room: 'evaluation', may: { kernel: 'all', regulation: 'all' } },
  { room: 'territory', may: { kernel: 'all', regulation: 'all' } },
  {
    room: 'process',
    may: { kernel: 'all', 'event-store': 'all', regulation: 'all', evaluation: 'classes', territory: 'classes' },
    packages: ['uuid'],
  },
  {
    room: 'projections',
    may: {
      kernel: 'all',
      'event-store': 'all',
      figures: 'all',
      evaluation: 'types',
      regulation: 'types',
      territory: ['slug', 'shortSlug', 'isCalled'],
      access: 'types',
    },
    packages: ['node:path', 'node:crypto'],
    only: {
      'better-sqlite3': ['read-model.ts'],
      'node:fs': ['read-model.ts', 'read-models.ts'],
      'node:worker_threads': ['looking-back/workers.ts', 'looking-back/worker.ts'],
    },
  },
  {
    room: 'audit',
    may: {
      kernel: 'all',
      'event-store': 'all',
      regulation: 'all',
      evaluation: ['dossierStory', 'cycleStory', 'countingAnswers'],
      figures: 'all',
    },
    packages: ['node:crypto', 'canonicalize'],
  },
  {
    room: 'access',
    may: { kernel: 'all', 'event-store': 'all' },
    packages: ['uuid', 'node:crypto', 'node:path'],
    only: {
      'better-sqlite3': ['vault.ts'],
      '@node-rs/argon2': ['people.ts'],
      '@zxcvbn-ts/core': ['passwords/password-rules.ts'],
      '@zxcvbn-ts/language-common': ['passwords/password-rules.ts'],
      otpauth: ['second-factor/totp.ts'],
      'openid-client': ['provider/identity-provider.ts'],
      'node:fs': ['keys.ts', 'erasure/erased-list.ts'],
    },
  },
  {
    room: 'evidence',
    may: { kernel: 'all', 'event-store': 'all' },
    packages: ['node:crypto', 'node:path', 'node:stream', 'node:stream/promises', 'file-type', 'yauzl'],
    only: {
      'node:fs': ['files.ts'],
      'node:net': ['clamd.ts', 'example-clamd.ts'],
      'node:zlib': ['example-files.ts', 'examine/packed-objects.ts'],
    },
  },
  {
    room: 'papers',
    may: { kernel: 'all', regulation: 'all' },
    only: {
      '@cj-tech-master/excelts': ['workbook/write-workbook.ts', 'workbook/looks.ts'],
      docx: ['decision/write-decision.ts', 'decision/parts.ts'],
      fflate: ['workbook/example-edits.ts', 'decision/write-decision.ts'],
      saxes: ['workbook/xml.ts'],
      yauzl: ['workbook/unpack.ts'],
    },
  },
];

/** The web app runs in a browser: it knows the house by the types that are made from the API's description, and by nothing else. */
const packagesOfWeb = [
  'react',
  'react-dom',
  'antd',
  '@ant-design/icons',
  '@fontsource/be-vietnam-pro',
  '@tanstack/react-query',
  '@tanstack/react-router',
  '@tanstack/react-virtual',
  'dayjs',
  'echarts',
  'i18next',
  'react-i18next',
  'openapi-fetch',
  'pdfjs-dist',
  'vite',
];

/** The apps: every lib's door, no driver. `cli` may look into `api`, because `serve` and `start` run it in the same process. */
export const apps: readonly {
  readonly room: string;
  readonly mayApps: readonly string[];
  /** When given: all that it may import besides its own files; no lib then. */
  readonly only?: readonly string[];
}[] = [
  { room: 'api', mayApps: [] },
  { room: 'cli', mayApps: ['api'] },
  { room: 'web', mayApps: [], only: ['minhbach-api', ...packagesOfWeb] },
];

/** Native packages and drivers: never in apps. */
export const drivers = ['better-sqlite3', '@node-rs/argon2', '@kurrent/kurrentdb-client'];

/** What files of a certain ending may import besides. */
export const endings = {
  commands: { ending: '.commands.ts', packages: ['class-validator', 'class-transformer'], nestNames: ['Command'] },
  answers: { ending: '.answers.ts', packages: ['class-validator', 'class-transformer'] },
  module: { ending: '.module.ts', may: ['kernel', 'event-store'] },
  spec: {
    ending: '.spec.ts',
    packages: [
      'fast-check',
      'class-validator',
      'class-transformer',
      'uuid',
      'canonicalize',
      'jose', // forges tokens
      '@nestjs/common',
      '@nestjs/cqrs',
      '@nestjs/testing',
      '@nestjs/core',
    ],
  },
} as const;

/** Files that may be short besides index.ts, *.module.ts and main.ts, and why. */
export const shortFiles: Readonly<Record<string, string>> = {
  'apps/api/src/watch/pino-roll.d.ts': 'declares a package that comes without types',
  'libs/event-store/src/require-node.ts': 'has to run before the first import that an older Node.js would die of',
};

/** Everything that may stand at the top of the repository besides dotfiles. */
export const topLevel = [
  'apps',
  'docs',
  'libs',
  'test',
  'nest-cli.json',
  'package.json',
  'tsconfig.json',
  'tsconfig.build.json',
  'docker-compose.yml',
  'README.md',
  'README.vi.md',
  'package-lock.json',
  'LICENSE',
  'Dockerfile',
  'eslint.config.mjs',
];
