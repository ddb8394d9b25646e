// A process that writes to a log, for tests: node writing-process.cjs FILE NAME WRITERS ROUNDS SEED
// It prints a line "stream version id,id…" for each append that was acknowledged, and only then.
const { writeSync } = require('node:fs');
const { join } = require('node:path');
const { SqliteEventStore, VersionConflict, idFrom, SeededEntropy } = require(
  join(__dirname, '../../dist/libs/event-store/src/index.js'),
);

const [file, name, writers, rounds, seed] = process.argv.slice(2);
const entropy = new SeededEntropy(seed);
const store = new SqliteEventStore(file);

async function write(writer) {
  for (let round = 0; round < Number(rounds); round += 1) {
    const bytes = entropy.bytes(64, `${name} ${writer} ${round}`);
    const shared = bytes[0] % 4 === 0;
    const stream = shared ? 'session-1' : `dossier-${name}-${writer}`;
    const size = 1 + (bytes[1] % 3);
    const events = Array.from({ length: size }, (_, index) => ({
      id: idFrom(bytes.subarray(2 + 16 * index, 18 + 16 * index)),
      type: 'LeafAssessed',
      data: JSON.stringify({ of: size, index, filler: 'ệ'.repeat(bytes[50]) }),
      context: '{}',
    }));
    const done = await append(stream, events);
    writeSync(1, `${stream} ${done.version} ${events.map(({ id }) => id).join()}\n`);
  }
}

async function append(stream, events) {
  for (;;) {
    try {
      return await store.append(stream, await store.version(stream), events);
    } catch (error) {
      if (!(error instanceof VersionConflict)) throw error;
    }
  }
}

Promise.all(Array.from({ length: Number(writers) }, (_, writer) => write(writer)))
  .then(() => store.close())
  .catch((error) => {
    console.error(error);
    process.exit(1);
  });
