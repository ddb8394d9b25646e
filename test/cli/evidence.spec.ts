import { readdirSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exampleFiles } from '#evidence';
import { dossierIdOf } from '#process';
import { ids, smallCity, type SmallCity } from '../api/small-city';
import { typed } from './typed';

describe('evidence, at the console', () => {
  let city: SmallCity;
  const dossier = dossierIdOf(ids.government, ids.unit);
  const before = { ...process.env };
  beforeAll(async () => {
    city = await smallCity();
    process.env.MINHBACH_DATA = city.folder;
  }, 30_000);
  afterAll(async () => {
    process.env = before;
    await city.close();
  });

  const bring = async (words: string): Promise<{ hash: string }> => {
    const { body } = await city
      .raw('can-bo', `evidence?dossier=${dossier}&name=a.pdf`)
      .set('Content-Type', 'application/pdf')
      .send(exampleFiles.pdf(words));
    const { notice: _, ...file } = body;
    return file;
  };
  const cite = async (file: object) =>
    expect((await city.give('can-bo', 'self-assessment/attach-evidence', { dossier, leaf: '1.1', ...file })).status).toBe(201);
  const fileOf = (hash: string) => join(city.folder, 'evidence', hash.slice(0, 2), hash.slice(2));

  it('all sound: one line, no bar where there is no terminal, exit code 0', async () => {
    await cite(await bring('một'));
    expect(await typed('evidence', 'check')).toEqual({ code: 0, out: '1 tài liệu được dẫn, đều nguyên vẹn.', complaint: '' });
  });

  it('what no dossier cites is named and is nothing wrong; sweeping takes it only when it is old, and only when told to', async () => {
    const { hash } = await bring('chưa dẫn');
    const checked = await typed('evidence', 'check');
    expect([checked.code, checked.out]).toEqual([0, expect.stringContaining(`${hash}  chưa hồ sơ nào dẫn`)]);
    expect((await typed('evidence', 'sweep')).out).toBe('0 tệp.');
    expect((await typed('evidence', 'sweep', '--days', '0', '--check')).out).toContain(`${hash}  sẽ xóa`);
    expect(readdirSync(join(city.folder, 'evidence', hash.slice(0, 2)))).toContain(hash.slice(2));
    expect((await typed('evidence', 'sweep', '--days', '0')).out).toContain(`${hash}  đã xóa`);
    expect((await typed('evidence', 'check')).out).toBe('1 tài liệu được dẫn, đều nguyên vẹn.');
    expect((await typed('evidence', 'sweep', '--days', 'few')).code).toBe(1);
  });

  it('what is missing or altered is named, each on its line, and the exit code is 1', async () => {
    const [altered, missing] = [await bring('hai'), await bring('ba')];
    for (const file of [altered, missing]) await cite(file);
    writeFileSync(fileOf(altered.hash), 'x');
    unlinkSync(fileOf(missing.hash));
    const { code, out, complaint } = await typed('evidence', 'check');
    const where = `  hồ sơ ${dossier}, mục 1.1`;
    expect(out.split('\n').sort()).toEqual(
      [`${altered.hash}  ĐÃ BỊ THAY ĐỔI${where}`, `${missing.hash}  THIẾU TỆP${where}`].sort(),
    );
    expect([code, complaint]).toEqual([1, '2 tài liệu có sai lệch.']);
  });
});
