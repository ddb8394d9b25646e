import { randomUUID } from 'node:crypto';
import type { Clock } from '#event-store';
import { refuse } from '#kernel';
import type { Bringer } from './arrival';
import type { Files } from './files';

/** What uploads may take. */
export interface UploadLimits {
  /** Bytes of one file. */
  readonly fileBytes: number;
  /** Uploads that one person may have open at a time. */
  readonly openEach: number;
  /** Bytes of all open uploads together. */
  readonly openBytes: number;
  /** Hours after which an upload that was not finished is forgotten. */
  readonly hours: number;
}

/** What was said when an upload began, kept beside its bytes so that it can go on after a restart. */
export interface Draft extends Bringer {
  readonly id: string;
  readonly name: string;
  /** Bytes it is going to have. */
  readonly length: number;
  /** Instant from which it is forgotten, UTC. */
  readonly expires: string;
  /** Once it is filed. */
  readonly hash?: string;
}

export const partOf = (id: string) => `uploads/${id}.part`;
const noteOf = (id: string) => `uploads/${id}.json`;
const hour = 3_600_000;

/** The uploads that are open: their notes in `uploads/<id>.json`, read once and remembered, and their bytes in `<id>.part`. */
export class Drafts {
  private known: Promise<Map<string, Draft>> | undefined;

  constructor(
    private readonly files: Files,
    private readonly clock: Clock,
    private readonly limits: UploadLimits,
    private readonly gone: (person: string) => boolean = () => false,
  ) {}

  /** Refuses when the person has too many open, or all together would take too much room. */
  async add(bringer: Bringer, name: string, length: number): Promise<Draft> {
    const { by, dossier, unit } = bringer;
    const expires = new Date(this.now() + this.limits.hours * hour).toISOString();
    const draft: Draft = { id: randomUUID(), by, dossier, unit, name, length, expires };
    const all = await this.enter(draft);
    try {
      await this.write(draft);
      return draft;
    } catch (error) {
      all.delete(draft.id);
      throw error;
    }
  }

  /** Room for bytes that come in one go; nothing of them stays here, whatever happens. */
  async passing<T>({ by, dossier, unit }: Bringer, length: number, act: (id: string) => Promise<T>): Promise<T> {
    const draft: Draft = { id: randomUUID(), by, dossier, unit, name: '', length, expires: '9999' };
    const all = await this.enter(draft);
    try {
      return await act(draft.id);
    } finally {
      all.delete(draft.id);
      await this.files.remove(partOf(draft.id));
    }
  }

  /** Refuses what is not there, has expired, or is somebody else's, all alike. */
  async of(id: string, by: string): Promise<Draft> {
    const draft = (await this.all()).get(id);
    return draft?.by === by && draft.name && Date.parse(draft.expires) > this.now() ? draft : noUpload();
  }

  async note(draft: Draft) {
    await this.write(draft);
    (await this.all()).set(draft.id, draft);
  }

  async forget({ id }: Draft) {
    await this.files.remove(noteOf(id));
    await this.files.remove(partOf(id));
    (await this.all()).delete(id);
  }

  async forgetExpired(): Promise<number> {
    const expired = [...(await this.all()).values()].filter(({ expires }) => Date.parse(expires) <= this.now());
    for (const draft of expired) await this.forget(draft);
    return expired.length;
  }

  /** Forgets what these people had begun, also what another process noted since this one looked. */
  async forgetOf(people: ReadonlySet<string>) {
    for (const name of await this.files.names('uploads')) {
      const draft = name.endsWith('.json') ? noted(await this.files.bytes(`uploads/${name}`)) : null;
      if (draft && people.has(draft.by)) await this.forget(draft);
    }
  }

  /** Whoever was erased while it was written leaves nothing here. */
  private async write(draft: Draft) {
    await this.files.write(noteOf(draft.id), `${JSON.stringify(draft)}\n`);
    if (!this.gone(draft.by)) return;
    await this.forget(draft);
    noUpload();
  }

  private async enter(draft: Draft): Promise<Map<string, Draft>> {
    await this.forgetExpired();
    const all = await this.all();
    const open = [...all.values()].filter(({ hash }) => !hash);
    if (open.filter(({ by }) => by === draft.by).length >= this.limits.openEach) tooMany(this.limits.openEach);
    if (open.reduce((sum, { length }) => sum + length, draft.length) > this.limits.openBytes) noRoom();
    all.set(draft.id, draft);
    return all;
  }

  private all(): Promise<Map<string, Draft>> {
    return (this.known ??= this.read().catch((error: unknown) => {
      this.known = undefined;
      throw error;
    }));
  }

  /** Bytes without a note, and notes half written, are what a crash left: gone once nobody can be writing them any more. */
  private async read(): Promise<Map<string, Draft>> {
    const found = new Map<string, Draft>();
    for (const name of await this.files.names('uploads')) {
      const id = name.slice(0, name.indexOf('.'));
      const note = name === `${id}.json` ? noted(await this.files.bytes(`uploads/${name}`)) : null;
      if (note?.id === id) found.set(id, note);
    }
    for (const name of await this.files.names('uploads')) {
      if (found.has(name.slice(0, name.indexOf('.')))) continue;
      const about = await this.files.about(`uploads/${name}`);
      if (about && about.changed + this.limits.hours * hour < this.now()) await this.files.remove(`uploads/${name}`);
    }
    return found;
  }

  private now = () => Date.parse(this.clock.now());
}

/** A note that cannot be read is none. */
function noted(bytes: Buffer | null): Draft | null {
  try {
    return JSON.parse((bytes ?? 'null').toString()) as Draft | null;
  } catch {
    return null;
  }
}

const noUpload = (): never =>
  refuse(
    'no-upload',
    'Không có lượt tải lên này, hoặc đã hết hạn: hãy tải lên lại từ đầu.',
    'There is no such upload, or it has expired: begin it anew.',
    'not-found',
  );

const tooMany = (most: number): never =>
  refuse(
    'too-many-uploads',
    `Bạn đang có ${most} lượt tải lên chưa xong: hãy tải xong hoặc bỏ bớt rồi thử lại.`,
    `You have ${most} unfinished uploads: finish or give up some of them first.`,
  );

const noRoom = (): never =>
  refuse(
    'uploads-full',
    'Đang có quá nhiều người tải tệp lên cùng lúc: hãy thử lại sau ít phút.',
    'Too much is being uploaded at once: try again in a few minutes.',
    'busy',
  );
