import { hash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  watch,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { checkBackup } from '../../apps/cli/src/operate/backup/check-backup';
import { sumOf } from '../../apps/cli/src/operate/backup/files';
import { makeBackup } from '../../apps/cli/src/operate/backup/make-backup';
import { restoreBackup } from '../../apps/cli/src/operate/backup/restore-backup';
import { House } from '../../apps/api/src/house/house';
import { password, smallCity, type SmallCity } from '../api/small-city';
import { started, typed } from './at-the-console';
import { everything, explain, inHouse, keepFile, leavesOf } from './kept';

const madeAt = '2026-01-06T02:00:00.000Z';

describe('backup and restore', () => {
  let city: SmallCity;
  let folder: string;
  let leaves: string[];
  const at = (name: string) => join(folder, name);
  const filesIn = (name: string) =>
    readdirSync(name, { recursive: true, withFileTypes: true })
      .filter((one) => one.isFile())
      .map((one) => join(one.parentPath, one.name));

  /** SHA-256 of every file of a folder, by its path there. */
  const sumsOf = (root: string, part = '') =>
    Object.fromEntries(filesIn(join(root, part)).map((file) => [file.slice(root.length), hash('sha256', readFileSync(file))]));

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'minhbach-keeping-'));
    city = await smallCity();
    leaves = await leavesOf(city);
    for (const leaf of leaves) await explain(city.house, 'can-bo', leaf, 0, `Mục ${leaf}: số liệu theo báo cáo năm.`);
    mkdirSync(join(city.house.data, 'evidence', 'uploads'), { recursive: true });
    writeFileSync(join(city.house.data, 'evidence', 'uploads', 'half'), 'Đang tải lên');
    for (let file = 0; file < 40; file += 1) keepFile(city.house.data, Buffer.alloc(20_000, `Tệp ${file}. `));
  }, 60_000);
  afterAll(async () => {
    await city.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('what was restored is what was backed up: every event byte for byte, every text, every reading, every sign-in', async () => {
    const { refreshToken } = await city.house.signIn.signIn({ signIn: 'can-bo', password });
    const made = await makeBackup(city.house.data, at('quiet'), madeAt);
    await restoreBackup(at('quiet'), at('restored'), undefined);
    const original = await everything(city.house);
    const restored = await inHouse(at('restored'), async (house) => {
      expect(() => house.sessions.refresh(refreshToken)).toThrow(expect.objectContaining({ code: 'sign-in-needed' }));
      expect(city.house.sessions.refresh(refreshToken).person.signIn).toBe('can-bo'); // there nobody was signed out
      expect((await house.signIn.signIn({ signIn: 'can-bo', password })).person.signIn).toBe('can-bo');
      return everything(house);
    });
    expect(restored).toEqual(original);
    expect(restored.texts).toContain(`Mục ${leaves[0]}: số liệu theo báo cáo năm.`);
    expect(made.log).toMatchObject({ events: original.log.length, last: { id: original.log.at(-1)?.id }, illustrative: true });
    const { '/evidence/uploads/half': upload, ...kept } = sumsOf(city.house.data, 'evidence');
    expect(sumsOf(at('restored'), 'evidence')).toEqual(kept); // and no upload under way
    expect([upload?.length, Object.keys(kept).length]).toEqual([64, 40]);
  }, 30_000);

  it('holds no key that signs sign-ins, no readings, and nothing that others may read', () => {
    const files = filesIn(at('quiet'));
    expect(files.map((file) => file.slice(at('quiet').length + 1)).filter((file) => !file.startsWith('evidence/'))).toEqual(
      expect.arrayContaining(['MANIFEST.json', 'log.db', 'vault.db', 'keys/body.key']),
    );
    expect(files.filter((file) => /token\.key|read\/|-wal$|-shm$/.test(file))).toEqual([]);
    for (const file of [...files, ...filesIn(at('restored'))]) {
      if (!file.includes('/read/')) expect([file, statSync(file).mode & 0o777]).toEqual([file, 0o600]);
    }
    expect(statSync(at('quiet')).mode & 0o777).toBe(0o700);
  });

  it('made by another process while people write, it holds all that was acknowledged before, and the key of every text in it', async () => {
    let writing = true;
    let acknowledged = 0;
    const writers = leaves.slice(0, 4).map(async (leaf) => {
      for (let revision = 1; writing; revision += 1) {
        await explain(city.house, 'can-bo', leaf, revision, `Lần ${revision}: ${'bổ sung số liệu. '.repeat(20)}`);
        acknowledged += 1;
        await new Promise(setImmediate);
      }
    });
    try {
      for (const name of ['busy-1', 'busy-2']) {
        const [begun, before] = [acknowledged, await city.house.store.head()];
        const said = await started(city.house.data, 'backup', at(name)).ended;
        expect([said.complaint, said.code]).toEqual(['', 0]);
        expect(acknowledged).toBeGreaterThan(begun + 4);
        const { manifest, found } = await checkBackup(at(name));
        expect(manifest.log.last.position >= before).toBe(true);
        expect(found.texts).toMatchObject({ destroyed: 0, missing: [] });
        expect(found.texts.readable).toBeGreaterThan(begun);
      }
    } finally {
      writing = false;
      await Promise.all(writers);
    }
    await restoreBackup(at('busy-2'), at('busy-restored'), undefined);
    const original = await everything(city.house);
    const restored = await inHouse(at('busy-restored'), everything);
    const sum = (value: object) => hash('sha256', JSON.stringify(value)); // jest takes seconds to compare thousands of events
    expect(sum(restored.log)).toBe(sum(original.log.slice(0, restored.log.length)));
    expect(sum(restored.texts)).toBe(sum(original.texts.slice(0, restored.texts.length)));
  }, 120_000);

  it('is looked through by its check, which changes nothing in it', async () => {
    const before = sumsOf(at('quiet'));
    const { code, out } = await typed(city.house.data, 'backup', 'check', at('quiet'));
    expect([code, out]).toEqual([0, expect.stringMatching(/nguyên vẹn: \d+ sự kiện.*0 đã xóa theo quy định, 0 mất khóa/)]);
    expect(sumsOf(at('quiet'))).toEqual(before);
  });

  describe('that is not whole', () => {
    let backup: string;
    beforeEach(() => cpSync(at('quiet'), (backup = mkdtempSync(at('backup-'))), { recursive: true }));

    const edit = (change: (manifest: Record<string, unknown>) => void) => {
      const manifest = JSON.parse(readFileSync(join(backup, 'MANIFEST.json'), 'utf8'));
      change(manifest);
      writeFileSync(join(backup, 'MANIFEST.json'), JSON.stringify(manifest));
    };

    it.each<[string, () => void, RegExp]>([
      ['was broken off', () => rmSync(join(backup, 'MANIFEST.json')), /holds no finished backup/],
      ['lost a file', () => rmSync(join(backup, 'vault.db')), /vault\.db is missing/],
      ['was altered in one byte', () => flip(join(backup, 'log.db')), /log\.db is not what was copied/],
      ['was made by a newer version', () => edit((one) => (one.format = 'minhbach-backup/2')), /newer version/],
      ['has a manifest that is cut', () => writeFileSync(join(backup, 'MANIFEST.json'), '{"format":'), /is damaged/],
      [
        'names files outside of itself',
        () => edit((one) => (one.files = [...(one.files as object[]), { path: '../x', size: 1, sha256: '0'.repeat(64) }])),
        /is damaged/,
      ],
    ])(
      'because it %s, is refused in one sentence, by check and by restore, and nothing is changed',
      async (_what, damage, words) => {
        damage();
        for (const [data, ...args] of [
          [city.house.data, 'backup', 'check', backup],
          [at('never'), 'restore', backup],
        ] as const) {
          const { code, complaint } = await typed(data, ...args);
          expect([code, complaint]).toEqual([1, expect.stringMatching(words)]);
          expect(complaint.split('\n')).toHaveLength(1);
        }
        expect(existsSync(at('never'))).toBe(false);
      },
    );

    it('is found out by its check when the vault lacks a key of a text that the log cites', async () => {
      const db = new Database(join(backup, 'vault.db'));
      db.exec('DELETE FROM text_key WHERE id = (SELECT min(id) FROM text_key)');
      db.pragma('wal_checkpoint(TRUNCATE)');
      db.close();
      const kept = await sumOf(join(backup, 'vault.db'));
      edit(
        (one) =>
          (one.files = (one.files as { path: string }[]).map((file) => (file.path === 'vault.db' ? { ...file, ...kept } : file))),
      );
      const { code, complaint, out } = await typed(city.house.data, 'backup', 'check', backup);
      expect([code, complaint]).toEqual([1, expect.stringContaining('Kho danh tính không có khóa của 1 nội dung')]);
      expect(out).toContain('1 mất khóa');
    });
  });

  it.each(['restored', 'quiet'])('neither a backup nor a restore goes into a folder that is not empty (%s)', async (there) => {
    const before = filesIn(at(there)).length;
    expect((await typed(city.house.data, 'backup', at(there))).complaint).toMatch(/is not empty/);
    expect((await typed(at(there), 'restore', at('quiet'))).complaint).toMatch(/is not empty/);
    expect(filesIn(at(there))).toHaveLength(before);
  });

  it('a backup never lies in the data folder it is of', async () => {
    expect((await typed(city.house.data, 'backup', join(city.house.data, 'backup'))).complaint).toMatch(
      /must not lie in the data folder/,
    );
    expect(existsSync(join(city.house.data, 'backup'))).toBe(false);
  });

  it('nothing is backed up where there is no house', async () => {
    expect((await typed(at('nowhere'), 'backup', at('of-nowhere'))).complaint).toMatch(/There is no log\.db/);
    expect(existsSync(at('of-nowhere'))).toBe(false);
  });

  it.each(['RESTORE-UNFINISHED', 'log.db', 'evidence'])(
    'a restore that is killed when %s appears leaves a folder in which nobody can work, and goes on when it is called again',
    async (when) => {
      const data = mkdtempSync(at('killed-'));
      const { child, ended } = started(data, 'restore', at('quiet'));
      const watching = watch(data, (_, name) => void (name === when && child.kill('SIGKILL')));
      await ended;
      watching.close();
      expect(child.signalCode).toBe('SIGKILL');
      await expect(House.open({ data, follows: false })).rejects.toThrow(
        /was restored only in part: run "minhbach restore" again/,
      );
      for (const command of [['serve'], ['start'], ['rebuild'], ['backup', at('of-half')]])
        expect((await typed(data, ...command)).complaint).toMatch(/restored only in part|no log|chưa có nhật ký/);
      expect(await typed(data, 'restore', at('quiet'))).toMatchObject({ code: 0, complaint: '' });
      const { log } = await inHouse(data, everything);
      expect(log).toHaveLength((await checkBackup(at('quiet'))).manifest.log.events);
    },
    60_000,
  );
});

function flip(file: string) {
  const bytes = readFileSync(file);
  bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
  writeFileSync(file, bytes);
}
