import { SystemClock, type Clock } from '#event-store';
import { Arrival } from './arrival';
import { checkEvidence, type Cited, type Finding } from './check';
import { Clamd, type Scanner } from './clamd';
import { Files, type Disk, type Opened } from './files';
import { Shelf, type Filed } from './shelf';
import { putBackAll, sweepEvidence, type Sweeping } from './sweep';
import type { UploadLimits } from './drafts';
import { Uploads } from './uploads';

/** What is set from outside. */
export interface EvidenceSettings extends UploadLimits {
  /** `tcp://host:port` or `unix:/path` of a clamd; empty: files are not scanned. */
  readonly clamd: string;
  /** Milliseconds without a sign of life after which it counts as unreachable. */
  readonly clamdPatience: number;
}

export const usualEvidenceSettings: EvidenceSettings = {
  fileBytes: 20 * 1_048_576,
  openEach: 5,
  openBytes: 2_000 * 1_048_576,
  hours: 24,
  clamd: '',
  clamdPatience: 30_000,
};

/** Clock and disk are for tests to replace. */
interface Doors {
  /** Whether this person was erased, in this process or another: then nothing is written any more of what they called their files. */
  readonly gone?: (person: string) => boolean;
  readonly clock?: Clock;
  readonly disk?: Disk;
}

/**
 * Files that prove what dossiers say, kept by the SHA-256 of their content in one folder. Who may bring, cite and read them is for the
 * house to decide: this room says who brought what, for which dossier.
 */
export class Evidence {
  readonly uploads: Uploads;
  private readonly shelf: Shelf;
  private readonly clock: Clock;

  /** The folder is made when something is first kept there. The clock is the machine's, also in an illustrative house: files are real. */
  constructor(
    folder: string,
    settings: EvidenceSettings = usualEvidenceSettings,
    { clock = new SystemClock(), disk, gone }: Doors = {},
  ) {
    this.clock = clock;
    this.shelf = new Shelf(new Files(folder, disk), gone);
    const scanner: Scanner | null = settings.clamd ? new Clamd(settings.clamd, settings.clamdPatience) : null;
    this.uploads = new Uploads(this.shelf, new Arrival(this.shelf, scanner, clock), clock, settings, gone);
  }

  /** What is known of a file that is here; null for any other hash. */
  find(hash: string): Promise<Filed | null> {
    return this.shelf.find(hash);
  }

  /** The file itself, verified before its first byte is given. Close it, or read it to its end. Refuses `evidence-file-missing` and `evidence-damaged`. */
  open(hash: string): Promise<Opened & Pick<Filed, 'mediaType'>> {
    return this.shelf.open(hash);
  }

  check(cited: Cited, tell: (done: number, of: number) => void): Promise<Finding[]> {
    return checkEvidence(this.shelf, cited, tell);
  }

  /** Forgets how these people called their files, and the uploads that they had begun. The files stay: they are documents of dossiers. */
  async forget(people: ReadonlySet<string>): Promise<void> {
    await this.uploads.forgetOf(people);
    await putBackAll(this.shelf);
    const { hashes, strays } = await this.shelf.walk();
    for (const hash of hashes) await this.shelf.forget(hash, people);
    const uploads = (await this.shelf.files.names('uploads')).map((name) => `uploads/${name}`);
    await this.forgetDrafts([...strays, ...uploads], people);
  }

  /** What a crash left half written may name files, too. What was written in the last minute may still be under way. */
  private async forgetDrafts(paths: readonly string[], people: ReadonlySet<string>) {
    const left = Date.parse(this.clock.now()) - 60_000;
    for (const path of paths.filter((one) => one.endsWith('.tmp'))) {
      if (((await this.shelf.files.about(path))?.changed ?? Infinity) > left) continue;
      const written = (await this.shelf.files.bytes(path))?.toString() ?? '';
      if ([...people].some((person) => written.includes(person))) await this.shelf.files.remove(path);
    }
  }

  /** Also forgets uploads that were abandoned. */
  async sweep(sweeping: Sweeping): Promise<string[]> {
    if (!sweeping.only) await this.uploads.forgetExpired();
    return sweepEvidence(this.shelf, this.clock, sweeping);
  }
}
