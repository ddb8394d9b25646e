import { promises } from 'node:fs';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exampleFiles } from './example-files';
import { bringer, exampleRoom, sent } from './example-room';
import type { Disk } from './files';

const full = () => Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });

/** A disk that has room for so many bytes more. */
function diskWith(room: { bytes: number }): Disk {
  const open: Disk['open'] = async (...args) => {
    const file = await promises.open(...args);
    const write = file.write.bind(file) as (
      bytes: Uint8Array,
      from: number,
      count: number,
      at: number,
    ) => Promise<{ bytesWritten: number }>;
    const some = async (bytes: Uint8Array, from: number, count: number, at: number) => {
      if (room.bytes <= 0) throw full();
      const written = await write(bytes, from, Math.min(count, room.bytes), at);
      room.bytes -= written.bytesWritten;
      return written;
    };
    const writeFile = (text: string) => {
      if (room.bytes < text.length) return Promise.reject(full());
      return promises.writeFile(file, text);
    };
    return Object.assign(file, { write: some, writeFile });
  };
  return { ...promises, open };
}

describe('a full disk', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'minhbach-full-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const everything = () =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((one) => one.isFile())
      .map(({ name }) => name);
  const content = exampleFiles.pdf('dài '.repeat(20_000));

  it('is one clear sentence, leaves nothing half, and the upload goes on when there is room again', async () => {
    const room = { bytes: 30_000 };
    const { uploads } = exampleRoom(folder, {}, diskWith(room)).room;
    const { id } = await uploads.begin(bringer(), 'a.pdf', content.length);
    const refused = uploads.receive(id, 'an', 0, sent(content));
    await expect(refused).rejects.toMatchObject({ code: 'disk-full', refusal: 'busy' });
    room.bytes = 1_000_000;
    const { offset } = await uploads.standing(id, 'an');
    expect(everything().filter((name) => !name.startsWith(id))).toEqual([]);
    const { kept } = await uploads.receive(id, 'an', offset, sent(content.subarray(offset)));
    expect(kept?.size).toBe(content.length);
  });

  it('that is met when filing keeps the upload whole, to be filed later', async () => {
    const room = { bytes: content.length + 400 };
    const house = exampleRoom(folder, {}, diskWith(room));
    const { id } = await house.room.uploads.begin(bringer(), 'a.pdf', content.length);
    room.bytes = content.length + 10;
    await expect(house.room.uploads.receive(id, 'an', 0, sent(content))).rejects.toMatchObject({ code: 'disk-full' });
    expect(everything().sort()).toEqual([`${id}.json`, `${id}.part`]);
    room.bytes = 10_000;
    expect((await house.room.uploads.standing(id, 'an')).kept?.size).toBe(content.length);
  });

  it('refuses to begin an upload, and a file in one go, leaving nothing', async () => {
    const room = { bytes: 10 };
    const { uploads } = exampleRoom(folder, {}, diskWith(room)).room;
    await expect(uploads.begin(bringer(), 'a.pdf', content.length)).rejects.toMatchObject({ code: 'disk-full' });
    await expect(uploads.whole(bringer(), 'a.pdf', sent(content))).rejects.toMatchObject({ code: 'disk-full' });
    expect(everything()).toEqual([]);
    room.bytes = 1_000_000;
    expect((await uploads.whole(bringer(), 'a.pdf', sent(content))).size).toBe(content.length);
  });

  it('any other trouble is told as it is', async () => {
    const broken: Disk = { ...promises, mkdir: (() => Promise.reject(new Error('EIO'))) as Disk['mkdir'] };
    await expect(exampleRoom(folder, {}, broken).room.uploads.begin(bringer(), 'a.pdf', 10)).rejects.toThrow('EIO');
  });
});
