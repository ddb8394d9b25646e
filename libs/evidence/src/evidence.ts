import { SystemClock, type Clock } from '#event-store';
import { Arrival } from './arrival';
import { checkEvidence, type Cited, type Finding } from './check';
import { Clamd, type Scanner } from './clamd';
import { Files, type Disk, type Opened } from './files';
import { Shelf, type Filed } from './shelf';
import { sweepEvidence, type Sweeping } from './sweep';
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

/** Doors that tests replace. */
interface Doors {
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
    { clock = new SystemClock(), disk }: Doors = {},
  ) {
    this.clock = clock;
    this.shelf = new Shelf(new Files(folder, disk));
    const scanner: Scanner | null = settings.clamd ? new Clamd(settings.clamd, settings.clamdPatience) : null;
    this.uploads = new Uploads(this.shelf, new Arrival(this.shelf, scanner, clock), clock, settings);
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

  /** Also forgets uploads that were abandoned. */
  async sweep(sweeping: Sweeping): Promise<string[]> {
    if (!sweeping.only) await this.uploads.forgetExpired();
    return sweepEvidence(this.shelf, this.clock, sweeping);
  }
}
