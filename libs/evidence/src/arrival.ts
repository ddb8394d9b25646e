import { createHash } from 'node:crypto';
import type { Clock } from '#event-store';
import { refuse, Rejected } from '#kernel';
import type { Scanner } from './clamd';
import { examine } from './examine/examine';
import type { MediaType } from './media-types';
import { nameFor } from './names';
import type { Brought, Shelf } from './shelf';

/** Who brings a file, and for which dossier of which unit. */
export type Bringer = Pick<Brought, 'by' | 'dossier' | 'unit'>;

/** A file that is kept, as whoever brought it is told. */
export interface Kept {
  readonly hash: string;
  readonly mediaType: MediaType;
  /** Bytes. */
  readonly size: number;
  readonly name: string;
}

/** What happens once all bytes of a file are there: it is looked at, scanned, and filed under its hash. */
export class Arrival {
  private turn: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly shelf: Shelf,
    private readonly scanner: Scanner | null,
    private readonly clock: Clock,
  ) {}

  /** `known`: the hash, where it was reckoned while the bytes came. A file that is refused for what it is, is gone; any other failure leaves the draft to be tried again. */
  async of(draft: string, bringer: Bringer, written: string, known: string | null): Promise<Kept> {
    try {
      const { hash, mediaType, size } = await this.oneByOne(() => this.lookedAt(draft, known));
      const name = nameFor(written, mediaType);
      const scan = await this.scanned(draft, hash, bringer);
      await this.shelf.keep(draft, { hash, mediaType, size }, { ...bringer, at: this.clock.now(), name, scan });
      return { hash, mediaType, size, name };
    } catch (error) {
      if (error instanceof Rejected && error.refusal === 'invalid') await this.shelf.files.remove(draft);
      throw error;
    }
  }

  private async lookedAt(draft: string, known: string | null) {
    const bytes = (await this.shelf.files.bytes(draft)) ?? Buffer.alloc(0);
    const mediaType = await examine(bytes);
    return { hash: known ?? createHash('sha256').update(bytes).digest('hex'), mediaType, size: bytes.length };
  }

  private async scanned(draft: string, hash: string, bringer: Bringer): Promise<Brought['scan']> {
    if (!this.scanner) return 'not-scanned';
    const opened = await this.shelf.files.open(draft);
    if (!opened) throw new Error(`The draft ${draft} is gone.`);
    const found = await this.scanner.scan(opened.stream(0, opened.size - 1)).finally(() => opened.close());
    if (found === null) return 'clean';
    await this.shelf.files.addLine('infected.jsonl', JSON.stringify({ at: this.clock.now(), ...bringer, hash, found }));
    return refuse(
      'evidence-infected',
      `Tệp có vi-rút (${found}) nên không nhận: hãy quét máy của bạn trước khi gửi lại.`,
      `The file has a virus (${found}) and is not taken: scan your computer before you send it again.`,
      'invalid',
      { found },
    );
  }

  /** A file is held in memory while it is looked at: one at a time. */
  private oneByOne<T>(act: () => Promise<T>): Promise<T> {
    const done = this.turn.then(act);
    this.turn = done.catch(() => undefined);
    return done;
  }
}
