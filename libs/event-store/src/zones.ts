import type { Day } from '#kernel';

/** The zone of a jurisdiction that names none. */
export const homeZone = 'Asia/Ho_Chi_Minh';

const formats = new Map<string, Intl.DateTimeFormat>();
const days = new Map<string, Day>();

/** The day on which an instant (ISO 8601, UTC) falls in a zone such as "Asia/Ho_Chi_Minh". Throws RangeError for a zone that does not exist. */
export function dayIn(zone: string, instant: string): Day {
  // every zone's offset is a whole number of minutes, so the minute decides
  const minute = `${zone} ${instant.slice(0, 16)}`;
  const known = days.get(minute);
  if (known) return known;
  if (days.size > 1000) days.clear();
  const parts = format(zone).formatToParts(new Date(instant));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((each) => each.type === type)?.value ?? '';
  const day = `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
  days.set(minute, day);
  return day;
}

/** The last millisecond of a day in a zone, as an instant (ISO 8601, UTC). Throws RangeError for a zone that does not exist. */
export function endOfDay(zone: string, day: Day): string {
  const noon = Date.parse(`${day}T12:00:00.000Z`);
  const hours = 3_600_000;
  let [within, beyond] = [noon - 30 * hours, noon + 42 * hours].map((time) => time / 60_000) as [number, number];
  while (beyond - within > 1) {
    const middle = Math.floor((within + beyond) / 2);
    if (dayIn(zone, new Date(middle * 60_000).toISOString()) <= day) within = middle;
    else beyond = middle;
  }
  return new Date(beyond * 60_000 - 1).toISOString();
}

function format(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    calendar: 'iso8601',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  formats.set(zone, made);
  return made;
}
