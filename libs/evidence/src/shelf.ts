import { refuse } from '#kernel';
import { isMediaType, type MediaType } from './media-types';
import type { Files, Opened } from './files';

/** One person's bringing of a file for one dossier. */
export interface Brought {
  /** Actor id. */
  readonly by: string;
  /** Instant, UTC, by the machine's clock. */
  readonly at: string;
  /** Null: đã xóa theo quy định, with the person who brought it. */
  readonly name: string | null;
  readonly dossier: string;
  readonly unit: string;
  /** What the virus scanner said, or that there was none. */
  readonly scan: 'clean' | 'not-scanned';
}

/** What stands beside a file, in `<hash>.json`: what it is, and who brought it. */
export interface Filed {
  readonly hash: string;
  readonly mediaType: MediaType;
  /** Bytes. */
  readonly size: number;
  readonly brought: readonly Brought[];
}

export const isHash = (text: string) => /^[0-9a-f]{64}$/.test(text);

/** Where the files stand, each once, under the SHA-256 of its content, and what was filed beside each. */
export class Shelf {
  private turn: Promise<unknown> = Promise.resolve();

  /** `gone`: whether this person was erased. Names of theirs are written no more. */
  constructor(
    readonly files: Files,
    private readonly gone: (person: string) => boolean = () => false,
  ) {}

  /** What is known of a file; null when nobody brought it or it is no longer there. Refuses a record that is damaged. */
  async find(hash: string): Promise<Filed | null> {
    if (!isHash(hash) || !(await this.files.about(contentOf(hash)))) return null;
    return this.record(hash);
  }

  /** The record alone, whether or not its file is there. */
  async record(hash: string): Promise<Filed | null> {
    const written = await this.files.bytes(recordOf(hash));
    if (!written) return null;
    try {
      const filed = JSON.parse(written.toString('utf8')) as Filed;
      if (filed.hash === hash && isMediaType(filed.mediaType) && Array.isArray(filed.brought)) return filed;
    } catch {
      // told below
    }
    return damaged(hash);
  }

  /**
   * Files a draft under its hash. The record comes first: a crash between the two leaves a record without a file, which counts as
   * nothing. The same bytes again take the place of the first, so that whoever brings them sees no difference.
   */
  keep(draft: string, { hash, mediaType, size }: Omit<Filed, 'brought'>, brought: Brought): Promise<void> {
    return this.inTurn(async () => {
      const others = (await this.record(hash))?.brought.filter(
        ({ by, dossier }) => by !== brought.by || dossier !== brought.dossier,
      );
      const filed: Filed = { hash, mediaType, size, brought: [...(others ?? []), brought] };
      await this.note(filed);
      await this.files.move(draft, contentOf(hash));
    });
  }

  /** Takes out of a record what these people called the file. A record that cannot be read stays as it is. */
  forget(hash: string, people: ReadonlySet<string>): Promise<void> {
    return this.inTurn(async () => {
      const filed = await this.record(hash).catch(() => null);
      if (filed?.brought.some(({ by, name }) => name !== null && people.has(by)))
        await this.note(nameless(filed, (person) => people.has(person)));
    });
  }

  /** The file, its hash verified before the first byte is given. Refuses one that is missing, was altered, or has lost its record. Close it, or read it to its end. */
  async open(hash: string): Promise<Opened & Pick<Filed, 'mediaType'>> {
    const opened = (await this.files.open(contentOf(hash))) ?? missing(hash);
    try {
      if ((await opened.digest()) !== hash) damaged(hash);
      const { mediaType } = (await this.record(hash)) ?? damaged(hash);
      return { ...opened, mediaType };
    } catch (error) {
      await opened.close();
      throw error;
    }
  }

  /** Every hash that has a file or a record, and every other name that stands where only they should. */
  async walk(): Promise<{ readonly hashes: readonly string[]; readonly strays: readonly string[] }> {
    const hashes = new Set<string>();
    const strays: string[] = [];
    for (const folder of await this.files.names('.')) {
      if (['uploads', 'swept', 'infected.jsonl'].includes(folder)) continue;
      const names = await this.files.names(folder);
      if (!names.length && !/^[0-9a-f]{2}$/.test(folder)) strays.push(folder);
      for (const name of names) {
        const hash = folder + name.replace(/\.json$/, '');
        if (folder.length === 2 && isHash(hash)) hashes.add(hash);
        else strays.push(`${folder}/${name}`);
      }
    }
    return { hashes: [...hashes], strays };
  }

  /** How a file stands: nothing filed, a record without its file, a file that is not what its hash says, one without a record, or all as it should be. */
  async state(hash: string): Promise<'nothing' | 'no-file' | 'altered' | 'unrecorded' | 'sound'> {
    const opened = await this.files.open(contentOf(hash));
    if (!opened) return (await this.files.about(recordOf(hash))) ? 'no-file' : 'nothing';
    const digest = await opened.digest().finally(() => opened.close());
    if (digest !== hash) return 'altered';
    return (await this.record(hash).catch(() => null)) ? 'sound' : 'unrecorded';
  }

  /** Another process may erase somebody meanwhile, and have looked here before this was written: so it is asked once more afterwards. */
  private async note(filed: Filed) {
    let written: Filed;
    do {
      written = nameless(filed, this.gone);
      await this.files.write(recordOf(filed.hash), `${JSON.stringify(written, null, 1)}\n`);
    } while (written.brought.some(({ by, name }) => name !== null && this.gone(by)));
  }

  private inTurn<T>(act: () => Promise<T>): Promise<T> {
    const done = this.turn.then(act);
    this.turn = done.catch(() => undefined);
    return done;
  }
}

const nameless = (filed: Filed, gone: (person: string) => boolean): Filed => ({
  ...filed,
  brought: filed.brought.map((one) => (gone(one.by) ? { ...one, name: null } : one)),
});

export const contentOf = (hash: string) => `${hash.slice(0, 2)}/${hash.slice(2)}`;
export const recordOf = (hash: string) => `${contentOf(hash)}.json`;

const missing = (hash: string): never =>
  refuse(
    'evidence-file-missing',
    `Tệp minh chứng ${hash} không còn trong kho: hãy báo người vận hành.`,
    `The evidence file ${hash} is no longer there: tell the operator.`,
    'not-found',
  );

const damaged = (hash: string): never =>
  refuse(
    'evidence-damaged',
    `Tệp minh chứng ${hash} đã bị thay đổi hoặc hư hỏng nên không đưa ra: hãy báo người vận hành.`,
    `The evidence file ${hash} was altered or damaged and is not given out: tell the operator.`,
    'not-found',
  );
