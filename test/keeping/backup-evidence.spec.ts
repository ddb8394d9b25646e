import { existsSync, mkdtempSync, renameSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLog, SeededEntropy, SqliteEventStore, StandingClock } from '#event-store';
import { exampleFiles } from '#evidence';
import { evidenceCopied } from '../../apps/cli/src/operate/backup/evidence-copied';
import { idOf, smallCity, type SmallCity } from '../api/small-city';
import { typed } from './at-the-console';
import { dossier, keepFile } from './kept';

describe('a backup of a data folder whose evidence', () => {
  let city: SmallCity;
  let folder: string;
  let cited: [string, string];
  let made = 0;
  const fileOf = (hash: string) => join(city.folder, 'evidence', hash.slice(0, 2), hash.slice(2));

  const cite = async (words: string): Promise<string> => {
    const upload = city.raw('can-bo', `evidence?dossier=${dossier}&name=a.pdf`).set('Content-Type', 'application/pdf');
    const { notice: _, ...file } = (await upload.send(exampleFiles.pdf(words))).body;
    expect((await city.give('can-bo', 'self-assessment/attach-evidence', { dossier, leaf: '1.1', ...file })).status).toBe(201);
    return file.hash;
  };
  /** A new backup, and its check. */
  const backedUp = async () => {
    const target = join(folder, `backup-${(made += 1)}`);
    const backup = await typed(city.folder, 'backup', target);
    return { target, backup, check: await typed(city.folder, 'backup', 'check', target) };
  };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'minhbach-backup-evidence-'));
    city = await smallCity();
    cited = [await cite('một'), await cite('hai')];
  }, 30_000);
  afterAll(async () => {
    await city.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is as it should be, is whole', async () => {
    const { backup, check } = await backedUp();
    expect([backup.code, backup.complaint, check.code, check.complaint]).toEqual([0, '', 0, '']);
    expect(check.out).toMatch(/^Bản sao lưu nguyên vẹn: .*viện dẫn: 2, thiếu tệp: 0, bị thay đổi: 0\.$/);
  });

  it.each<[string, RegExp, (file: string) => void, (file: string) => void]>([
    [
      'is missing',
      /1 thiếu tệp \(HASH\)/,
      (file) => renameSync(file, `${folder}/kept`),
      (file) => renameSync(`${folder}/kept`, file),
    ],
    [
      'was altered',
      /1 đã bị thay đổi \(HASH\)/,
      (file) => writeFileSync(file, 'x'),
      (file) => writeFileSync(file, exampleFiles.pdf('một')),
    ],
    [
      'lost its record',
      /1 thiếu hoặc hỏng tệp ghi \(\.json\) \(HASH\)/,
      (file) => renameSync(`${file}.json`, `${folder}/kept`),
      (file) => renameSync(`${folder}/kept`, `${file}.json`),
    ],
  ])('%s is made, and says in one sentence that it is not whole, as its check does', async (_what, words, spoil, mend) => {
    spoil(fileOf(cited[0]));
    try {
      const { target, backup, check } = await backedUp();
      const sentence = new RegExp(`^Minh chứng không nguyên vẹn: ${words.source.replace('HASH', cited[0])}; [^\n]*\\.$`);
      for (const { code, complaint } of [backup, check]) expect([code, complaint]).toEqual([1, expect.stringMatching(sentence)]);
      expect(check.out).toContain('không nguyên vẹn');
      expect(existsSync(join(target, 'MANIFEST.json'))).toBe(true);
      expect(await typed(`${target}-restored`, 'restore', target)).toMatchObject({ code: 0, complaint: '' });
    } finally {
      mend(fileOf(cited[0]));
    }
  });

  it('was altered in a file that no dossier cites yet, is not whole either', async () => {
    const hash = keepFile(city.folder, Buffer.from('chưa dẫn'));
    writeFileSync(fileOf(hash), 'x');
    const { check } = await backedUp();
    unlinkSync(fileOf(hash));
    expect([check.code, check.complaint]).toEqual([1, expect.stringContaining(`1 đã bị thay đổi (${hash})`)]);
  });

  it('is cited by a made-up history of the time before its clock stood still, lacks nothing: those files never were', async () => {
    const story = join(folder, 'story');
    const store = new SqliteEventStore(join(story, 'log.db'));
    const doors = { clock: new StandingClock('2019-01-02T01:00:00.000Z'), entropy: new SeededEntropy('story') };
    await openLog(store, { illustrative: true, standsAt: '2019-11-20T02:00:00.000Z', ...doors });
    const attached = (hash: string, recordedAt: string) => ({
      id: idOf(hash),
      type: 'EvidenceAttached',
      data: JSON.stringify({ leaf: '1.1', hash }),
      context: JSON.stringify({ recordedAt }),
    });
    const [told, brought] = ['a'.repeat(64), 'b'.repeat(64)];
    const events = [attached(told, '2019-11-19T02:00:00.000Z'), attached(brought, '2019-11-20T02:00:00.000Z')];
    await store.append(`dossier-${dossier}`, 'none', events);
    await store.close();
    expect(await evidenceCopied(story, [])).toMatchObject({ cited: 2, neverHeld: 1, missing: [brought], altered: [] });
  });
});
