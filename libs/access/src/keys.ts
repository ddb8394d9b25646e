import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, linkSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileTrouble, Unusable, type Entropy } from '#event-store';

const length = 32;

/** The secrets of one data folder, in `keys/`, readable by its owner only. Made once; a later start finds them again. */
export class Keys {
  private constructor(
    /** Signs sign-in tokens. Truly random everywhere: a token that could be foretold would open the house. */
    readonly token: Buffer,
    /** Keys the hashes of commands' bodies. From the entropy given, so that an illustrative history is the same on every machine. */
    readonly body: Buffer,
  ) {}

  /** Reads the keys, and makes those that are missing. Throws `Unusable` when one is damaged or cannot be read. */
  static in(dataFolder: string, entropy: Entropy): Keys {
    const folder = join(dataFolder, 'keys');
    return new Keys(
      lasting(join(folder, 'token.key'), () => randomBytes(length)),
      lasting(join(folder, 'body.key'), () => entropy.bytes(length, 'body.key')),
    );
  }
}

/** Makes an empty file that only its owner may read, unless the file is there. */
export function privateFile(file: string) {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  closeSync(openSync(file, 'a', 0o600));
}

function lasting(file: string, make: () => Buffer): Buffer {
  const found = read(file) ?? (create(file, make()), read(file));
  if (found?.length === length) return found;
  throw new Unusable(
    `${file} is damaged: a key has ${length} bytes, and this file has ${found?.length ?? 0}. Bring it back from the backup.`,
  );
}

/** Appears under its name whole and on disk, or not at all; whoever comes second leaves the first one's key alone. */
function create(file: string, key: Buffer) {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const draft = `${file}.${process.pid}.${randomBytes(6).toString('hex')}`;
  const descriptor = openSync(draft, 'wx', 0o600);
  try {
    writeSync(descriptor, key);
    fsyncSync(descriptor);
    linkSync(draft, file);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  } finally {
    closeSync(descriptor);
    rmSync(draft);
  }
}

function read(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw fileTrouble(error, file);
  }
}

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code;
