import { posix } from 'node:path';
import { readSource, type Import } from './imports';
import type { Stray, Tree } from './strays';

/** Circles of files that import each other's values. Types may look at each other: nothing of them is left when the program runs. */
export function strayCycles(tree: Tree): Stray[] {
  const edges = new Map(Object.entries(tree).map(([file, source]) => [file, nextOf(file, source, tree)]));
  const strays: Stray[] = [];
  const done = new Set<string>();
  const path: string[] = [];

  const walk = (file: string): void => {
    if (done.has(file)) return;
    path.push(file);
    for (const { to, line } of edges.get(file) ?? []) {
      const from = path.indexOf(to);
      if (from >= 0) strays.push({ file, line, sentence: `A circle: ${[...path.slice(from), to].join(' → ')}.` });
      else walk(to);
    }
    path.pop();
    done.add(file);
  };
  for (const file of Object.keys(tree)) walk(file);
  return strays;
}

const nextOf = (file: string, source: string, tree: Tree) =>
  readSource(file, source)
    .imports.filter(({ typeOnly }) => !typeOnly)
    .flatMap((one) => target(file, one, tree).map((to) => ({ to, line: one.line })));

function target(file: string, { from }: Import, tree: Tree): string[] {
  if (from?.startsWith('#')) return [`libs/${from.slice(1)}/src/index.ts`].filter((path) => path in tree);
  if (!from?.startsWith('.')) return [];
  const path = posix.join(posix.dirname(file), from);
  return [path, `${path}.ts`, `${path}/index.ts`].filter((one) => one in tree).slice(0, 1);
}
