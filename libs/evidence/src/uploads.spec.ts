import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { bringer, broken, exampleRoom, sent } from './example-room';
import { exampleClamd, exampleSignature, exampleVirus } from './example-clamd';
import { exampleFiles } from './example-files';

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const content = exampleFiles.pdf('dài '.repeat(2_000));
const hash = sha256(content);

describe('uploads', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'minhbach-evidence-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const stored = () =>
    readdirSync(folder, { recursive: true })
      .map(String)
      .filter((name) => /^[0-9a-f]{2}.[0-9a-f]{62}$/.test(name));
  const open = () => readdirSync(join(folder, 'uploads')).sort();
  const begun = async ({ room }: ReturnType<typeof exampleRoom>, length = content.length) =>
    (await room.uploads.begin(bringer(), 'C:\\báo cáo.pdf', length)).id;

  it('a file that comes in pieces is filed under its hash, with who brought it', async () => {
    const house = exampleRoom(folder);
    const id = await begun(house);
    expect(await house.room.uploads.receive(id, 'an', 0, sent(content.subarray(0, 1_000)))).toMatchObject({
      offset: 1_000,
      kept: null,
    });
    const { kept } = await house.room.uploads.receive(id, 'an', 1_000, sent(content.subarray(1_000)));
    expect(kept).toEqual({ hash, mediaType: 'application/pdf', size: content.length, name: 'báo cáo.pdf' });
    expect(await house.room.find(hash)).toMatchObject({
      size: content.length,
      brought: [
        { by: 'an', dossier: 'd1', unit: 'u1', name: 'báo cáo.pdf', at: '2026-11-25T01:00:00.000Z', scan: 'not-scanned' },
      ],
    });
    expect(readFileSync(join(folder, hash.slice(0, 2), hash.slice(2)))).toEqual(content);
    expect((await house.room.uploads.standing(id, 'an')).kept).toEqual(kept);
  });

  it('what came before a connection broke stays, also over a restart', async () => {
    const house = exampleRoom(folder);
    const id = await begun(house);
    const cut = house.room.uploads.receive(id, 'an', 0, broken(content.subarray(0, 5_000)));
    await expect(cut).rejects.toMatchObject({ code: 'upload-interrupted' });
    expect(stored()).toEqual([]);
    const again = exampleRoom(folder);
    expect(await again.room.uploads.standing(id, 'an')).toMatchObject({ offset: 5_000, length: content.length, kept: null });
    expect((await again.room.uploads.receive(id, 'an', 5_000, sent(content.subarray(5_000)))).kept?.hash).toBe(hash);
  });

  it('a file whose last byte came just before the end of the server is filed when its owner comes back', async () => {
    const id = await begun(exampleRoom(folder));
    writeFileSync(join(folder, 'uploads', `${id}.part`), content);
    expect((await exampleRoom(folder).room.uploads.standing(id, 'an')).kept?.hash).toBe(hash);
  });

  it('whoever comes back on another connection ends the one that hangs', async () => {
    const house = exampleRoom(folder);
    const id = await begun(house);
    const hanging = new PassThrough();
    const first = house.room.uploads.receive(id, 'an', 0, hanging);
    hanging.write(content.subarray(0, 700));
    const ended = expect(first).rejects.toMatchObject({ code: 'upload-interrupted' });
    const { offset } = await house.room.uploads.standing(id, 'an');
    await ended;
    expect((await house.room.uploads.receive(id, 'an', offset, sent(content.subarray(offset)))).kept?.hash).toBe(hash);
  });

  it('bytes that belong elsewhere change nothing', async () => {
    const house = exampleRoom(folder);
    const id = await begun(house);
    const elsewhere = house.room.uploads.receive(id, 'an', 7, sent('x'));
    await expect(elsewhere).rejects.toMatchObject({ code: 'upload-offset', details: { offset: 0 } });
    const tooMuch = house.room.uploads.receive(id, 'an', 0, sent(Buffer.alloc(content.length + 1)));
    await expect(tooMuch).rejects.toMatchObject({ code: 'upload-too-long' });
    expect((await house.room.uploads.standing(id, 'an')).offset).toBe(0);
  });

  it('a piece that does not match its checksum, or cannot be checked, is not kept', async () => {
    const house = exampleRoom(folder);
    const id = await begun(house);
    const piece = content.subarray(0, 3_000);
    const right = { algorithm: 'sha1', digest: createHash('sha1').update(piece).digest() } as const;
    const spoilt = house.room.uploads.receive(id, 'an', 0, sent(Buffer.alloc(3_000)), right);
    await expect(spoilt).rejects.toMatchObject({ code: 'checksum-differs' });
    await expect(house.room.uploads.receive(id, 'an', 0, broken(piece), right)).rejects.toMatchObject({
      code: 'upload-interrupted',
    });
    expect((await house.room.uploads.standing(id, 'an')).offset).toBe(0);
    await house.room.uploads.receive(id, 'an', 0, sent(piece), right);
    expect((await house.room.uploads.receive(id, 'an', 3_000, sent(content.subarray(3_000)))).kept?.hash).toBe(hash);
  });

  it('belong to who began them', async () => {
    const house = exampleRoom(folder);
    const id = await begun(house);
    const strange = { code: 'no-upload', refusal: 'not-found' };
    await expect(house.room.uploads.standing(id, 'binh')).rejects.toMatchObject(strange);
    await expect(house.room.uploads.receive(id, 'binh', 0, sent(content))).rejects.toMatchObject(strange);
    await expect(house.room.uploads.end(id, 'binh')).rejects.toMatchObject(strange);
    await house.room.uploads.end(id, 'an');
    await expect(house.room.uploads.standing(id, 'an')).rejects.toMatchObject(strange);
    expect(open()).toEqual([]);
  });

  it('that were abandoned are forgotten', async () => {
    const house = exampleRoom(folder, { openEach: 1 });
    const id = await begun(house);
    await house.room.uploads.receive(id, 'an', 0, sent('%PDF'));
    house.clock.set('2026-11-26T01:00:00.000Z');
    await expect(house.room.uploads.standing(id, 'an')).rejects.toMatchObject({ code: 'no-upload' });
    const next = await begun(house);
    expect(open()).toEqual([`${next}.json`]);
  });

  it('that a crash left without a note are gone after their time, and spoil nothing', async () => {
    const house = exampleRoom(folder);
    await begun(house);
    for (const name of ['a.part', 'b.json', 'c.json.1.tmp']) writeFileSync(join(folder, 'uploads', name), '{"half');
    await exampleRoom(folder).room.uploads.forgetExpired();
    expect(open()).toHaveLength(4);
    const later = exampleRoom(folder);
    later.clock.set('2099-01-01T00:00:00.000Z');
    await later.room.uploads.forgetExpired();
    expect(open()).toEqual([]);
  });

  it('are limited in size, in number for each, and in room for all', async () => {
    const { uploads } = exampleRoom(folder, { fileBytes: 1_000, openEach: 2, openBytes: 2_500 }).room;
    await expect(uploads.begin(bringer(), 'a.pdf', 1_001)).rejects.toMatchObject({ code: 'evidence-too-large' });
    await expect(uploads.begin(bringer(), 'a.pdf', 0)).rejects.toMatchObject({ code: 'evidence-empty' });
    for (const name of ['a.pdf', 'b.pdf']) await uploads.begin(bringer(), name, 1_000);
    await expect(uploads.begin(bringer(), 'c.pdf', 100)).rejects.toMatchObject({ code: 'too-many-uploads' });
    await expect(uploads.begin(bringer('binh'), 'c.pdf', 1_000)).rejects.toMatchObject({ code: 'uploads-full', refusal: 'busy' });
    await expect(uploads.whole(bringer('chi'), 'c.pdf', sent(Buffer.alloc(2_000)))).rejects.toMatchObject({
      code: 'uploads-full',
    });
    await uploads.begin(bringer('binh'), 'c.pdf', 500);
  });

  it('of what is not allowed leave nothing behind', async () => {
    const house = exampleRoom(folder);
    const id = await begun(house, 5);
    await expect(house.room.uploads.receive(id, 'an', 0, sent('MZ\0\0\0'))).rejects.toMatchObject({ code: 'evidence-type' });
    await expect(house.room.uploads.whole(bringer(), 'a.pdf', sent('MZ'))).rejects.toMatchObject({ code: 'evidence-type' });
    await expect(house.room.uploads.whole(bringer(), 'a.pdf', broken(content))).rejects.toMatchObject({
      code: 'upload-interrupted',
    });
    await expect(house.room.uploads.standing(id, 'an')).rejects.toMatchObject({ code: 'no-upload' });
    expect(open()).toEqual([]);
    expect(stored()).toEqual([]);
  });

  it('of the same bytes are one file, and answered alike whoever was first', async () => {
    const { room } = exampleRoom(folder);
    const first = await room.uploads.whole(bringer('an'), 'a.pdf', sent(content));
    const second = await room.uploads.whole(bringer('binh', 'd2', 'u2'), 'a.pdf', sent(content), content.length);
    expect(second).toEqual(first);
    await room.uploads.whole(bringer('an'), 'tên mới.pdf', sent(content));
    expect(stored()).toHaveLength(1);
    const { brought } = (await room.find(hash)) ?? { brought: [] };
    expect(brought.map(({ by, name }) => `${by} ${name}`)).toEqual(['binh a.pdf', 'an tên mới.pdf']);
  });

  it('at the same moment of the same bytes forget nobody', async () => {
    const { room } = exampleRoom(folder);
    const people = Array.from({ length: 8 }, (_, n) => `p${n}`);
    await Promise.all(people.map((by) => room.uploads.whole(bringer(by), 'a.pdf', sent(content))));
    expect((await room.find(hash))?.brought.map(({ by }) => by).sort()).toEqual(people);
  });

  describe('with a virus scanner', () => {
    const infected = exampleFiles.pdf(exampleVirus);

    it('what it found is refused by its name, gone, and written down', async () => {
      const scanner = await exampleClamd();
      const { room } = exampleRoom(folder, { clamd: scanner.address });
      const refused = room.uploads.whole(bringer(), 'a.pdf', sent(infected));
      await expect(refused).rejects.toMatchObject({ code: 'evidence-infected', details: { found: exampleSignature } });
      expect(stored()).toEqual([]);
      const [line = ''] = readFileSync(join(folder, 'infected.jsonl'), 'utf8').split('\n');
      expect(JSON.parse(line)).toMatchObject({ by: 'an', dossier: 'd1', hash: sha256(infected), found: exampleSignature });
      const { hash: clean } = await room.uploads.whole(bringer(), 'a.pdf', sent(content));
      expect((await room.find(clean))?.brought).toMatchObject([{ scan: 'clean' }]);
      await scanner.close();
    });

    it('nothing is taken while it is away; an upload waits for it', async () => {
      const scanner = await exampleClamd();
      await scanner.close();
      const said = jest.spyOn(console, 'error').mockImplementation(() => undefined);
      const away = exampleRoom(folder, { clamd: scanner.address });
      const id = await begun(away);
      const unreachable = { code: 'scanner-unreachable' };
      await expect(away.room.uploads.receive(id, 'an', 0, sent(content))).rejects.toMatchObject(unreachable);
      await expect(away.room.uploads.standing(id, 'an')).rejects.toMatchObject(unreachable);
      expect([stored(), existsSync(join(folder, 'uploads', `${id}.part`)), said.mock.calls.length]).toEqual([[], true, 2]);
      said.mockRestore();
      const back = await exampleClamd();
      const house = exampleRoom(folder, { clamd: back.address });
      expect((await house.room.uploads.standing(id, 'an')).kept?.hash).toBe(hash);
      await back.close();
    });
  });
});
