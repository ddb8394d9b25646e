import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ErasedList } from '#access';
import { makeBackup } from '../../apps/cli/src/operate/backup/make-backup';
import { idOf, smallCity, type SmallCity } from '../api/small-city';
import { typed } from './at-the-console';

describe('the list of erasures that is kept apart', () => {
  let city: SmallCity;
  let folder: string;
  const at = (name: string) => join(folder, name);
  const list = () => join(city.folder, 'erased');
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'minhbach-list-'));
    city = await smallCity();
    await makeBackup(city.folder, at('backup'), '2026-01-06T02:00:00.000Z');
  }, 30_000);
  afterAll(async () => {
    await city.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is there from the first start, an empty folder of the account alone', () =>
    expect([readdirSync(list()), statSync(list()).mode & 0o777]).toEqual([[], 0o700]));

  it('is given to a restore while nobody was erased, which says how many it holds', async () => {
    const { code, out, complaint } = await typed(at('restored'), 'restore', at('backup'), '--erased', list());
    expect([code, complaint, out]).toEqual([0, '', expect.stringContaining('Danh sách xóa: 0 lần xóa.')]);
  });

  it.each([
    ['that is not there', 'nowhere'],
    ['that holds other things', 'backup'],
  ])('is not a folder %s', async (_what, name) => {
    const { code, complaint } = await typed(at('never'), 'restore', at('backup'), '--erased', at(name));
    expect([code, complaint]).toEqual([1, expect.stringContaining(`"${at(name)}" is no list of erasures`)]);
    expect(existsSync(at('never'))).toBe(false);
  });

  it('is not an empty folder where the backup knows better', async () => {
    const basis = { title: 'Quyết định xóa dữ liệu cá nhân', number: 'MH-2026/04', date: '2026-01-05' };
    const act = {
      erasure: idOf('an erasure'),
      person: idOf('can-bo'),
      basis,
      orderedAt: '2026-01-06T03:00:00.000Z',
      written: 0,
      named: 0,
      keys: [],
    };
    new ErasedList(list(), city.house.origin.origin).add(act);
    await makeBackup(city.folder, at('later'), '2026-01-07T02:00:00.000Z');
    mkdirSync(at('empty'));
    const { code, complaint } = await typed(at('never'), 'restore', at('later'), '--erased', at('empty'));
    expect([code, complaint]).toEqual([1, expect.stringMatching(/empty" is empty, and the backup knows of erasures \(1\)/)]);
    expect(existsSync(at('never'))).toBe(false);
  });
});
