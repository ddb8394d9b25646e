import * as fc from 'fast-check';
import { datedBy, dayForPeople, daysAfter, isDay } from './day';

const days = fc
  .date({ min: new Date('1990-01-01T00:00:00Z'), max: new Date('2099-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('days', () => {
  it('by which a document is dated exist, and are not still to come', () => {
    expect(['2019-11-24', '2019-11-25'].map((day) => datedBy(day, '2019-11-25'))).toEqual(['2019-11-24', '2019-11-25']);
    expect(() => datedBy('2019-11-26', '2019-11-25')).toThrow(expect.objectContaining({ code: 'day-ahead' }));
    expect(() => datedBy('2019-02-30', '2019-11-25')).toThrow(expect.objectContaining({ code: 'no-such-day' }));
  });

  it.each(['2019-11-25', '2016-02-29', '2000-02-29'])('%s exists', (day) => expect(isDay(day)).toBe(true));
  it.each(['2019-02-29', '1900-02-29', '2019-13-01', '2019-00-10', '2019-04-31', '25-11-2019', '2019-1-1', '', 20191125])(
    '%s does not',
    (day) => expect(isDay(day)).toBe(false),
  );
  it.each([
    ['2018-12-27', 5, '2019-01-01'],
    ['2016-02-28', 1, '2016-02-29'],
    ['2018-12-07', 0, '2018-12-07'],
  ])('%s and %i days is %s', (from, count, then) => expect(daysAfter(from, count)).toBe(then));
  it('are counted as the calendar does', () =>
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 800 }), (from, count) => {
        const then = new Date(Date.parse(from) + count * 86_400_000).toISOString().slice(0, 10);
        return daysAfter(from, count) === then && isDay(then);
      }),
    ));
  it('are written for people day first', () => expect(dayForPeople('2019-11-25')).toBe('25/11/2019'));
});
