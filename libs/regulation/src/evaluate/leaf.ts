import { exact, lowestTerms, refuse, type Fraction } from '#kernel';
import { problemOf, valuesOf } from '../answer';
import type { Answer, Figure, Leaf, QuantityLeaf } from '../document';
import type { Values } from '../feel/feel';
import { formulasOf } from '../formulas';
import { inputsOf, isFor } from '../labels';
import type { LeafResult } from '../result';

/** A leaf with its points, and the figures it lends to conditions (none when it does not apply). */
export interface LeafScore {
  readonly result: LeafResult;
  readonly points: Fraction;
  /** What of its maximum counts in the denominator. */
  readonly of: Fraction;
  readonly figures: Readonly<Record<string, Figure>> | null;
  readonly values: Values;
}

const none = exact(0);

/** The points of one leaf, exact, from 0 to its maximum. Refuses an answer that has a problem. */
export function scoreLeaf(leaf: Leaf, criterion: string | null, unitType: string, answer: Answer): LeafScore {
  const max = exact(leaf.max);
  const away = (why: 'claimed' | 'by-figures' | 'unit-type', given?: Answer): LeafScore => {
    const full = why !== 'unit-type' && leaf.notApplicable?.policy === 'full-points';
    const points = full ? max : none;
    const about = { code: leaf.code, criterion, max: lowestTerms(max), of: lowestTerms(points) };
    const figures = given?.figures ? { figures: given.figures } : {};
    const result: LeafResult = { ...about, applies: false, notApplicable: why, ...figures, points: lowestTerms(points) };
    return { result, points, of: points, figures: null, values: {} };
  };

  if (!isFor(leaf, unitType)) return away('unit-type');
  const problem = problemOf(leaf, answer);
  if (problem)
    refuse('bad-answer', `Mục ${leaf.code}: ${problem.vi}`, `Leaf ${leaf.code}: ${problem.en}`, 'invalid', { leaf: leaf.code });
  const { figures } = answer;
  if (!figures) return away('claimed');
  const values: Values =
    leaf.kind === 'level' ? { [leaf.input]: String(figures[leaf.input]) } : valuesOf(inputsOf(leaf), figures);
  const { quantity, notApplicable } = formulasOf(leaf);
  if (notApplicable?.evaluate(values) === true) return away('by-figures', answer);

  const ratio = quantity?.evaluate(values) as Fraction | undefined;
  const points = within(rawPoints(leaf, values, ratio), max);
  const about = { code: leaf.code, criterion, max: lowestTerms(max), of: lowestTerms(max), applies: true, figures };
  const result = { ...about, ...(ratio && { quantity: lowestTerms(ratio) }), points: lowestTerms(points) };
  return { result, points, of: max, figures, values };
}

/** From nothing to `max`. */
export const within = (value: Fraction, max: Fraction): Fraction =>
  value.compare(0) < 0 ? none : value.compare(max) > 0 ? max : value;

function rawPoints(leaf: Leaf, values: Values, ratio: Fraction = none): Fraction {
  switch (leaf.kind) {
    case 'quantity':
      return linear(leaf, ratio);
    case 'level':
      return exact(leaf.levels.find(({ code }) => code === values[leaf.input])?.points ?? 0);
    case 'deduction':
      return exact(leaf.max).sub(occurrences(leaf.per, values));
    case 'yes-no':
      return values[leaf.input.name] === true ? exact(leaf.max) : none;
    case 'occurrence':
      return occurrences(leaf.per, values);
  }
}

/** Nothing below `zeroBelow`, everything from `fullAt`; between them the share of the way, exact. */
function linear({ max, zeroBelow, fullAt }: QuantityLeaf, ratio: Fraction): Fraction {
  const [low, high] = [exact(zeroBelow), exact(fullAt)];
  if (ratio.compare(low) < 0) return none;
  if (ratio.compare(high) >= 0) return exact(max);
  return ratio.sub(low).div(high.sub(low)).mul(exact(max));
}

/** So many points for each; a yes is one occurrence. */
function occurrences(per: readonly { readonly name: string; readonly points: string }[], values: Values): Fraction {
  return per.reduce((sum, { name, points }) => {
    const value = values[name] ?? false;
    const count = typeof value === 'object' ? value : exact(value ? 1 : 0);
    return sum.add(count.mul(exact(points)));
  }, none);
}
