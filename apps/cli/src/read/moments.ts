import { dayForPeople, isDay } from '#kernel';
import type { Asked } from '../../../api/src/house/then';
import { word } from '../print/words';

export type { Asked };

/** As of when it was known. */
export const knownAtOption = [
  '--known-at <moment>',
  'as known then: a day (its end), an instant, or a position of the log',
] as const;

/** As of which day it is in force. */
export const effectiveAtOption = ['--effective-at <day>', 'as in force on this day, of what is known'] as const;

/** A moment for people: a day as officials write it. */
export const momentWords = (written: string): string =>
  isDay(written) ? word(`hết ngày ${dayForPeople(written)}`, `the end of ${written}`) : written;

/** What a heading says of the moments asked for; nothing when they were not. */
export function asOfWords({ knownAt, effectiveAt }: Asked): string {
  const known = knownAt && word(`theo số liệu tại ${momentWords(knownAt)}`, `as known at ${momentWords(knownAt)}`);
  const force = effectiveAt && word(`có hiệu lực ngày ${dayForPeople(effectiveAt)}`, `in force on ${effectiveAt}`);
  const words = [known, force].filter(Boolean).join(', ');
  return words && ` – ${words}`;
}
