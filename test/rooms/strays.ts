import { builtinModules } from 'node:module';
import { posix } from 'node:path';
import { readSource, type Import } from './imports';
import { apps, drivers, endings, libs, type Line } from './table';

/** A file that breaks the table: where, and in one sentence how. */
export interface Stray {
  readonly file: string;
  readonly line: number;
  readonly sentence: string;
}

/** A tree as path → source; paths as git gives them. */
export type Tree = Readonly<Record<string, string>>;

/** "libs/kernel" of "libs/kernel/src/day.ts". */
export const roomOf = (path: string) => path.split('/').slice(0, 2).join('/');

const { commands, answers, module: modules, spec } = endings;

/** Every import of the tree that the table does not allow. */
export function strayImports(tree: Tree): Stray[] {
  return Object.entries(tree).flatMap(([file, source]) => {
    const { imports, branches } = readSource(file, source);
    const strays = imports.flatMap((one) => wrong(file, one).map((sentence) => ({ file, line: one.line, sentence })));
    if (file.startsWith('libs/') && file.endsWith(modules.ending)) {
      for (const line of branches)
        strays.push({ file, line, sentence: 'A module joins parts and decides nothing: no if, no ?:, no loop.' });
    }
    return strays;
  });
}

function wrong(file: string, one: Import): string[] {
  const { from } = one;
  if (from === null) return ['What is imported must be a plain text, so that it can be checked.'];
  if (from.startsWith('.')) return relative(file, from);
  if (from.startsWith('#')) return door(file, from, one);
  return aPackage(file, from.replace(/^node:/, ''), from, one);
}

function relative(file: string, from: string): string[] {
  const [here, there] = [roomOf(file), roomOf(posix.join(posix.dirname(file), from))];
  if (here === there) return [];
  const app = apps.find(({ room }) => `apps/${room}` === here);
  if (app?.mayApps.some((other) => `apps/${other}` === there)) return [];
  return [`${from} reaches into another room (${there}) by path: use its door, such as #${there.split('/')[1]}.`];
}

function door(file: string, from: string, one: Import): string[] {
  const [, name = '', deeper] = /^#([^/]*)(\/.*)?$/.exec(from) ?? [];
  if (deeper !== undefined) return [`${from} goes past the door of a room: import from #${name}.`];
  const [area, room = ''] = file.split('/');
  if (apps.some((app) => app.only && area === 'apps' && app.room === room))
    return [`${room} may not look into any room: ${from} stays on the server.`];
  if (area === 'apps') return libs.some((line) => line.room === name) ? [] : [`There is no room #${name} in the table.`];
  if (name === room && file.endsWith(spec.ending)) return [];
  if (name === room) return [`#${name} is this room's own door: inside, import the file itself.`];
  const line = lineOf(room);
  if (!line) return [];
  if (file.endsWith(modules.ending)) {
    return (modules.may as readonly string[]).includes(name)
      ? []
      : [`A module may look into its own room, event-store and kernel; not into ${name}.`];
  }
  const may = line.may[name];
  if (may === undefined) return [`${room} may not look into ${name}${one.typeOnly ? ', not even for types' : ''}.`];
  if (may === 'all' || one.typeOnly) return [];
  if (may === 'types') return [`${room} may take types of ${name} only: write import type.`];
  const allowed = (value: string) => (may === 'classes' ? /^[A-Z]/.test(value) : may.includes(value));
  const strays = one.names.length ? one.names.filter((value) => !allowed(value)) : ['everything'];
  return strays.map(
    (value) =>
      `${room} may not take ${value} from ${name}: ${may === 'classes' ? 'types and classes' : `types and ${may.join(', ')}`} only.`,
  );
}

function aPackage(file: string, bare: string, from: string, one: Import): string[] {
  const name = packageOf(bare);
  const [area, room = ''] = file.split('/');
  const only = area === 'apps' ? apps.find((app) => app.room === room)?.only : undefined;
  if (only) return only.includes(name) ? [] : [`${room} may not import ${from}: the table does not name it.`];
  if (area === 'apps') return drivers.includes(name) ? [`An app has no driver: ${name} belongs to one file of one room.`] : [];
  const line = lineOf(room);
  if (!line) return [];
  const inside = file.split('/').slice(3).join('/');
  if (file.endsWith(spec.ending) && ((spec.packages as readonly string[]).includes(name) || isBuiltin(name))) return [];
  if (name.startsWith('@nestjs/')) return nest(line, file, inside, name, one);
  const full = isBuiltin(name) ? `node:${name}` : name;
  if (line.packages?.includes(full)) return [];
  const alone = line.only?.[full];
  if (alone !== undefined)
    return alone.includes(inside) || file.endsWith(spec.ending)
      ? []
      : [`${full} belongs to ${alone.join(' and ')} of ${room} alone.`];
  for (const { ending, packages } of [commands, answers]) {
    if (file.endsWith(ending) && (packages as readonly string[]).includes(name)) return [];
  }
  return [
    `${room} may not import ${from}: the table does not name it${/^class-/.test(name) ? ', and this is no *.commands.ts' : ''}.`,
  ];
}

function nest(line: Line, file: string, inside: string, name: string, one: Import): string[] {
  if (file.endsWith(modules.ending) || file.endsWith(answers.ending) || line.nest?.[inside] !== undefined) return [];
  if (!file.endsWith(commands.ending))
    return [`${name} in a plain file: Nest stays in *.module.ts, *.commands.ts, *.answers.ts and apps.`];
  const onlyCommand =
    name === '@nestjs/cqrs' && one.names.every((value) => (commands.nestNames as readonly string[]).includes(value));
  return onlyCommand && one.names.length ? [] : ['A *.commands.ts may take only Command from @nestjs/cqrs.'];
}

export const lineOf = (room: string): Line | undefined => libs.find((line) => line.room === room);
const isBuiltin = (name: string) => builtinModules.includes(name);
const packageOf = (bare: string) =>
  isBuiltin(bare)
    ? bare === 'fs/promises'
      ? 'fs'
      : bare
    : bare
        .split('/')
        .slice(0, bare.startsWith('@') ? 2 : 1)
        .join('/');
