import { promises } from 'node:fs';
import { dirname, join } from 'node:path';
import { createHash, randomUUID } from 'node:crypto';
import type { Readable } from 'node:stream';
import { refuse } from '#kernel';

/** What this room asks of the file system. A test puts a full disk in its place. */
export type Disk = Pick<typeof promises, 'open' | 'mkdir' | 'rename' | 'rm' | 'readdir' | 'stat' | 'readFile'>;
type Handle = Awaited<ReturnType<Disk['open']>>;

/** A file that is open: what was verified is what is read. */
export interface Opened {
  readonly size: number;
  /** SHA-256 of all of it, in hexadecimal. */
  digest(): Promise<string>;
  /** From one byte to another, both included. Closes the file at its end. */
  stream(from: number, to: number): Readable;
  close(): Promise<void>;
}

/** The folder of evidence: the only file of the room that touches the disk. Paths are relative to it and made by the room alone. A full disk is refused with one sentence. */
export class Files {
  constructor(
    private readonly root: string,
    private readonly disk: Disk = promises,
  ) {}

  /** Size in bytes and when it was last written (milliseconds); null when there is no such file. */
  async about(path: string): Promise<{ readonly size: number; readonly changed: number } | null> {
    const found = await orNull(this.disk.stat(this.at(path)));
    return found?.isFile() ? { size: found.size, changed: found.mtimeMs } : null;
  }

  bytes(path: string): Promise<Buffer | null> {
    return orNull(this.disk.readFile(this.at(path)));
  }

  /** Names in a folder, in order; none when there is no folder. */
  async names(folder: string): Promise<string[]> {
    return ((await orNull(this.disk.readdir(this.at(folder)))) ?? []).sort();
  }

  async open(path: string): Promise<Opened | null> {
    const file = await orNull(this.disk.open(this.at(path), 'r'));
    if (!file) return null;
    const { size } = await file.stat();
    const stream = (start: number, end: number, autoClose: boolean) => file.createReadStream({ start, end, autoClose });
    const digest = async () => {
      const hash = createHash('sha256');
      if (size > 0) for await (const chunk of stream(0, size - 1, false)) hash.update(chunk as Buffer);
      return hash.digest('hex');
    };
    return { size, digest, stream: (from, to) => stream(from, to, true), close: () => file.close() };
  }

  /**
   * Writes what comes behind the first `at` bytes of a file, at most up to `most` bytes; on disk when it resolves with the new size.
   * What came before a connection broke, or the disk was full, stays; more than `most` is refused and nothing of it stays.
   */
  async receive(path: string, at: number, source: AsyncIterable<Uint8Array>, most: number, heard: (chunk: Uint8Array) => void) {
    return this.writing(path, at === 0 ? 'w' : 'r+', async (file) => {
      let size = at;
      try {
        for await (const chunk of source) {
          if (size + chunk.length > most) {
            size = at;
            return tooLong();
          }
          await writeAll(file, chunk, size);
          heard(chunk);
          size += chunk.length;
        }
      } finally {
        await file.truncate(size);
        await file.sync();
      }
      return size;
    });
  }

  async cut(path: string, size: number) {
    await this.writing(path, 'r+', async (file) => {
      await file.truncate(size);
      await file.sync();
    });
  }

  /** Appears under its name whole and on disk, or not at all. */
  async write(path: string, text: string) {
    const draft = `${path}.${randomUUID()}.tmp`;
    try {
      await this.writing(draft, 'wx', async (file) => {
        await file.writeFile(text);
        await file.sync();
      });
      await this.move(draft, path);
    } catch (error) {
      await this.remove(draft);
      throw error;
    }
  }

  async addLine(path: string, line: string) {
    await this.writing(path, 'a', async (file) => {
      await file.writeFile(`${line}\n`);
      await file.sync();
    });
  }

  /** In one step, also over what is there; on disk when it resolves. */
  async move(from: string, to: string) {
    await onDisk(async () => {
      await this.folderOf(to);
      await this.disk.rename(this.at(from), this.at(to));
      await this.settled(dirname(this.at(to)));
    });
  }

  async remove(path: string) {
    await this.disk.rm(this.at(path), { force: true });
  }

  private at = (path: string) => join(this.root, path);

  private folderOf = (path: string) => this.disk.mkdir(dirname(this.at(path)), { recursive: true, mode: 0o700 });

  private async writing<T>(path: string, flags: string, act: (file: Handle) => Promise<T>): Promise<T> {
    return onDisk(async () => {
      await this.folderOf(path);
      const file = await this.disk.open(this.at(path), flags, 0o600);
      try {
        return await act(file);
      } finally {
        await file.close();
      }
    });
  }

  /** A name is on disk when its folder is; Windows opens no folders and needs none of it. */
  private async settled(folder: string) {
    const file = await this.disk.open(folder, 'r').catch(() => null);
    await file?.sync().catch(() => undefined);
    await file?.close();
  }
}

async function writeAll(file: Handle, chunk: Uint8Array, at: number) {
  for (let done = 0; done < chunk.length;) done += (await file.write(chunk, done, chunk.length - done, at + done)).bytesWritten;
}

const codeOf = (error: unknown) => String((error as { code?: unknown }).code ?? '');

async function orNull<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked;
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(codeOf(error))) return null;
    throw error;
  }
}

async function onDisk<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (!['ENOSPC', 'EDQUOT'].includes(codeOf(error))) throw error;
    return refuse(
      'disk-full',
      'Máy chủ hết chỗ lưu tệp nên chưa nhận được; phần đã nhận vẫn giữ. Hãy báo người vận hành, rồi tải tiếp.',
      'The server has no room left for files, so this was not taken; what had come is kept. Tell the operator, then go on.',
      'busy',
    );
  }
}

const tooLong = (): never =>
  refuse(
    'upload-too-long',
    'Dữ liệu gửi dài hơn kích thước cho phép hoặc đã báo trước.',
    'More was sent than is allowed or was announced.',
    'invalid',
  );
