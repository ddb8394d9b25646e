import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { http } from './http';
import { load } from './load';
import { lists } from './lists';
import { lookingBack } from './lookback';
import { rebuilding } from './rebuild';
import { table, type Row } from './row';
import { store } from './store';
import { web } from './web';

/** Each suite measures in an empty folder of its own. A new one is added here. */
const suites: Record<string, (folder: string) => Promise<Row[]>> = {
  store,
  rebuild: rebuilding,
  http,
  lookback: lookingBack,
  load,
  lists,
  web,
};

async function main(): Promise<void> {
  const args = process.argv.slice(2);
  const json = args.includes('--json') ? args.splice(args.indexOf('--json'), 2)[1] : undefined;
  const wanted = args.length > 0 ? args : Object.keys(suites);
  const found: Record<string, Row[]> = {};
  for (const name of wanted) {
    const suite = suites[name];
    if (!suite) throw new Error(`There is no suite "${name}"; there is: ${Object.keys(suites).join(', ')}.`);
    // beside the project and not in the system's folder for such things, which may be memory and make every fsync free
    const folder = resolve(`bench-${process.pid}.tmp`);
    mkdirSync(folder);
    try {
      found[name] = await suite(folder);
    } finally {
      rmSync(folder, { recursive: true });
    }
    console.log(`${name} (Node.js ${process.versions.node})\n${table(found[name])}\n`);
  }
  if (json) writeFileSync(json, `${JSON.stringify(found, null, 2)}\n`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
