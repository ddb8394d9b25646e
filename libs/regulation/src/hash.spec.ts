import fc from 'fast-check';
import { canonical, hashOf, isHash, shippedRegulation, shippedRegulations, type Regulation } from '#regulation';

/** The same document, its keys in another order. */
function shuffled(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shuffled);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([name, part]) => [name, shuffled(part)]),
  );
}

describe('the hash of a regulation', () => {
  it('does not depend on the order of keys', () => {
    for (const regulation of shippedRegulations) {
      expect(JSON.stringify(shuffled(regulation))).not.toBe(JSON.stringify(regulation));
      expect(hashOf(shuffled(regulation) as Regulation)).toBe(hashOf(regulation));
    }
    fc.assert(
      fc.property(
        fc.jsonValue().filter((value) => JSON.stringify(value).isWellFormed()),
        (value) => {
          expect(canonical(shuffled(value))).toBe(canonical(value));
          expect(JSON.parse(canonical(value))).toEqual(JSON.parse(JSON.stringify(value)));
        },
      ),
      { numRuns: 100 },
    );
  });

  it('changes with any letter', () => {
    const regulation = shippedRegulation('lao-cai-party-2018');
    expect(hashOf({ ...regulation, verb: { vi: 'xếp loai', en: 'rate' } })).not.toBe(hashOf(regulation));
    expect(new Set(shippedRegulations.map(hashOf)).size).toBe(3);
  });

  it('is that of RFC 8785: keys sorted, no spaces, numbers and letters as given', () => {
    expect(canonical({ b: [1, 0.5, true, null], a: 'Đạt "tốt"\n' })).toBe('{"a":"Đạt \\"tốt\\"\\n","b":[1,0.5,true,null]}');
    expect(isHash(hashOf(shippedRegulation('lao-cai-party-2014')))).toBe(true);
    expect(isHash('lao-cai')).toBe(false);
  });
});
