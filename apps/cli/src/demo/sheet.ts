import { exact } from '#kernel';
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

function ratio(of: SheetOf, { leaf, part, whole, size, from, to }: Ratio, quality: number): Answer {
  const base = draw(`${of.unit.slug}/${leaf}/size`, size[0], size[1]);
  const count = base + (of.year - 2014) * draw(`${of.unit.slug}/${leaf}/growth`, 0, Math.ceil(base / 20));
  const thousandths = Math.min(1000, Math.max(from - 30, from + Math.floor(((to - from) * quality) / 1000) + slant(of, leaf)));
  return figures({ [part]: Math.floor((count * thousandths) / 1000), [whole]: count });
}

/** A unit's sheet at a quality from 0 to 1000: the better, the higher every figure. Sensitive leaves have nothing to report. */
export function sheetAt(of: SheetOf, quality: number): Answers {
  const answers: Answers = {};
  for (const one of ratios) answers[one.leaf] = ratio(of, one, quality);
  return { ...answers, ...measuresFor(of, (leaf) => quality + 5 * slant(of, leaf), quality) };
}

/** The sheet that comes closest to what is wanted: at least that total with the title, or at most that total without it. */
export function sheetFor(of: SheetOf, { hundredths, attained }: Wanted): Answers {
  const regulation = regulationFor(of.city, 'government', of.year);
  const wanted = exact(hundredths).div(100);
  let [low, high] = [0, 1000];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const { total, title } = evaluate(regulation, of.unit.type, sheetAt(of, middle));
    const enough = exact(total).compare(wanted) >= 0 && (!attained || title !== null);
    if (enough) high = middle;
    else low = middle + 1;
  }
  return sheetAt(of, attained ? low : Math.max(0, low - 1));
}
