import { decimal, exact } from '#kernel';
import { evaluate, evaluatePartly, type Answer, type LeafResult, type Regulation } from '#regulation';

/** Points as a sheet shows them: of each answered leaf, of each criterion, and altogether. */
export interface Points {
  readonly leaves: Readonly<Record<string, LeafResult>>;
  readonly criteria: Readonly<Record<string, number>>;
  /** The total when every leaf is answered; null before. */
  readonly total: number | null;
  /** Points of what has been answered so far. */
  readonly soFar: number;
  readonly missing: readonly string[];
}

/** For showing only: two places, as the sheet prints them. */
export const shownPoints = (points: string): number => Number(decimal(exact(points), 2));

export function pointsOf(regulation: Regulation, unitType: string, answers: Readonly<Record<string, Answer>>): Points {
  const partly = evaluatePartly(regulation, unitType, answers);
  const leaves = Object.fromEntries(partly.leaves.map((leaf) => [leaf.code, leaf]));
  const sumOf = (code: string) =>
    partly.leaves.filter(({ criterion }) => criterion === code).reduce((sum, { points }) => sum.add(exact(points)), exact(0));
  const soFar = exact(partly.points).add(exact(partly.bonus)).sub(exact(partly.penalty));
  return {
    leaves,
    criteria: Object.fromEntries(regulation.criteria.map(({ code }) => [code, Number(decimal(sumOf(code), 2))])),
    total: partly.missing.length ? null : totalOf(regulation, unitType, answers),
    soFar: Number(decimal(soFar, 2)),
    missing: partly.missing,
  };
}

/** Nothing when the answers come to no total: a condition that cannot be computed is told when the sheet is handed in. */
function totalOf(regulation: Regulation, unitType: string, answers: Readonly<Record<string, Answer>>): number | null {
  try {
    return shownPoints(evaluate(regulation, unitType, answers).total);
  } catch {
    return null;
  }
}
