// A process that takes in an upload which never ends, for tests: node uploading-process.cjs FOLDER LENGTH
// It prints the upload's id, then the number of bytes after each piece that was handed on.
const { Buffer } = require('node:buffer');
const { writeSync } = require('node:fs');
const { join } = require('node:path');
const { Readable } = require('node:stream');
const { setImmediate } = require('node:timers/promises');
const { Evidence } = require(join(__dirname, '../../dist/libs/evidence/src/index.js'));

const [folder, length] = process.argv.slice(2);

async function* pieces() {
  for (let sent = 0; ; sent += 1_000) {
    writeSync(1, `${sent}\n`);
    yield Buffer.alloc(1_000, ' ');
    await setImmediate();
  }
}

async function main() {
  const { uploads } = new Evidence(folder);
  const { id } = await uploads.begin({ by: 'an', dossier: 'd1', unit: 'u1' }, 'a.pdf', Number(length));
  writeSync(1, `${id}\n`);
  await uploads.receive(id, 'an', 0, Readable.from(pieces()));
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
