import { createHash, type Hash } from 'node:crypto';
import type { Readable } from 'node:stream';
import type { Clock } from '#event-store';
import { refuse, Rejected } from '#kernel';
import type { Arrival, Bringer, Kept } from './arrival';
import { Drafts, partOf, type Draft, type UploadLimits } from './drafts';
import { cleanName } from './names';
import { Alone } from './alone';
import type { Shelf } from './shelf';

/** Where an upload stands. */
export interface Standing extends Pick<Draft, 'id' | 'name' | 'length' | 'expires'> {
  /** Bytes that are there. */
  readonly offset: number;
  /** The file, once it is kept. */
  readonly kept: Kept | null;
}

/** A hash that the next bytes must have. */
export interface Checksum {
  readonly algorithm: 'sha1' | 'sha256';
  readonly digest: Buffer;
}

/**
 * Files on their way in, piece by piece, over broken connections and restarts. An upload belongs to who began it: to anybody else there
 * is none. What has come is on disk before it is answered for.
 */
export class Uploads {
  private readonly alone = new Alone();
  /** Hashes reckoned while bytes come; after a restart the whole file is read again instead. */
  private readonly hashes = new Map<string, { readonly hash: Hash; readonly at: number }>();
  private readonly drafts: Drafts;

  constructor(
    private readonly shelf: Shelf,
    private readonly arrival: Arrival,
    clock: Clock,
    readonly limits: UploadLimits,
    gone?: (person: string) => boolean,
  ) {
    this.drafts = new Drafts(shelf.files, clock, limits, gone);
  }

  /** Begins an upload of `length` bytes. Refuses what is too large, too many at once, or too much for all together. */
  async begin(bringer: Bringer, written: string, length: number): Promise<Standing> {
    const name = cleanName(written);
    this.checkLength(length);
    const { id, expires } = await this.drafts.add(bringer, name, length);
    return { id, name, length, expires, offset: 0, kept: null };
  }

  /** Where it stands. An upload that has all its bytes and was not filed, because the scanner or the server was gone, is filed now. */
  standing(id: string, by: string): Promise<Standing> {
    return this.alone.take(id, async () => this.finished(await this.drafts.of(id, by)));
  }

  /** Takes the bytes behind `offset`. Whoever comes back to an upload ends a connection of theirs that still hangs on it. */
  receive(id: string, by: string, offset: number, source: Readable, checksum?: Checksum): Promise<Standing> {
    return this.alone.take(id, async (ended) => {
      const draft = await this.drafts.of(id, by);
      const at = await this.offset(draft);
      if (at !== offset) elsewhere(at);
      if (ended.aborted) source.destroy();
      ended.addEventListener('abort', () => source.destroy(), { once: true });
      await this.add(draft, at, source, checksum);
      return this.finished(draft);
    });
  }

  /** Gives an upload up. A file that was kept stays. */
  end(id: string, by: string): Promise<void> {
    return this.alone.take(id, async () => {
      await this.drafts.forget(await this.drafts.of(id, by));
      this.hashes.delete(id);
    });
  }

  /** A whole file in one go. `length`: bytes, where the sender says so. */
  async whole(bringer: Bringer, written: string, source: Readable, length?: number): Promise<Kept> {
    const name = cleanName(written);
    if (length !== undefined) this.checkLength(length);
    return this.drafts.passing(bringer, length ?? this.limits.fileBytes, async (id) => {
      const hash = createHash('sha256');
      const most = length ?? this.limits.fileBytes;
      const heard = (chunk: Uint8Array) => void hash.update(chunk);
      await this.arriving(source, (pieces) => this.shelf.files.receive(partOf(id), 0, pieces, most, heard));
      return this.arrival.of(partOf(id), bringer, name, hash.digest('hex'));
    });
  }

  /** Forgets what was abandoned. Answers how many uploads that were. */
  forgetExpired(): Promise<number> {
    return this.drafts.forgetExpired();
  }

  /** Forgets what these people had begun. */
  forgetOf(people: ReadonlySet<string>): Promise<void> {
    return this.drafts.forgetOf(people);
  }

