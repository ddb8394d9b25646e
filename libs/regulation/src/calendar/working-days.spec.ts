import { isWorkingDay, workingDaysLeft } from './working-days';

describe('working days', () => {
  it('are Monday to Friday, without holidays and the days off in their stead', () => {
    expect(['2019-11-22', '2019-11-23', '2019-11-24', '2019-11-25'].map(isWorkingDay)).toEqual([true, false, false, true]);
    expect(isWorkingDay('2019-09-02')).toBe(false);
    expect(isWorkingDay('2019-04-15')).toBe(false); // Giỗ Tổ, on a Sunday of that year
    expect(isWorkingDay('2020-02-29')).toBe(false);
  });

  it('a Saturday that is worked in exchange for a day off is one', () => {
    expect([isWorkingDay('2014-01-25'), isWorkingDay('2014-01-28')]).toEqual([true, false]);
    expect([isWorkingDay('2014-12-27'), isWorkingDay('2015-01-02')]).toEqual([true, false]);
  });

  it('left: none on the last day, the last day itself counts before, below none once it is past', () => {
    expect(workingDaysLeft('2019-11-25', '2019-11-25')).toBe(0);
    expect(workingDaysLeft('2019-11-25', '2019-11-30')).toBe(4);
    expect(workingDaysLeft('2019-11-29', '2019-11-30')).toBe(0);
    expect(workingDaysLeft('2019-12-02', '2019-11-29')).toBe(-1);
    expect(workingDaysLeft('2019-12-31', '2020-01-02')).toBe(1);
  });

  it('a whole year has as many as its calendar says', () => {
    const days = (year: number) => workingDaysLeft(`${year - 1}-12-31`, `${year}-12-31`);
    const years = Array.from({ length: 13 }, (_, index) => days(2014 + index));
    expect(years).toEqual([252, 250, 251, 250, 250, 252, 252, 250, 249, 249, 251, 250, 250]);
  });

  it('of a year that is not known nothing is said', () => {
    expect([isWorkingDay('2013-12-31'), isWorkingDay('2027-01-04'), workingDaysLeft('2026-12-30', '2027-01-04')]).toEqual([
      null,
      null,
      null,
    ]);
  });
});
