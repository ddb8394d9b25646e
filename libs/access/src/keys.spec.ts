import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RandomEntropy, SeededEntropy, Unusable } from '#event-store';
import { Keys } from './keys';

describe('the keys of a data folder', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'minhbach-keys-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('are made once, 32 bytes each, and found again', () => {
    const first = Keys.in(folder, new RandomEntropy());
    expect([first.token.length, first.body.length]).toEqual([32, 32]);
    expect(first.token).not.toEqual(first.body);
    expect(Keys.in(folder, new RandomEntropy())).toEqual(first);
    expect(readdirSync(join(folder, 'keys')).sort()).toEqual(['body.key', 'token.key']);
  });

  it('are readable by their owner only', () => {
    Keys.in(folder, new RandomEntropy());
    for (const name of ['body.key', 'token.key']) expect(statSync(join(folder, 'keys', name)).mode & 0o777).toBe(0o600);
    expect(statSync(join(folder, 'keys')).mode & 0o777).toBe(0o700);
  });

  it('hash bodies alike on every machine of an illustrative history, and never sign tokens alike', () => {
    const one = Keys.in(join(folder, 'one'), new SeededEntropy('demo'));
    const other = Keys.in(join(folder, 'other'), new SeededEntropy('demo'));
    expect(one.body).toEqual(other.body);
    expect(one.token).not.toEqual(other.token);
  });

  it('refuse to start from a damaged one, and leave it as it is', () => {
    Keys.in(folder, new RandomEntropy());
    const file = join(folder, 'keys', 'body.key');
    writeFileSync(file, 'short');
    expect(() => Keys.in(folder, new RandomEntropy())).toThrow(
      new Unusable(`${file} is damaged: a key has 32 bytes, and this file has 5. Bring it back from the backup.`),
    );
    expect(readFileSync(file, 'utf8')).toBe('short');
  });
});