  private checkLength(length: number) {
    const { fileBytes } = this.limits;
    if (length < 1) refuse('evidence-empty', 'Tệp không có nội dung.', 'The file is empty.', 'invalid');
    if (length > fileBytes) tooLarge(fileBytes);
  }

  /** A connection that breaks is no mistake of ours. */
  private async arriving<T>(source: Readable, act: (pieces: AsyncIterable<Uint8Array>) => Promise<T>): Promise<T> {
    try {
      return await act(source.iterator({ destroyOnReturn: false }));
    } catch (error) {
      if (error instanceof Rejected || !source.destroyed) throw error;
      return refuse(
        'upload-interrupted',
        'Kết nối bị ngắt; phần đã nhận vẫn giữ, hãy tải tiếp.',
        'The connection broke; what had come is kept: go on from there.',
      );
    }
  }

  private async add({ id, length }: Draft, at: number, source: Readable, checksum: Checksum | undefined) {
    const before = this.hashes.get(id);
    const whole = at === 0 ? createHash('sha256') : before?.at === at ? before.hash : null;
    const piece = checksum && createHash(checksum.algorithm);
    const heard = (chunk: Uint8Array) => (whole?.update(chunk), void piece?.update(chunk));
    this.hashes.delete(id);
    try {
      const size = await this.arriving(source, (pieces) => this.shelf.files.receive(partOf(id), at, pieces, length, heard));
      if (piece && checksum && !piece.digest().equals(checksum.digest)) otherwise();
      if (whole) this.hashes.set(id, { hash: whole, at: size });
    } catch (error) {
      if (checksum) await this.shelf.files.cut(partOf(id), at); // what cannot be checked does not count
      throw error;
    }
  }

  private async finished(draft: Draft): Promise<Standing> {
    const { id, name, length, expires } = draft;
    const offset = await this.offset(draft);
    const kept = offset === length ? ((await this.filed(draft)) ?? (await this.file(draft))) : null;
    return { id, name, length, expires, offset, kept };
  }

  /** The size on disk counts: it is what survived. */
  private async offset({ id, length, hash }: Draft): Promise<number> {
    return hash ? length : ((await this.shelf.files.about(partOf(id)))?.size ?? 0);
  }

  private async filed({ hash, by, dossier, name }: Draft): Promise<Kept | null> {
    const filed = hash ? await this.shelf.find(hash) : null;
    if (!filed) return null;
    const mine = filed.brought.find((one) => one.by === by && one.dossier === dossier);
    return { hash: filed.hash, mediaType: filed.mediaType, size: filed.size, name: mine?.name ?? name };
  }

  private async file(draft: Draft): Promise<Kept> {
    const reckoned = this.hashes.get(draft.id);
    const hash = reckoned?.at === draft.length ? reckoned.hash.copy().digest('hex') : null;
    try {
      const kept = await this.arrival.of(partOf(draft.id), draft, draft.name, hash);
      this.hashes.delete(draft.id);
      await this.drafts.note({ ...draft, hash: kept.hash });
      return kept;
    } catch (error) {
      if (!(await this.shelf.files.about(partOf(draft.id)))) await this.drafts.forget(draft); // refused for what it is
      throw error;
    }
  }
}

const tooLarge = (most: number): never => {
  const mb = Math.floor(most / 1_048_576);
  return refuse(
    'evidence-too-large',
    `Tệp lớn hơn ${mb} MB: hãy giảm dung lượng (quét ở độ phân giải thấp hơn, tách tệp) rồi tải lại.`,
    `The file is larger than ${mb} MB: make it smaller (scan at a lower resolution, split it) and try again.`,
    'invalid',
    { most },
  );
};

const elsewhere = (offset: number): never =>
  refuse(
    'upload-offset',
    `Lượt tải lên đang ở byte ${offset}: hãy gửi tiếp từ đó.`,
    `The upload stands at byte ${offset}: go on from there.`,
    'conflict',
    { offset },
  );

const otherwise = (): never =>
  refuse(
    'checksum-differs',
    'Phần vừa gửi không khớp mã kiểm tra nên không được giữ: hãy gửi lại phần đó.',
    'The part does not match its checksum and was not kept: send it again.',
    'invalid',
  );
