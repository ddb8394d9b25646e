import * as fc from 'fast-check';
import { decimal, exact, lowestTerms } from './fraction';

describe('exact numbers', () => {
  it.each([
    ['84.995', '16999/200'],
    ['80%', '4/5'],
    ['14/17', '14/17'],
    ['6/4', '3/2'],
    ['85', '85'],
    ['-0.5', '-1/2'],
  ])('%s is held as %s', (written, stored) => expect(lowestTerms(exact(written))).toBe(stored));

  it.each(['', ' 1', '1e3', '0x10', '1/0', '1.', '.5', '1,5', 'NaN', '1/2/3', '--1'])('"%s" is no number', (written) =>
    expect(() => exact(written)).toThrow(TypeError),
  );
  it.each([0.1, NaN, Infinity, 2 ** 53])('%s cannot be held exactly', (value) => expect(() => exact(value)).toThrow(TypeError));

  it.each([
    ['14/17', 3, '0.824'],
    ['16999/200', 2, '85.00'],
    ['-1/200', 1, '0.0'],
    ['-1/3', 2, '-0.33'],
    ['1/2', 0, '1'],
    ['0', 2, '0.00'],
  ])('%s with %i places is shown as %s', (value, places, shown) => expect(decimal(exact(value), places)).toBe(shown));

  it('what is stored is read back as the same value', () =>
    fc.assert(
      fc.property(fc.bigInt(-(10n ** 15n), 10n ** 15n), fc.bigInt(1n, 10n ** 12n), (n, d) => {
        const value = exact(n).div(exact(d));
        return exact(lowestTerms(value)).equals(value);
      }),
    ));

  it('what is shown is never off by more than half of its last place', () =>
    fc.assert(
      fc.property(
        fc.bigInt(-(10n ** 9n), 10n ** 9n),
        fc.bigInt(1n, 10n ** 6n),
        fc.integer({ min: 0, max: 6 }),
        (n, d, places) => {
          const value = exact(n).div(exact(d));
          const off = exact(decimal(value, places)).sub(value).abs();
          return off.compare(exact(1).div(exact(2n * 10n ** BigInt(places)))) <= 0;
        },
      ),
    ));
});
