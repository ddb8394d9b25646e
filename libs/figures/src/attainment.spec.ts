import fc from 'fast-check';
import { exact } from '#kernel';
import { attainment as ofCounted } from '#figures';

interface UnitRating {
  readonly unit: string;
  readonly attained: boolean;
}
const attainment = (ratings: readonly UnitRating[], year: { total: number; target?: string }) =>
  ofCounted(
    {
      ratings: ratings.length,
      units: new Set(ratings.map(({ unit }) => unit)).size,
      attained: ratings.filter((rating) => rating.attained).length,
    },
    year,
  );
const units = (attained: number, rated: number): UnitRating[] =>
  Array.from({ length: rated }, (_, index) => ({ unit: `unit-${index}`, attained: index < attained }));

describe('attainment', () => {
  it('14 of 17 units is 14/17 and meets 80 %', () => {
    expect(attainment(units(14, 17), { total: 17, target: '80%' })).toEqual({
      attained: 14,
      rated: 17,
      notRated: 0,
      total: 17,
      share: '14/17',
      target: '80%',
      met: true,
    });
  });

  it('13 of 17 does not meet 80 %', () => expect(attainment(units(13, 17), { total: 17, target: '80%' }).met).toBe(false));

  it('exactly the target meets it', () => {
    expect(attainment(units(4, 5), { total: 5, target: '80%' })).toMatchObject({ share: '4/5', met: true });
    expect(attainment(units(1, 3), { total: 3, target: '1/3' }).met).toBe(true);
  });

  it('a unit that is not rated stays in the denominator', () => {
    expect(attainment(units(14, 16), { total: 17 })).toMatchObject({
      rated: 16,
      notRated: 1,
      share: '14/17',
      target: null,
      met: null,
    });
  });

  it('without units there is no share', () =>
    expect(attainment([], { total: 0, target: '80%' })).toMatchObject({ share: null, met: null }));

  it('a unit told twice, or more units than there are, is a mistake', () => {
    expect(() => attainment([...units(1, 1), ...units(1, 1)], { total: 3 })).toThrow('rated twice');
    expect(() => attainment(units(1, 4), { total: 3 })).toThrow('only 3');
    expect(() => attainment([], { total: 1.5 })).toThrow('1.5');
  });

  it('law: the share is within 0 and 1, the parts add up, one more unit attaining never lowers it, and the order means nothing', () => {
    const year = fc.array(fc.boolean(), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(year, fc.nat(5), (marks, unrated) => {
        const ratings = marks.map((attained, index) => ({ unit: `unit-${index}`, attained }));
        const total = marks.length + unrated;
        const found = attainment(ratings, { total });
        const share = exact(found.share ?? '');
        expect([share.compare(0) >= 0, share.compare(1) <= 0]).toEqual([true, true]);
        expect(found.rated + found.notRated).toBe(total);
        expect(attainment(ratings.toReversed(), { total })).toEqual(found);
        const better = ratings.map((rating, index) => (index === 0 ? { ...rating, attained: true } : rating));
        expect(exact(attainment(better, { total }).share ?? '').compare(share)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
