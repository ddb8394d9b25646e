import { decimal, exact } from '#kernel';
import { word } from './words';

const local = (text: string) => word(text.replace('.', ','), text);

/** An exact share as a per cent for people: "14/17" as "82,4 %". */
export const percent = (share: string | null): string => (share === null ? '–' : `${local(decimal(exact(share).mul(100), 1))} %`);

/** Exact points for people: as many places as are needed, at most three. */
export function points(value: string | null): string {
  if (value === null) return '–';
  const shown = decimal(exact(value), 3).replace(/\.?0+$/, '');
  return local(shown);
}

/** An instant as day and time in Vietnam. */
export function moment(instant: string): string {
  const shifted = new Date(Date.parse(instant) + 7 * 3_600_000).toISOString();
  return `${shifted.slice(8, 10)}/${shifted.slice(5, 7)}/${shifted.slice(0, 4)} ${shifted.slice(11, 16)}`;
}
