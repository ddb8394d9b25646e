import { decimal, exact } from '#kernel';
import { evaluate, type Answer, type Figure } from '#regulation';
import { regulationFor } from './regulations';
import { draw } from './seed';
import { measuresFor, ratios, type Ratio } from './measures';
import type { DemoCity, DemoUnit } from './units';

export type Answers = Record<string, Answer>;

/** Whose sheet, of which year. */
export interface SheetOf {
  readonly city: DemoCity;
  readonly unit: DemoUnit;
  readonly year: number;
}

/** What a year is to come to: the total wanted in hundredths, with the title or below it. */
export interface Wanted {
  readonly hundredths: number;
  readonly attained: boolean;
}

const figures = (entries: Record<string, Figure>): Answer => ({ figures: entries });

/** Somewhat better or worse in each leaf, the same way every year, and a little by the year. In thousandths. */
function slant({ unit, year }: SheetOf, leaf: string): number {
  const lasting = draw(`${unit.slug}/${leaf}/slant`, -30, 20);
  return lasting + draw(`${unit.slug}/${leaf}/${year}/slant`, -8, 8);
}

/** Counts that stay as they are from year to year: targets assigned, recruits, officials. */
const steady = ['2.1', '2.5', '3.1', '6.1'];

function ratio(of: SheetOf, { leaf, part, whole, size, from, to }: Ratio, quality: number): Answer {
  const base = draw(`${of.unit.slug}/${leaf}/size`, size[0], size[1]);
  const growth = steady.includes(leaf) ? 0 : draw(`${of.unit.slug}/${leaf}/growth`, 0, Math.ceil(base / 25));
  const count = base + (of.year - 2014) * growth;
  const thousandths = Math.min(1000, Math.max(from - 30, from + Math.floor(((to - from) * quality) / 1000) + slant(of, leaf)));
  return figures({ [part]: Math.floor((count * thousandths) / 1000), [whole]: count });
}

/** A unit's sheet at a quality from 0 to 1000: the better, the higher every figure. Sensitive leaves have nothing to report. */
export function sheetAt(of: SheetOf, quality: number): Answers {
  const answers: Answers = {};
  for (const one of ratios) answers[one.leaf] = ratio(of, one, quality);
  return { ...answers, ...measuresFor(of, (leaf) => quality + 5 * slant(of, leaf), quality) };
}

/** Where totals lie at the ends of the scale, roughly: a first guess. */
const ends = { lowest: 58, highest: 98 };

/** A sheet that reaches what is wanted: up to half a point above that total with the title, or as much below it without. */
export function sheetFor(of: SheetOf, { hundredths, attained }: Wanted): Answers {
  const regulation = regulationFor(of.city, 'government', of.year);
  const wanted = hundredths / 100;
  let low = { quality: 0, total: ends.lowest };
  let high = { quality: 1000, total: ends.highest };
  while (high.quality - low.quality > 1) {
    const quality = between(low, high, attained ? wanted + 0.25 : wanted - 0.25);
    const answers = sheetAt(of, quality);
    const result = evaluate(regulation, of.unit.type, answers);
    const total = Number(decimal(exact(result.total), 4));
    const reached = total >= wanted && (!attained || result.title !== null);
    if (attained ? reached && total <= wanted + 0.5 : !reached && total >= wanted - 0.5) return answers;
    if (reached) high = { quality, total };
    else low = { quality, total: Math.min(total, wanted) };
  }
  return sheetAt(of, attained ? high.quality : low.quality);
}

interface Tried {
  readonly quality: number;
  readonly total: number;
}

/** Where the total wanted is to be looked for next, always strictly between the two. */
function between(low: Tried, high: Tried, total: number): number {
  const share = Math.min(0.9, Math.max(0.1, (total - low.total) / Math.max(0.01, high.total - low.total)));
  const quality = low.quality + Math.round(share * (high.quality - low.quality));
  return Math.min(high.quality - 1, Math.max(low.quality + 1, quality));
}
