import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, linkSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileTrouble, isThere, Unusable } from '#event-store';
import type { Erasure } from './erasures.events';

const format = 'minhbach-erasure/1';
const listed = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\.json$/;

/**
 * The list of what was erased: a folder apart from the vault with a file for each act, never changed once there. It holds nothing
 * personal and no secret, so a copy may be kept anywhere; two lists are joined by putting their files into one folder.
 */
export class ErasedList {
  /** `log`: origin of the log whose erasures these are. */
  constructor(
    private readonly folder: string,
    private readonly log: string,
  ) {}

  /** Adds an act; on disk when it returns. One that is there stays as it is. */
  add(erasure: Erasure) {
    if (mkdirSync(this.folder, { recursive: true, mode: 0o700 })) syncFolder(dirname(this.folder));
    const file = join(this.folder, `${erasure.erasure}.json`);
    const draft = `${file}.${process.pid}.${randomBytes(6).toString('hex')}`;
    const descriptor = openSync(draft, 'wx', 0o600);
    try {
      writeFileSync(descriptor, `${JSON.stringify({ format, log: this.log, ...erasure })}\n`);
      fsyncSync(descriptor);
      linkSync(draft, file);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    } finally {
      closeSync(descriptor);
      rmSync(draft);
    }
    syncFolder(this.folder);
  }

  /** Every act. Throws `Unusable` when a file of it cannot be read or is of another log: what was erased must not come back because a list was damaged. */
  all(): Erasure[] {
    const names = this.names().filter((name) => listed.test(name));
    return names.sort().map((name) => this.read(join(this.folder, name), name.slice(0, -'.json'.length)));
  }

  private names(): string[] {
    if (!isThere(this.folder)) return [];
    try {
      return readdirSync(this.folder);
    } catch (error) {
      throw fileTrouble(error, this.folder);
    }
  }

  private read(file: string, erasure: string): Erasure {
    const { format: found, log, ...rest } = parsed(file);
    if (found !== format || rest.erasure !== erasure || typeof rest.person !== 'string' || !Array.isArray(rest.keys))
      throw new Unusable(
        `${file} is damaged or of a newer version: bring it back from where the list of erasures is kept apart.`,
      );
    if (log !== this.log) throw new Unusable(`${file} tells of an erasure in another log: take it out of this list.`);
    return rest;
  }
}

function parsed(file: string): Erasure & { readonly format?: string; readonly log?: string } {
  try {
    const told: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return Object(told) as ReturnType<typeof parsed>;
  } catch (error) {
    if (error instanceof SyntaxError) return {} as ReturnType<typeof parsed>;
    throw fileTrouble(error, file);
  }
}

/** A new name in a folder is on disk only once the folder is. Some systems do it unasked and refuse to be asked. */
function syncFolder(folder: string) {
  if (process.platform === 'win32') return;
  const descriptor = openSync(folder, 'r');
  fsyncSync(descriptor);
  closeSync(descriptor);
}
