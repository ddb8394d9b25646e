import { lowestTerms, type Fraction } from '#kernel';
import type { Feel, Figure, Regulation } from '../document';
import type { Value } from '../feel/feel';
import { conditionOf } from '../formulas';
import { valueOf } from '../figures';
import type { ConditionResult } from '../result';
import type { LeafScore } from './leaf';
import type { CriterionScore } from './sums';

/** What conditions may look at: only what applies to this unit. */
export interface Findings {
  readonly figures: Readonly<Record<string, Figure>>;
  readonly values: Readonly<Record<string, Value>>;
}

export function findings(
  regulation: Regulation,
  leaves: readonly LeafScore[],
  criteria: readonly CriterionScore[],
  facts: Readonly<Record<string, Figure>>,
  total: Fraction,
): Findings {
  const figures: Record<string, Figure> = { total: lowestTerms(total) };
  const values: Record<string, Value> = { total };
  for (const leaf of leaves) {
    if (!leaf.figures) continue;
    Object.assign(figures, leaf.figures);
    Object.assign(values, leaf.values);
  }
  for (const { share, result } of criteria) {
    if (!share) continue;
    figures[result.code] = lowestTerms(share);
    values[result.code] = share;
  }
  for (const fact of regulation.facts ?? []) {
    const figure = facts[fact.name] ?? fact.default;
    figures[fact.name] = figure;
    values[fact.name] = valueOf(fact, figure);
  }
  return { figures, values };
}

/** Whether a condition holds, with the figures it looked at; not tested when one of them belongs to what does not apply. */
export function test(regulation: Regulation, code: string, when: Feel, found: Findings): ConditionResult {
  const formula = conditionOf(regulation, when);
  const there = formula.inputs.filter((name) => Object.hasOwn(found.values, name));
  const inputs = Object.fromEntries(
    there.flatMap((name) => (found.figures[name] === undefined ? [] : [[name, found.figures[name]]])),
  );
  const holds = there.length < formula.inputs.length ? null : formula.evaluate(found.values) === true;
  return { code, holds, inputs };
}
