import { daysAfter, type Day } from '#kernel';
import vietnam from './vietnam.json';

/** Days off that fall on Monday to Friday or at weekends alike, and Saturdays that are worked in exchange; year by year as announced. */
const off = new Set(vietnam.daysOff.map(({ date }) => date));
const worked = new Set(vietnam.workingSaturdays.map(({ date }) => date));

/** Whether public bodies with a five-day week work on that day. Null in a year of which nothing is known: never guessed. */
export function isWorkingDay(day: Day): boolean | null {
  const year = Number(day.slice(0, 4));
  if (year < vietnam.years.from || year > vietnam.years.to) return null;
  if (worked.has(day)) return true;
  return weekday(day) >= 1 && weekday(day) <= 5 && !off.has(day);
}

/** Working days from the day after `today` to `until`, that day included: 0 on the last day, below 0 once it is past. Null where a year is not known. */
export function workingDaysLeft(today: Day, until: Day): number | null {
  if (until < today) {
    const late = workingDaysLeft(until, today);
    return late === null ? null : -late;
  }
  let count = 0;
  for (let day = today; day < until;) {
    day = daysAfter(day, 1);
    const works = isWorkingDay(day);
    if (works === null) return null;
    if (works) count += 1;
  }
  return count;
}

/** 0 is Sunday, by Zeller's rule: pure rooms have no clock and no calendar of the machine's. */
function weekday(day: Day): number {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const [y, m] = month < 3 ? [year - 1, month + 12] : [year, month];
  return (date + Math.floor((13 * (m + 1)) / 5) + y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + 6) % 7;
}
