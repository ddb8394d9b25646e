import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exampleFiles, type Filed } from '#evidence';
import { makeBackup } from '../../apps/cli/src/operate/backup/make-backup';
import { restoreBackup } from '../../apps/cli/src/operate/backup/restore-backup';
import { smallCity, type SmallCity } from '../api/small-city';
import { typed } from './at-the-console';
import { dossier, inHouse } from './kept';

const madeAt = '2026-01-06T02:00:00.000Z';
const [theirs, others] = ['Giấy ra viện của đồng chí A.pdf', 'Số liệu.pdf'];
const forgotten = [others, null];

describe('how a person who is erased called the files they brought', () => {
  let city: SmallCity;
  let folder: string;
  const at = (name: string) => join(folder, name);
  const bring = (as: string, name: string) =>
    city
      .raw(as, `evidence?dossier=${dossier}&name=${encodeURIComponent(name)}`)
      .set('Content-Type', 'application/octet-stream')
      .send(exampleFiles.pdf('một'));

  /** What stands in the records of a data folder, after whoever opens it next has made true what was erased. */
  const namesIn = async (data: string) => {
    await inHouse(data, () => undefined);
    const files = readdirSync(join(data, 'evidence'), { recursive: true, withFileTypes: true });
    const records = files.filter(({ name }) => name.endsWith('.json')).map((one) => join(one.parentPath, one.name));
    const brought = records.flatMap((record) => (JSON.parse(readFileSync(record, 'utf8')) as Filed).brought);
    return brought.map(({ name }) => name).sort();
  };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'minhbach-erased-names-'));
    city = await smallCity();
    expect((await bring('can-bo', theirs)).status).toBe(201);
    expect((await bring('chu-tich', others)).status).toBe(201);
    await makeBackup(city.house.data, at('old'), madeAt);
    const basis = ['--basis', 'Quyết định xóa dữ liệu cá nhân', '--number', 'MH-2019/04', '--date', '2019-11-05'];
    const { code } = await typed(city.house.data, 'person', 'erase', '--sign-in', 'can-bo', ...basis, '--yes');
    expect(code).toBe(0);
    await makeBackup(city.house.data, at('new'), madeAt);
  }, 60_000);
  afterAll(async () => {
    await city.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is forgotten; the file, and how others called it, stay', async () => {
    expect(await namesIn(city.house.data)).toEqual(forgotten);
    const { hash } = (await bring('chu-tich', others)).body as { hash: string };
    const { status, headers } = await city.get('chu-tich', `/api/evidence/${hash}`);
    expect([status, headers['content-disposition']]).toEqual([200, expect.stringContaining('"So lieu.pdf"')]);
    expect((await typed(city.house.data, 'evidence', 'check')).code).toBe(0);
  });

  it('is in no backup made since', async () => {
    await restoreBackup(at('new'), at('from-new'), undefined);
    expect(await namesIn(at('from-new'))).toEqual(forgotten);
  });

  it('does not come back from an older backup, when the list kept apart is given; from the backup alone it does', async () => {
    await restoreBackup(at('old'), at('from-old'), join(city.house.data, 'erased'));
    expect(await namesIn(at('from-old'))).toEqual(forgotten);
    await restoreBackup(at('old'), at('from-old-alone'), undefined);
    expect(await namesIn(at('from-old-alone'))).toEqual([theirs, others].sort());
  });

  it('does not come back from an older vault and older files beside a newer log: the log knows', async () => {
    await restoreBackup(at('new'), at('mixed'), undefined);
    for (const part of ['vault.db', 'evidence', 'erased']) rmSync(join(at('mixed'), part), { recursive: true });
    for (const part of ['vault.db', 'evidence']) cpSync(join(at('old'), part), join(at('mixed'), part), { recursive: true });
    expect(await namesIn(at('mixed'))).toEqual(forgotten);
  });
});
