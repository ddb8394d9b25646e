import { exact, lowestTerms } from '#kernel';

/** What was counted of a year's ratings. */
export interface Counted {
  readonly ratings: number;
  /** Different units among them. */
  readonly units: number;
  /** Ratings with the title. */
  readonly attained: number;
}

/** How many units of a territory attained the title in a year (tỷ lệ đơn vị đạt). */
export interface Attainment {
  readonly attained: number;
  readonly rated: number;
  readonly notRated: number;
  readonly total: number;
  /** attained ÷ total, exact, in lowest terms ("14/17"); null when there are no units. */
  readonly share: string | null;
  /** As given; null when there is none. */
  readonly target: string | null;
  /** Whether the exact share reaches the target; null when one of them is missing. */
  readonly met: boolean | null;
}

/**
 * Attainment over all units of the year. The denominator is every unit there was, rated or not: 14 of 17 is 14/17 also when
 * only 16 were rated, so that leaving a unit unrated can never raise the share. Compared exactly: 4/5 meets "80%", 13/17 does not.
 * Throws RangeError when a unit is told twice, when more are rated than there are, or when `total` is no count.
 */
export function attainment(
  { ratings, units, attained }: Counted,
  { total, target }: { total: number; target?: string },
): Attainment {
  if (!Number.isSafeInteger(total) || total < 0) throw new RangeError(`${total} is not a number of units`);
  if (units < ratings) throw new RangeError('A unit is rated twice in one year');
  if (units > total) throw new RangeError(`${units} units are rated, but there are only ${total}`);
  const share = total === 0 ? null : exact(attained).div(total);
  const met = share === null || target === undefined ? null : share.compare(exact(target)) >= 0;
  const notRated = total - units;
  return { attained, rated: units, notRated, total, share: share && lowestTerms(share), target: target ?? null, met };
}
