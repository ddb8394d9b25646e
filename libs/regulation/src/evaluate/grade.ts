import { exact, type Fraction } from '#kernel';
import type { Cost, Floor, Regulation } from '../document';
import type { ConditionResult, FloorResult } from '../result';
import { test, type Findings } from './conditions';
import type { CriterionScore } from './sums';

/** Knock-outs, each tested unless something it looks at does not apply. */
export const testKnockOuts = (regulation: Regulation, found: Findings): ConditionResult[] =>
  (regulation.knockOuts ?? []).map(({ code, when }) => test(regulation, code, when, found));

/** Floors over the criteria's shares; a criterion of which nothing applies is not tested. */
export const testFloors = ({ floors = [] }: Regulation, criteria: readonly CriterionScore[]): FloorResult[] =>
  floors.map((floor) => {
    const below = criteria.filter(
      ({ result, share }) => concerns(floor, result.code) && share !== null && share.compare(exact(floor.atLeast)) < 0,
    );
    return { code: floor.code, met: below.length === 0, failed: below.map(({ result }) => result.code) };
  });

const concerns = ({ of }: Floor, criterion: string) => of === 'every-criterion' || of.includes(criterion);

/** What the knock-outs that hold and the floors that are not met cost. */
export function costsOf(regulation: Regulation, knockOuts: readonly ConditionResult[], floors: readonly FloorResult[]): Cost[] {
  const fallen = new Set(knockOuts.filter(({ holds }) => holds === true).map(({ code }) => code));
  const missed = new Set(floors.filter(({ met }) => !met).map(({ code }) => code));
  return [
    ...(regulation.knockOuts ?? []).filter(({ code }) => fallen.has(code)),
    ...(regulation.floors ?? []).filter(({ code }) => missed.has(code)),
  ].map(({ costs }) => costs);
}

/** The band of the points, then the lowest class that its condition and every cost leave open. Bands are half-open: 84.995 is not 85. */
export function classify(regulation: Regulation, total: Fraction, costs: readonly Cost[], found: Findings) {
  const classes = regulation.classes ?? [];
  const band = classes.findIndex(({ atLeast }) => atLeast === undefined || total.compare(exact(atLeast)) >= 0);
  if (band < 0) return { band: null, class: null, conditions: [] };
  const best = Math.max(band, ...costs.map(({ atMost }) => classes.findIndex(({ code }) => code === atMost)));

  const conditions: ConditionResult[] = [];
  let at = band;
  for (; at < classes.length - 1; at += 1) {
    const { code = '', when } = classes[at] ?? {};
    const tested = when === undefined ? undefined : test(regulation, code, when, found);
    if (tested) conditions.push(tested);
    if (at >= best && tested?.holds !== false) break;
  }
  return { band: classes[band]?.code ?? null, class: classes[at]?.code ?? null, conditions };
}

/** The title needs one of its classes, its condition, and no cost that takes it away. */
export function entitle(regulation: Regulation, reached: string | null, costs: readonly Cost[], found: Findings) {
  const { title } = regulation;
  if (!title) return { title: null, titleCondition: null };
  const titleCondition = title.when === undefined ? null : test(regulation, title.code, title.when, found);
  const inClass = title.classes === undefined || (reached !== null && title.classes.includes(reached));
  const earned = inClass && titleCondition?.holds !== false && !costs.some(({ noTitle }) => noTitle);
  return { title: earned ? title.code : null, titleCondition };
}
