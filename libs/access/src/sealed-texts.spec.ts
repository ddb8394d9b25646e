import fc from 'fast-check';
import { RandomEntropy, SeededEntropy } from '#event-store';
import { SealedTexts } from './sealed-texts';
import { SqliteVault } from './vault';

const reason = { id: 't1', text: 'Đối chiếu phần mềm một cửa: 23 hồ sơ quá hạn.' };

describe('sealed texts', () => {
  const opened: SqliteVault[] = [];
  const vaultInMemory = () => {
    const vault = new SqliteVault(':memory:');
    opened.push(vault);
    return vault;
  };
  afterEach(() => opened.splice(0).forEach((vault) => vault.close()));
  const first = async (texts: SealedTexts, text = reason) => (await texts.seal([text]))[0] ?? { key: '', sealed: '' };

  it('open as they were written, whatever was written (law)', async () => {
    const texts = new SealedTexts(vaultInMemory(), new RandomEntropy());
    const words = fc.array(fc.string({ unit: 'grapheme', maxLength: 200 }), { maxLength: 5 });
    let count = 0;
    await fc.assert(
      fc.asyncProperty(words, async (written) => {
        const sealed = await texts.seal(written.map((text) => ({ id: `text-${(count += 1)}`, text })));
        expect(texts.openAll([...sealed].reverse())).toEqual([...written].reverse());
      }),
    );
  });

  it('show nothing of what they say', async () => {
    const sealed = await first(new SealedTexts(vaultInMemory(), new RandomEntropy()));
    expect(sealed.key).toBe('t1');
    expect(Buffer.from(sealed.sealed, 'base64').includes('quá hạn')).toBe(false);
  });

  it('have their keys in the vault before the answer comes', async () => {
    const vault = vaultInMemory();
    await first(new SealedTexts(vault, new RandomEntropy()));
    expect(vault.keys(['t1']).get('t1')).toHaveLength(32);
  });

  it('have a key each: the same words under two ids look different', async () => {
    const texts = new SealedTexts(vaultInMemory(), new RandomEntropy());
    const [one, other] = await texts.seal([reason, { ...reason, id: 't2' }]);
    expect(one?.sealed).not.toBe(other?.sealed);
  });

  it('are the same bytes when sealed again under their id, and the first stays good', async () => {
    const texts = new SealedTexts(vaultInMemory(), new RandomEntropy());
    const before = await first(texts);
    expect(await first(texts)).toEqual(before);
    const changed = await first(texts, { id: 't1', text: 'Nội dung khác.' });
    expect(changed.sealed.slice(0, 16)).not.toBe(before.sealed.slice(0, 16));
    expect(texts.openAll([before, changed])).toEqual([reason.text, 'Nội dung khác.']);
  });

  it('are the same bytes on every machine of an illustrative history', async () => {
    const machines = [1, 2].map(() => new SealedTexts(vaultInMemory(), new SeededEntropy('demo')));
    const [one, other] = await Promise.all(machines.map((texts) => first(texts)));
    expect(one).toEqual(other);
    const elsewhere = await first(new SealedTexts(vaultInMemory(), new SeededEntropy('another')));
    expect(elsewhere.sealed).not.toBe(one?.sealed);
  });

  it('open as nothing once erased, also where the entropy would give the same key again', async () => {
    const texts = new SealedTexts(vaultInMemory(), new SeededEntropy('demo'));
    const [gone, stays] = await texts.seal([reason, { id: 't2', text: 'Còn lại.' }]);
    if (!gone || !stays) throw new Error('two were sealed');
    texts.erase([gone]);
    expect(texts.open(gone)).toBeNull();
    expect(texts.openAll([gone, stays])).toEqual([null, 'Còn lại.']);
    await expect(texts.seal([reason])).rejects.toMatchObject({ code: 'text-erased' });
    expect(texts.open(gone)).toBeNull();
  });

  it('say so when they were altered, or when the vault is not theirs', async () => {
    const texts = new SealedTexts(vaultInMemory(), new RandomEntropy());
    const [one, other] = await texts.seal([reason, { id: 't2', text: 'Khác.' }]);
    if (!one || !other) throw new Error('two were sealed');
    const altered = Buffer.from(one.sealed, 'base64');
    altered[altered.length - 1] = (altered.at(-1) ?? 0) ^ 1;
    expect(() => texts.open({ key: 't1', sealed: altered.toString('base64') })).toThrow('The sealed text t1 was altered');
    expect(() => texts.open({ key: 't1', sealed: other.sealed })).toThrow('The sealed text t1 was altered');
    expect(() => texts.open({ key: 't1', sealed: 'AAAA' })).toThrow('The sealed text t1 was altered');
    expect(() => new SealedTexts(vaultInMemory(), new RandomEntropy()).open(one)).toThrow(
      'The vault holds no key for the text t1',
    );
  });
});
