import { mkdtempSync, mkdirSync, readdirSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exampleFiles } from './example-files';
import { bringer, exampleRoom, sent } from './example-room';

describe('what is kept', () => {
  let folder: string;
  let house: ReturnType<typeof exampleRoom>;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'minhbach-check-'));
    house = exampleRoom(folder);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const keep = async (words: string) => (await house.room.uploads.whole(bringer(), 'a.pdf', sent(exampleFiles.pdf(words)))).hash;
  const at = (hash: string, ending = '') => join(folder, hash.slice(0, 2), hash.slice(2) + ending);
  const alter = (hash: string) => writeFileSync(at(hash), exampleFiles.pdf('khác đi'));
  const cited = (...hashes: string[]) => new Map(hashes.map((hash) => [hash, { held: true }]));
  const found = async (...hashes: string[]) =>
    (await house.room.check(cited(...hashes), () => undefined)).map(({ what, name }) => `${what} ${name}`);

  it('is given out as it came', async () => {
    const hash = await keep('một');
    const opened = await house.room.open(hash);
    const chunks: Buffer[] = [];
    for await (const chunk of opened.stream(0, 8)) chunks.push(chunk as Buffer);
    expect([opened.mediaType, Buffer.concat(chunks).toString('latin1')]).toEqual(['application/pdf', '%PDF-1.4\n']);
  });

  it('and is missing, was altered or lost its record, is never given out', async () => {
    const [gone, altered, unrecorded, spoilt] = [await keep('1'), await keep('2'), await keep('3'), await keep('4')];
    unlinkSync(at(gone));
    alter(altered);
    unlinkSync(at(unrecorded, '.json'));
    writeFileSync(at(spoilt, '.json'), '{"hash":');
    await expect(house.room.open(gone)).rejects.toMatchObject({ code: 'evidence-file-missing' });
    for (const hash of [altered, unrecorded, spoilt])
      await expect(house.room.open(hash)).rejects.toMatchObject({ code: 'evidence-damaged' });
    expect(await house.room.find(gone)).toBeNull();
  });

  it('a record that says a page is allowed is damaged', async () => {
    const hash = await keep('1');
    writeFileSync(at(hash, '.json'), JSON.stringify({ hash, mediaType: 'text/html', size: 1, brought: [] }));
    await expect(house.room.open(hash)).rejects.toMatchObject({ code: 'evidence-damaged' });
  });

  it('is checked file by file: all sound, nothing is said', async () => {
    const told: string[] = [];
    const hashes = [await keep('1'), await keep('2')];
    expect(await house.room.check(cited(...hashes), (done, of) => void told.push(`${done}/${of}`))).toEqual([]);
    expect(told).toEqual(['1/2', '2/2']);
  });

  it('is checked file by file: whatever is wrong is named', async () => {
    const [gone, altered, unrecorded, uncited] = [await keep('1'), await keep('2'), await keep('3'), await keep('4')];
    const never = 'f'.repeat(64);
    unlinkSync(at(gone));
    alter(altered);
    unlinkSync(at(unrecorded, '.json'));
    writeFileSync(join(folder, 'notes.txt'), 'x');
    mkdirSync(join(folder, 'zz'));
    writeFileSync(join(folder, 'zz', 'x.pdf'), 'x');
    expect((await found(gone, altered, unrecorded, never)).sort()).toEqual(
      [
        `missing ${gone}`,
        `altered ${altered}`,
        `unrecorded ${unrecorded}`,
        `orphaned ${uncited}`,
        `missing ${never}`,
        'stray notes.txt',
        'stray zz/x.pdf',
      ].sort(),
    );
    expect(await house.room.check(new Map([[never, { held: false }]]), () => undefined)).toContainEqual({
      what: 'never-held',
      name: never,
    });
  });

  it('is mended when somebody brings the same bytes again', async () => {
    const hash = await keep('1');
    alter(hash);
    await keep('1');
    expect(await found(hash)).toEqual([]);
  });

  describe('and swept', () => {
    const sweep = (hashes: string[], more: object = {}) =>
      house.room.sweep({ days: 30, only: false, cited: () => Promise.resolve(cited(...hashes)), ...more });
    const later = () => house.clock.set('2026-12-26T01:00:01.000Z');

    it('only what nothing cites and nobody brought lately goes', async () => {
      const [kept, old, brought] = [await keep('1'), await keep('2'), await keep('3')];
      expect(await sweep([kept])).toEqual([]);
      later();
      await house.room.uploads.whole(bringer('binh'), 'a.pdf', sent(exampleFiles.pdf('3')));
      expect(await sweep([kept], { only: true })).toEqual([old]);
      expect(await sweep([kept])).toEqual([old]);
      expect(await found(kept, brought)).toEqual([]);
      expect(readdirSync(folder, { recursive: true }).join()).not.toContain(old.slice(2));
    });

    it('what is cited at that very moment is put back', async () => {
      const hash = await keep('1');
      later();
      const answers = [cited(), cited(hash)];
      expect(await sweep([], { cited: () => Promise.resolve(answers.shift() ?? cited(hash)) })).toEqual([]);
      expect(await found(hash)).toEqual([]);
    });

    it('one that was broken off is put back by the next', async () => {
      const hash = await keep('1');
      later();
      let asked = 0;
      const broken = sweep([], {
        cited: () => ((asked += 1) > 1 ? Promise.reject(new Error('killed')) : Promise.resolve(cited())),
      });
      await expect(broken).rejects.toThrow('killed');
      expect(await found(hash)).toEqual([`missing ${hash}`]);
      expect(await sweep([hash])).toEqual([]);
      expect(await found(hash)).toEqual([]);
    });
  });
});
