import type { Wanted } from './sheet';
import { draw } from './seed';
import type { DemoUnit } from './units';

export const closedYears = [2014, 2015, 2016, 2017, 2018] as const;

/** First year in which a unit's government attained the title; those not named attained it in 2014 already, "later" not until 2018. */
const since: Readonly<Record<string, number>> = {
  'pho-moi': 2015,
  'xuan-tang': 2015,
  'van-hoa': 2016,
  'cam-duong': 2017,
  'dong-tuyen': 2018,
  'thong-nhat': 2020,
  'hop-thanh': 2020,
  'ta-phoi': 2021,
};
const firstYear = ({ slug }: DemoUnit) => since[slug] ?? 2014;

/** Two units lead every year. */
const leading = ({ slug }: DemoUnit) => slug === 'binh-minh' || slug === 'bac-lenh';

/** Attained in Lào Cai: 9 of 17 in 2014, then 11, 12, 13 and 14 in 2018; the others are rated Khá. */
export const attains = (unit: DemoUnit, year: number): boolean => year >= firstYear(unit);

/** What the government of a real unit comes to in a year: a little more each year. */
export function governmentWanted(unit: DemoUnit, year: number): Wanted {
  const attained = attains(unit, year);
  const chance = draw(`${unit.slug}/${year}/total`, 0, 70);
  if (!attained) return { attained, hundredths: 8440 - 130 * (firstYear(unit) - year) - chance };
  const years = year - firstYear(unit);
  const ahead = leading(unit) ? 520 : Math.min(draw(`${unit.slug}/ahead`, 0, 330), firstYear(unit) === 2014 ? 330 : 60 * years);
  return { attained, hundredths: Math.min(9650, 8590 + ahead + 55 * years + chance) };
}

/** First year in which a unit's party organisation was "clean and strong". */
const partySince: Readonly<Record<string, number>> = { 'pom-han': 2015, 'lao-cai': 2016, 'pho-moi': 2017 };
const partyFirst = ['binh-minh', 'bac-lenh', 'kim-tan', 'coc-leu', 'duyen-hai', 'bac-cuong', 'nam-cuong'];
const lower = (unit: DemoUnit, year: number) =>
  unit.slug === 'ta-phoi' || unit.slug === 'hop-thanh' || (unit.slug === 'thong-nhat' && year < 2016);

/**
 * Level of a party organisation, best first: 0, 1 or 2. From 2014 to 2017 the top label goes to 7, 8, 9 and 10 of 17; since 2018 it
 * is given to two only, for no more than a fifth as many may be excellent as are good. Bình Minh has it in all five years.
 */
export function partyLevel(unit: DemoUnit, year: number): 0 | 1 | 2 {
  if (lower(unit, year)) return 2;
  if (year >= 2018) return leading(unit) ? 0 : 1;
  return partyFirst.includes(unit.slug) || year >= (partySince[unit.slug] ?? 9999) ? 0 : 1;
}
