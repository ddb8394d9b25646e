import { strayCycles } from './rooms/cycles';
import { strayEntries, strayShapes } from './rooms/shape';
import { strayImports, type Stray, type Tree } from './rooms/strays';
import { libs, topLevel } from './rooms/table';
import { entries, realTree } from './rooms/tree';

const shown = (strays: readonly Stray[]) => strays.map(({ file, line, sentence }) => `${file}:${line} ${sentence}`);

const long = '\n// a line\n'.repeat(10);
const tidy: Tree = {
  'libs/kernel/src/index.ts': "export { daysAfter } from './day';\n",
  'libs/kernel/src/day.ts': `import Fractions from 'fraction.js';${long}`,
  'libs/event-store/src/index.ts': "export { SqliteStore } from './sqlite';\n",
  'libs/event-store/src/sqlite.ts': `import Database from 'better-sqlite3';\nimport { daysAfter } from '#kernel';${long}`,
  'libs/event-store/src/on.ts': `import { CommandHandler } from '@nestjs/cqrs';${long}`,
  'libs/event-store/src/event-store.module.ts':
    "import { Module } from '@nestjs/common';\nimport { daysAfter } from '#kernel';\n",
  'libs/evaluation/src/index.ts': "export { decide } from './decide';\n",
  'libs/evaluation/src/decide.ts': `import { daysAfter } from '#kernel';\nimport type { Regulation } from '#regulation';${long}`,
  'libs/evaluation/src/x.commands.ts': `import { Command } from '@nestjs/cqrs';\nimport { IsUUID } from 'class-validator';${long}`,
  'libs/process/src/index.ts': "export { follow } from './follow';\n",
  'libs/process/src/follow.ts': `import { OpenDossier, type DossierEvent } from '#evaluation';${long}`,
  'libs/projections/src/index.ts': "export { teller } from './teller';\n",
  'libs/projections/src/teller.ts': `import { slug } from '#territory';\nimport type { DossierEvent } from '#evaluation';${long}`,
  'apps/api/src/x.controller.ts': `import { Controller } from '@nestjs/common';\nimport { OpenDossier } from '#evaluation';${long}`,
  'apps/cli/src/serve.ts': `import { createApi } from '../../api/src/create-api';${long}`,
};

/** The tidy tree with one more file, or one replaced: what is said of it. */
const planted = (file: string, source: string, check: (tree: Tree) => Stray[] = strayImports) =>
  shown(check({ ...tidy, [file]: source }));
const one = (file: string, line: number, words: RegExp) => [
  expect.stringMatching(new RegExp(`^${file.replace(/[.]/g, '\\.')}:${line} .*${words.source}`)),
];

describe('the table of rooms', () => {
  it('is kept by this repository: no stray import', () => expect(shown(strayImports(realTree()))).toEqual([]));
  it('is kept by this repository: no stray room or file', () => expect(shown(strayShapes(realTree()))).toEqual([]));
  it('is kept by this repository: no circle', () => expect(shown(strayCycles(realTree()))).toEqual([]));
  it('is kept by this repository: the top level holds what it may', () => expect(shown(strayEntries(entries()))).toEqual([]));
  it('is looked at in full: every room that has a folder was read', () => {
    const read = new Set(Object.keys(realTree()).map((path) => path.split('/')[1]));
    expect([...read]).toEqual(expect.arrayContaining(['kernel', 'event-store', 'regulation', 'evaluation']));
    expect(libs.map(({ room }) => room)).toEqual([...new Set(libs.map(({ room }) => room))]);
  });
  it('finds nothing in a tidy tree', () => {
    for (const check of [strayImports, strayShapes, strayCycles]) expect(shown(check(tidy))).toEqual([]);
  });
});

