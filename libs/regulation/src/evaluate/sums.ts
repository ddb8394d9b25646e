import { exact, lowestTerms, refuse, type Fraction } from '#kernel';
import type { Answer, Extra, Leaf, Regulation } from '../document';
import { inputsOf, isFor } from '../labels';
import type { CriterionResult, ExtraResult } from '../result';
import { scoreLeaf, within, type LeafScore } from './leaf';

export interface CriterionScore {
  readonly result: CriterionResult;
  readonly points: Fraction;
  readonly of: Fraction;
  /** points ÷ what applies; null when nothing does. */
  readonly share: Fraction | null;
}

const sum = (numbers: readonly Fraction[]) => numbers.reduce((a, b) => a.add(b), exact(0));

/** The leaves of the criteria; one without an answer is named. */
export function scoreCriteria(regulation: Regulation, unitType: string, answers: Readonly<Record<string, Answer>>): LeafScore[] {
  return regulation.criteria.flatMap(({ code, leaves }) =>
    leaves.map((leaf) => scoreLeaf(leaf, code, unitType, isFor(leaf, unitType) ? given(leaf, answers) : {})),
  );
}

function given({ code, name }: Leaf, answers: Readonly<Record<string, Answer>>): Answer {
  const answer = Object.hasOwn(answers, code) ? answers[code] : undefined;
  if (answer) return answer;
  return refuse(
    'answer-missing',
    `Mục ${code} (${name.vi}) chưa có số liệu.`,
    `Leaf ${code} (${name.en}) has no answer.`,
    'not-now',
    { leaf: code },
  );
}

/** Bonus or penalty leaves; one that nobody claims counts as none of each. */
export function scoreExtra(extra: Extra | undefined, unitType: string, answers: Readonly<Record<string, Answer>>): LeafScore[] {
  return (extra?.leaves ?? []).map((leaf) => {
    const nothing = inputsOf(leaf).map(({ name, type }) => [name, type === 'boolean' ? false : 0]);
    const answer = Object.hasOwn(answers, leaf.code) ? answers[leaf.code] : undefined;
    return scoreLeaf(leaf, null, unitType, answer ?? { figures: Object.fromEntries(nothing) });
  });
}

/** A criterion is the sum of its own leaves, each counted once. */
export function sumCriterion(code: string, leaves: readonly LeafScore[]): CriterionScore {
  const own = leaves.filter(({ result }) => result.criterion === code);
  const [points, of] = [sum(own.map((leaf) => leaf.points)), sum(own.map((leaf) => leaf.of))];
  const share = of.compare(0) === 0 ? null : points.div(of);
  const result = { code, points: lowestTerms(points), applicableMax: lowestTerms(of), share: share && lowestTerms(share) };
  return { result, points, of, share };
}

/** Bonus or penalty: the sum of its leaves, at most its cap. */
export function sumExtra(extra: Extra | undefined, leaves: readonly LeafScore[]): ExtraResult & { readonly value: Fraction } {
  const uncapped = sum(leaves.map(({ points }) => points));
  const value = within(uncapped, exact(extra?.max ?? 0));
  return { value, points: lowestTerms(value), uncapped: lowestTerms(uncapped) };
}

/** All points over all that applies, brought to the regulation's maximum. */
export function baseOf({ maximum }: Regulation, criteria: readonly CriterionScore[]): Fraction {
  const of = sum(criteria.map((criterion) => criterion.of));
  if (of.compare(0) === 0) {
    refuse(
      'nothing-applies',
      'Không có mục nào áp dụng nên không tính được điểm.',
      'No leaf applies, so there are no points.',
      'not-now',
    );
  }
  return sum(criteria.map(({ points }) => points))
    .div(of)
    .mul(exact(maximum));
}
