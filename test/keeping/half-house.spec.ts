import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { House } from '../../apps/api/src/house/house';
import { smallCity, type SmallCity } from '../api/small-city';
import { makeBackup } from '../../apps/cli/src/operate/backup/make-backup';
import { restoreBackup } from '../../apps/cli/src/operate/backup/restore-backup';

describe('a data folder of which something was lost or mixed up', () => {
  let city: SmallCity;
  let folder: string;
  const data = () => join(folder, 'data');
  const part = (name: string) => join(data(), name);

  beforeAll(async () => {
    city = await smallCity();
    folder = mkdtempSync(join(tmpdir(), 'minhbach-half-'));
    await makeBackup(city.house.data, join(folder, 'backup'), '2026-01-06T02:00:00.000Z');
    await (await House.open({ data: join(folder, 'other') })).close();
  }, 30_000);
  beforeEach(async () => {
    rmSync(data(), { recursive: true, force: true });
    await restoreBackup(join(folder, 'backup'), data(), undefined);
  });
  afterAll(async () => {
    await city.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each<[string, () => void, RegExp]>([
    ['without its keys', () => rmSync(part('keys'), { recursive: true }), /The key of the log .* is missing .* from the backup/],
    [
      'with a file where its keys were', // as little to be seen in it as in a folder that this account may not read
      () => {
        rmSync(part('keys'), { recursive: true });
        writeFileSync(part('keys'), '');
      },
      /^"[^"]*keys" is a file, and a folder is needed there/,
    ],
    [
      'with a file where its list of erasures was',
      () => {
        rmSync(part('erased'), { recursive: true, force: true });
        writeFileSync(part('erased'), '');
      },
      /^"[^"]*erased" is a file, and a folder is needed there/,
    ],
    ['without its vault', () => rmSync(part('vault.db')), /The identity vault .* is missing .* from the backup/],
    ['with an empty vault', () => writeFileSync(part('vault.db'), ''), /The identity vault .* is empty, and its log is not/],
    [
      'with the vault of another log',
      () => cpSync(join(folder, 'other', 'vault.db'), part('vault.db')),
      /belongs to another log/,
    ],
    [
      'with half a vault',
      () => writeFileSync(part('vault.db'), readFileSync(part('vault.db')).subarray(0, 9_000)),
      /vault\.db is damaged/,
    ],
    ['with a key that is cut', () => writeFileSync(part('keys/body.key'), 'short'), /body\.key is damaged/],
  ])('%s is not opened, and says in one sentence what to do', async (_what, lose, words) => {
    lose();
    const sentence = await House.open({ data: data(), follows: false }).then(
      () => 'it was opened',
      (error: Error) => error.message,
    );
    expect(sentence).toMatch(words);
    expect(sentence.split('\n')).toHaveLength(1);
  });

  it('only without the key of sign-ins it goes on: that is made anew', async () => {
    rmSync(part('keys/token.key'), { force: true });
    await (await House.open({ data: data(), follows: false })).close();
    expect(readFileSync(part('keys/token.key'))).toHaveLength(32);
  });
});
