// node .setup.mjs [command ...]: installs and builds only what is missing or older than its sources, then runs the command
// with the project's own Node.js first on PATH. Plain JavaScript for Node.js 18 or newer: it runs before anything is installed.
// It is not a "prestart" script, because npm skips those where ignore-scripts is set.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

process.chdir(dirname(fileURLToPath(import.meta.url)));
const env = { ...process.env, PATH: join(process.cwd(), 'node_modules/.bin') + delimiter + process.env.PATH };
const options = { stdio: 'inherit', env, shell: process.platform === 'win32' };

function digest(paths) {
  const hash = createHash('sha256').update(process.platform + process.arch);
  const add = (path) => {
    if (statSync(path).isDirectory())
      readdirSync(path)
        .sort()
        .forEach((name) => add(join(path, name)));
    else if (!path.endsWith('.spec.ts') && !path.endsWith('metadata.ts'))
      hash.update(path).update('\0').update(readFileSync(path));
  };
  paths.forEach(add);
  return hash.digest('hex');
}

function step(what, stamp, sources, command, ...args) {
  const now = digest(sources);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return;
  console.error(what);
  // what it says is for who waits, and no part of what the command prints
  const { status } = spawnSync(command, args, { ...options, stdio: ['inherit', 2, 2] });
  if (status !== 0) process.exit(status ?? 1);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, now);
}

step(
  'Installing packages, once (about a minute) ...',
  'node_modules/.installed',
  ['package-lock.json'],
  'npm',
  'ci',
  '--ignore-scripts',
  '--loglevel=error',
);

const version = spawnSync('node', ['--version'], { env, encoding: 'utf8' }).stdout.trim();
const [major, minor] = version.slice(1).split('.').map(Number);
if (major < 22 || (major === 22 && minor < 19)) {
  console.error(
    `This program needs Node.js 22.19 or newer, and this is ${version.slice(1)}: please install a newer one from https://nodejs.org.`,
  );
  process.exit(1);
}

step(
  'Building, because sources changed ...',
  'dist/.built',
  ['apps', 'libs', 'test/bench', 'package-lock.json', 'nest-cli.json', 'tsconfig.json', 'tsconfig.build.json', '.swcrc'],
  'npm',
  'run',
  '--silent',
  'build:all',
);

const [command, ...args] = process.argv.slice(2);
if (command) {
  const child = spawn(command, args, options);
  process.on('SIGINT', () => {}); // the terminal sends it to the child too
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  // npm's SIGTERM stops at its shell: when that shell is gone, end the child too
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) child.kill('SIGTERM');
  }, 500).unref();
  child.on('error', (error) => {
    console.error(error.message);
    process.exit(1);
  });
  child.on('exit', (code) => process.exit(code ?? 1));
}
