import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync, promises } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Evidence, usualEvidenceSettings } from './evidence';
import { exampleFiles } from './example-files';
import { bringer, exampleRoom, sent } from './example-room';
import type { Disk } from './files';

const name = 'Giấy ra viện của đồng chí A.pdf';
const content = exampleFiles.pdf('chung');

describe('how a person who is erased called their files', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'minhbach-forgotten-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const namesThere = () =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((one) => one.isFile() && readFileSync(join(one.parentPath, one.name)).includes('đồng chí A'))
      .map((one) => one.name);
  const bring = ({ uploads }: Evidence, by: string, called = name) => uploads.whole(bringer(by), called, sent(content));
  const told = async (room: Evidence, hash: string) => (await room.find(hash))?.brought.map((one) => [one.by, one.name]);

  it('is forgotten; the file, who brought it and how others called it stay', async () => {
    const { room } = exampleRoom(folder);
    const { hash } = await bring(room, 'an');
    await bring(room, 'binh', 'Số liệu.pdf');
    await room.forget(new Set(['an']));
    expect(await told(room, hash)).toEqual([
      ['an', null],
      ['binh', 'Số liệu.pdf'],
    ]);
    expect(await room.check(new Map([[hash, { held: true }]]), () => undefined)).toEqual([]);
    expect(namesThere()).toEqual([]);
  });

  it('is forgotten of uploads under way, also of those that another process began', async () => {
    const [{ room: server }, { room: console }] = [exampleRoom(folder), exampleRoom(folder)];
    await console.forget(new Set(['an']));
    await server.uploads.begin(bringer('an'), name, content.length);
    const { id } = await server.uploads.begin(bringer('binh'), 'Số liệu.pdf', content.length);
    await console.forget(new Set(['an']));
    expect([namesThere(), readdirSync(join(folder, 'uploads'))]).toEqual([[], [`${id}.json`]]);
  });

  it('is forgotten where a sweep that was broken off had set it aside', async () => {
    const { room, clock } = exampleRoom(folder);
    await bring(room, 'an');
    clock.set('2027-11-25T01:00:00.000Z');
    let asked = 0;
    const cited = () => ((asked += 1) > 1 ? Promise.reject(new Error('killed')) : Promise.resolve(new Set<string>()));
    await expect(room.sweep({ days: 1, only: false, cited })).rejects.toThrow('killed');
    await room.forget(new Set(['an']));
    expect(namesThere()).toEqual([]);
  });

  it('is forgotten in what a crash left half written', async () => {
    const { room, clock } = exampleRoom(folder);
    const { hash } = await room.uploads.whole(bringer('binh'), 'b.pdf', sent(exampleFiles.pdf('khác')));
    for (const [path, by] of [
      [`${hash.slice(0, 2)}/${hash.slice(2)}.json.1.tmp`, 'an'],
      ['uploads/1.json.2.tmp', 'an'],
      ['uploads/1.json.3.tmp', 'binh'],
    ] as const) {
      await promises.mkdir(join(folder, path, '..'), { recursive: true });
      writeFileSync(join(folder, path), JSON.stringify({ by, name }));
    }
    clock.set('9999-01-01T00:00:00.000Z');
    await room.forget(new Set(['an']));
    expect(namesThere()).toEqual(['1.json.3.tmp']);
  });

  it('is not in the way when a record beside it is damaged', async () => {
    const { room } = exampleRoom(folder);
    const { hash } = await room.uploads.whole(bringer('binh'), 'b.pdf', sent(exampleFiles.pdf('khác')));
    await bring(room, 'an');
    writeFileSync(join(folder, hash.slice(0, 2), `${hash.slice(2)}.json`), '{');
    await room.forget(new Set(['an']));
    expect(namesThere()).toEqual([]);
  });

  describe('is written no more', () => {
    const erased = new Set<string>();
    const roomOver = (disk?: Disk) => new Evidence(folder, usualEvidenceSettings, { disk, gone: (person) => erased.has(person) });
    beforeEach(() => erased.clear());

    it('when the last of it comes after they were erased', async () => {
      const room = roomOver();
      const { id } = await room.uploads.begin(bringer('an'), name, content.length);
      erased.add('an');
      await expect(room.uploads.receive(id, 'an', 0, sent(content))).rejects.toMatchObject({ code: 'no-upload' });
      await expect(room.uploads.begin(bringer('an'), name, content.length)).rejects.toMatchObject({ code: 'no-upload' });
      const { hash } = await bring(room, 'an');
      expect([await told(room, hash), namesThere()]).toEqual([[['an', null]], []]);
    });

    it('when they are erased, and looked for, while it is being written', async () => {
      const rename: Disk['rename'] = async (from, to) => {
        if (String(to).endsWith('.json') && erased.size === 0) {
          await exampleRoom(folder).room.forget(new Set(['an'])); // finds nothing: it is not there yet
          erased.add('an');
        }
        return promises.rename(from, to);
      };
      const room = roomOver({ ...promises, rename });
      const { hash } = await bring(room, 'an');
      expect([erased.size, await told(room, hash), namesThere()]).toEqual([1, [['an', null]], []]);
    });
  });
});
