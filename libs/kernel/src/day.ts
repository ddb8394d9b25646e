import { refuse } from './rejected';

/** A day YYYY-MM-DD in the jurisdiction's zone. Days compare as text. */
export type Day = string;

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const leap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const monthLength = (year: number, month: number) => (month === 2 && leap(year) ? 29 : (lengths[month - 1] ?? 0));

/** Whether a text is a day that exists: 2019-02-29 does not. */
export function isDay(text: unknown): text is Day {
  if (typeof text !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= monthLength(year, month);
}

/** The day `count` calendar days later. */
export function daysAfter(from: Day, count: number): Day {
  let [year = 0, month = 0, day = 0] = from.split('-').map(Number);
  for (day += count; day > monthLength(year, month);) {
    day -= monthLength(year, month);
    month += 1;
    if (month > 12) [year, month] = [year + 1, 1];
  }
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** DD/MM/YYYY, as officials read it. */
export const dayForPeople = (day: Day): string => day.split('-').reverse().join('/');

/** The day that a document is dated by. Refuses "no-such-day" where there is none, and "day-ahead" where it comes after today. */
export function datedBy(date: Day, today: Day): Day {
  if (!isDay(date)) refuse('no-such-day', `Không có ngày ${date as string}.`, `There is no day ${date as string}.`, 'invalid');
  if (date > today) {
    const day = dayForPeople(date);
    refuse('day-ahead', `Văn bản đề ngày ${day}, sau hôm nay.`, `The document is dated ${day}, after today.`, 'invalid');
  }
  return date;
}
