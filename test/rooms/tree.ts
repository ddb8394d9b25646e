import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Tree } from './strays';

const root = join(__dirname, '../..');

/** Every file of the repository, as git would keep it: what is ignored is not there. */
export function entries(): string[] {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
    cwd: root,
    encoding: 'utf8',
  });
  return listed.split('\0').filter(Boolean);
}

/** The TypeScript of apps and libs as it stands in the folder. A file that git lists and somebody has just deleted is left out. */
export function realTree(): Tree {
  const sources = entries().filter((path) => /^(apps|libs)\/.*\.tsx?$/.test(path));
  return Object.fromEntries(
    sources.flatMap((path) => {
      try {
        return [[path, readFileSync(join(root, path), 'utf8')]];
      } catch {
        return [];
      }
    }),
  );
}
