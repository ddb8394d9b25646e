import { readSource } from './imports';
import { lineOf, roomOf, type Stray, type Tree } from './strays';
import { apps, shortFiles, topLevel } from './table';

/** Rooms that are empty, have no door or no line in the table; files that are too short or in the wrong place. */
export function strayShapes(tree: Tree): Stray[] {
  const rooms = [...new Set(Object.keys(tree).map(roomOf))];
  return [
    ...rooms.flatMap((room) => strayRoom(room, tree)),
    ...Object.keys(tree).flatMap((file) => strayFile(file, tree[file] ?? '')),
  ];
}

function strayRoom(room: string, tree: Tree): Stray[] {
  const [area, name = ''] = room.split('/');
  const stray = (sentence: string) => ({ file: room, line: 1, sentence });
  if (area === 'apps') return apps.some((app) => app.room === name) ? [] : [stray(`The app ${name} has no line in the table.`)];
  const files = Object.keys(tree).filter((file) => roomOf(file) === room && file.endsWith('.ts') && !file.endsWith('.spec.ts'));
  const door = `${room}/src/index.ts`;
  return [
    ...(lineOf(name) ? [] : [stray(`The room ${name} has no line in the table.`)]),
    ...(files.includes(door) ? [] : [stray(`The room ${name} has no door: ${door} is missing.`)]),
    ...(files.some((file) => file !== door)
      ? []
      : [stray(`The room ${name} is empty: a room appears with the first work that needs it.`)]),
  ];
}

const mayBeShort = /(^|\/)(index|main)\.ts$|\.module\.ts$/;

function strayFile(file: string, source: string): Stray[] {
  if (!file.endsWith('.ts')) return [];
  const stray = (sentence: string) => ({ file, line: 1, sentence });
  const strays: Stray[] = [];
  if (file.endsWith('.controller.ts') && !file.startsWith('apps/')) strays.push(stray('Controllers live in apps only.'));
  if (/(^|\/)(utils?|common|shared|helpers?|base)(\/|\.ts$)/.test(file))
    strays.push(stray('No utils, common, shared, helpers, base: name what it is about.'));
  if (!mayBeShort.test(file) && !(file in shortFiles) && readSource(file, source).lines < 15) {
    strays.push(stray('Under 15 lines are only index.ts, *.module.ts and main.ts: it belongs to a neighbour.'));
  }
  return strays;
}

/** What stands at the top of the repository and should not. */
export const strayEntries = (entries: readonly string[]): Stray[] =>
  [...new Set(entries.map((path) => path.split('/')[0] ?? ''))]
    .filter((entry) => !entry.startsWith('.') && !topLevel.includes(entry))
    .map((entry) => ({ file: entry, line: 1, sentence: 'This does not belong to the top level.' }));
