import { daysAfter, type Day } from '#kernel';

/** New Year's Day is the only public holiday on the demo's working days: Tết falls after them, the others far from them. */
const isFree = (day: Day) => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()) || day.endsWith('-01-01');

/** This day, or the next one on which offices work. */
export function workday(day: Day): Day {
  let at = day;
  while (isFree(at)) at = daysAfter(at, 1);
  return at;
}

const two = (value: number) => String(value).padStart(2, '0');

/** The instant at a minute of the day in Vietnam (UTC+7, without summer time); from seven in the morning it is the same day in UTC. */
export function instantAt(day: Day, minute: number, second = 0): string {
  if (minute < 7 * 60 || minute >= 24 * 60) throw new RangeError(`Minute ${minute} of ${day} is not in office hours.`);
  const utc = minute - 7 * 60;
  return `${day}T${two(Math.floor(utc / 60))}:${two(utc % 60)}:${two(second)}.000Z`;
}

/** Hands out instants that only go forward, on working days, from eight in the morning. */
export class Agenda {
  day: Day = '0000-00-00';
  private minute = 0;

  /** Goes to this day (or the next working day) and that many minutes after eight; never back. */
  goTo(wanted: Day, after = 0) {
    const day = workday(wanted);
    const minute = 8 * 60 + after;
    if (day < this.day || (day === this.day && minute <= this.minute)) return;
    this.day = day;
    this.minute = minute;
  }

  /** The next instant, some minutes on. */
  next(step = 2, second = 0): string {
    this.minute += step;
    return instantAt(this.day, this.minute, second);
  }
}