describe('a stray import is caught', () => {
  const decide = 'libs/evaluation/src/stray.ts';
  it.each<[string, string, string, RegExp]>([
    ['a room that is not in the line', decide, "import { SqliteStore } from '#event-store';", /may not look into event-store/],
    ['type-only', decide, "import type { EventStore } from '#event-store';", /not even for types/],
    ['an inline type', decide, "import { type EventStore } from '#event-store';", /not even for types/],
    ['import("…").Type', decide, "type Store = import('#event-store').EventStore;", /not even for types/],
    ['import()', decide, "export const load = () => import('#event-store');", /may not look into event-store/],
    ['require()', decide, "const store = require('#event-store');", /may not look into event-store/],
    ['import = require()', decide, "import store = require('#event-store');", /may not look into event-store/],
    ['export from', decide, "export { EventStore } from '#event-store';", /may not look into event-store/],
    ['jest.mock', 'libs/evaluation/src/x.spec.ts', "jest.mock('#event-store');", /may not look into event-store/],
    ['a name that is reckoned', decide, 'export const load = (name: string) => import(name);', /plain text/],
    [
      'a relative path over rooms',
      decide,
      "import { daysAfter } from '../../kernel/src/day';",
      /reaches into another room \(libs\/kernel\)/,
    ],
    ['a relative path from a lib into an app', decide, "import { x } from '../../../apps/api/src/x';", /another room/],
    [
      'a lib into the browser, even for types',
      'apps/web/src/stray.ts',
      "import type { Day } from '#kernel';",
      /stays on the server/,
    ],
    [
      'a package that the web app has no line for',
      'apps/web/src/stray.tsx',
      "import { join } from 'node:path';",
      /does not name it/,
    ],
    ['an app into an app', 'apps/api/src/stray.ts', "import { x } from '../../cli/src/x';", /another room/],
    ['past the door', decide, "import { daysAfter } from '#kernel/day';", /past the door/],
    ['past the door, from an app', 'apps/api/src/stray.ts', "import { daysAfter } from '#kernel/src/day';", /past the door/],
    ['an app into a room nobody knows', 'apps/api/src/stray.ts', "import { x } from '#nowhere';", /no room #nowhere/],
    ['a room through its own door', decide, "import { decide } from '#evaluation';", /own door/],
    ['Nest in a plain file', decide, "import { Injectable } from '@nestjs/common';", /Nest stays in/],
    ['Nest types in a plain file', decide, "import type { INestApplication } from '@nestjs/common';", /Nest stays in/],
    [
      'more of cqrs in commands',
      'libs/evaluation/src/y.commands.ts',
      "import { Command, CommandBus } from '@nestjs/cqrs';",
      /only Command/,
    ],
    ['other Nest in commands', 'libs/evaluation/src/y.commands.ts', "import { Command } from '@nestjs/common';", /only Command/],
    ['class-validator in a plain file', decide, "import { IsUUID } from 'class-validator';", /no \*\.commands\.ts/],
    ['a package without a line', decide, "import { z } from 'zod';", /does not name it/],
    ['I/O', decide, "import { readFileSync } from 'fs';", /does not name it/],
    [
      'the driver in a second file',
      'libs/event-store/src/second.ts',
      "import Database from 'better-sqlite3';",
      /belongs to sqlite\.ts .*of event-store alone/,
    ],
    ['the driver as a type', 'libs/event-store/src/second.ts', "import type Database from 'better-sqlite3';", /sqlite\.ts/],
    ['the file system in a second file', 'libs/access/src/second.ts', "import { open } from 'node:fs/promises';", /keys\.ts/],
    ['the driver in an app', 'apps/api/src/stray.ts', "import Database from 'better-sqlite3';", /An app has no driver/],
    ['a value where types are allowed', 'libs/projections/src/stray.ts', "import { decide } from '#evaluation';", /import type/],
    ['a whole room for its types', 'libs/projections/src/stray.ts', "import * as all from '#evaluation';", /import type/],
    [
      'another value than the one named',
      'libs/projections/src/stray.ts',
      "import { openUnit } from '#territory';",
      /may not take openUnit from territory/,
    ],
    [
      'a decision in process',
      'libs/process/src/stray.ts',
      "import { OpenDossier, openDossier } from '#evaluation';",
      /may not take openDossier/,
    ],
    ['the bare import of a room for its effects', 'libs/process/src/stray.ts', "import '#evaluation';", /may not take/],
    [
      'a module into another room',
      'libs/evaluation/src/y.module.ts',
      "import { check } from '#regulation';",
      /A module may look into/,
    ],
    ['a module with an if', 'libs/evaluation/src/y.module.ts', 'if (process.env.X) console.log(1);', /decides nothing/],
  ])('%s', (_what, file, source, words) => expect(planted(file, `\n${source}\n`)).toEqual(one(file, 2, words)));

  it('and not what only looks like one', () => {
    const words = `// import { EventStore } from '#event-store';\nexport const text = "import x from '@nestjs/common'";\n`;
    expect(planted(decide, words)).toEqual([]);
  });
});

describe('a stray shape is caught', () => {
  const without = (file: string) => Object.fromEntries(Object.entries(tidy).filter(([path]) => path !== file));

  it('a room without a line in the table', () => {
    const tree = { ...tidy, 'libs/gossip/src/index.ts': "export { x } from './x';\n", 'libs/gossip/src/x.ts': long };
    expect(shown(strayShapes(tree))).toEqual(one('libs/gossip', 1, /no line in the table/));
  });
  it('an app without a line in the table', () => {
    expect(planted('apps/desk/src/main.ts', '', strayShapes)).toEqual(one('apps/desk', 1, /no line in the table/));
  });
  it('a room without a door', () => {
    expect(shown(strayShapes(without('libs/kernel/src/index.ts')))).toEqual(one('libs/kernel', 1, /no door/));
  });
  it('a room that is empty behind its door', () => {
    expect(shown(strayShapes(without('libs/kernel/src/day.ts')))).toEqual(one('libs/kernel', 1, /is empty/));
    const onlySpec = { ...without('libs/kernel/src/day.ts'), 'libs/kernel/src/day.spec.ts': long };
    expect(shown(strayShapes(onlySpec))).toEqual(one('libs/kernel', 1, /is empty/));
  });
  it('a file under 15 lines', () => {
    const file = 'libs/kernel/src/tiny.ts';
    expect(planted(file, 'x;\n'.repeat(14), strayShapes)).toEqual(one(file, 1, /Under 15 lines/));
    expect(planted(file, 'x;\n'.repeat(15), strayShapes)).toEqual([]);
  });
  it('a controller in a lib', () => {
    const file = 'libs/evaluation/src/x.controller.ts';
    expect(planted(file, long, strayShapes)).toEqual(one(file, 1, /apps only/));
  });
  it('a closet', () => {
    const file = 'libs/evaluation/src/utils/dates.ts';
    expect(planted(file, long, strayShapes)).toEqual(one(file, 1, /No utils/));
  });
  it('an entry of the top level that nobody allowed', () => {
    expect(shown(strayEntries([...topLevel, '.ci/run', 'libs/kernel/src/day.ts', 'notes.txt']))).toEqual(
      one('notes.txt', 1, /top level/),
    );
  });
});

describe('a circle is caught', () => {
  it('of two files, over re-exports, import() and doors', () => {
    const back = "import { decide } from './decide';";
    const tree = {
      ...tidy,
      'libs/evaluation/src/decide.ts': `export { b } from './b';${long}`,
      'libs/evaluation/src/b.ts': back,
    };
    expect(shown(strayCycles(tree))).toEqual([
      expect.stringContaining('A circle: libs/evaluation/src/decide.ts → libs/evaluation/src/b.ts →'),
    ]);
    const lazy = { ...tree, 'libs/evaluation/src/b.ts': "export const later = () => import('./decide');" };
    expect(strayCycles(lazy)).toHaveLength(1);
    const rooms = { ...tidy, 'libs/kernel/src/day.ts': "import { SqliteStore } from '#event-store';" };
    expect(shown(strayCycles(rooms))[0]).toContain('libs/kernel/src/index.ts');
  });
  it('and types may look at each other', () => {
    const back = "import type { decide } from './decide';";
    const tree = {
      ...tidy,
      'libs/evaluation/src/decide.ts': `import { b } from './b';${long}`,
      'libs/evaluation/src/b.ts': back,
    };
    expect(strayCycles(tree)).toEqual([]);
  });
});
