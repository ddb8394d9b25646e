import { exact, lowestTerms, refuse } from '#kernel';
import type { Answer, Figure, Regulation } from '../document';
import { problemOfFigure } from '../figures';
import { isFor, leafOf } from '../labels';
import type { LeafResult, Result } from '../result';
import { findings } from './conditions';
import { classify, costsOf, entitle, testFloors, testKnockOuts } from './grade';
import { within } from './leaf';
import { baseOf, scoreCriteria, scoreExtra, sumCriterion, sumExtra } from './sums';

/**
 * What a checked regulation makes of a unit's answers, every step exact: leaves → criteria → total → class → conditions → title.
 * Unanswered bonus and penalty leaves count as none, unestablished facts as their defaults.
 * Refuses `answer-missing` or `bad-answer`, naming the leaf; `no-leaf`, `no-unit-type`, `no-fact`, `bad-fact`, `nothing-applies`;
 * and `division-by-zero`, naming the input, when a condition cannot be computed.
 */
export function evaluate(
  regulation: Regulation,
  unitType: string,
  answers: Readonly<Record<string, Answer>>,
  facts: Readonly<Record<string, Figure>> = {},
): Result {
  known(regulation, unitType, answers, facts);
  const ofCriteria = scoreCriteria(regulation, unitType, answers);
  const ofBonus = scoreExtra(regulation.bonus, unitType, answers);
  const ofPenalty = scoreExtra(regulation.penalty, unitType, answers);
  const leaves = [...ofCriteria, ...ofBonus, ...ofPenalty];

  const criteria = regulation.criteria.map(({ code }) => sumCriterion(code, ofCriteria));
  const base = baseOf(regulation, criteria);
  const { value: added, ...bonus } = sumExtra(regulation.bonus, ofBonus);
  const { value: taken, ...penalty } = sumExtra(regulation.penalty, ofPenalty);
  const total = within(base.add(added).sub(taken), exact(regulation.maximum));

  const found = findings(regulation, leaves, criteria, facts, total);
  const knockOuts = testKnockOuts(regulation, found);
  const floors = testFloors(regulation, criteria);
  const costs = costsOf(regulation, knockOuts, floors);
  const classified = classify(regulation, total, costs, found);

  return {
    engine: 1,
    leaves: leaves.map(({ result }) => result),
    criteria: criteria.map(({ result }) => result),
    bonus,
    penalty,
    base: lowestTerms(base),
    total: lowestTerms(total),
    facts: Object.fromEntries((regulation.facts ?? []).map(({ name, default: usual }) => [name, facts[name] ?? usual])),
    knockOuts,
    floors,
    ...classified,
    ...entitle(regulation, classified.class, costs, found),
  };
}

/** Points so far, for who is still filling in the sheet. */
export interface PartialResult {
  /** Leaves of the criteria that are answered, and claimed bonus and penalty leaves. */
  readonly leaves: readonly LeafResult[];
  /** Points of the answered leaves of the criteria, of the maximum those could give. */
  readonly points: string;
  readonly of: string;
  readonly bonus: string;
  readonly penalty: string;
  /** Codes of the leaves still to be answered. */
  readonly missing: readonly string[];
}

/** As `evaluate`, over the leaves answered so far; no total and no class before the sheet is complete. */
export function evaluatePartly(
  regulation: Regulation,
  unitType: string,
  answers: Readonly<Record<string, Answer>>,
): PartialResult {
  known(regulation, unitType, answers, {});
  const answered = (code: string) => Object.hasOwn(answers, code);
  const there = regulation.criteria.map((one) => ({
    ...one,
    leaves: one.leaves.filter((leaf) => answered(leaf.code) && isFor(leaf, unitType)),
  }));
  const ofCriteria = scoreCriteria({ ...regulation, criteria: there }, unitType, answers);
  const [ofBonus, ofPenalty] = [
    scoreExtra(regulation.bonus, unitType, answers),
    scoreExtra(regulation.penalty, unitType, answers),
  ];
  const leaves = [...ofCriteria, ...[...ofBonus, ...ofPenalty].filter(({ result }) => answered(result.code))];
  const asked = regulation.criteria.flatMap((criterion) => criterion.leaves).filter((leaf) => isFor(leaf, unitType));
  return {
    leaves: leaves.map(({ result }) => result),
    points: lowestTerms(ofCriteria.reduce((sum, { points }) => sum.add(points), exact(0))),
    of: lowestTerms(ofCriteria.reduce((sum, { of }) => sum.add(of), exact(0))),
    bonus: sumExtra(regulation.bonus, ofBonus).points,
    penalty: sumExtra(regulation.penalty, ofPenalty).points,
    missing: asked.map(({ code }) => code).filter((code) => !answered(code)),
  };
}

/** Everything named must exist in the regulation: a misspelt code must not pass for "none". */
function known(
  regulation: Regulation,
  unitType: string,
  answers: Readonly<Record<string, Answer>>,
  facts: Readonly<Record<string, Figure>>,
) {
  if (!regulation.unitTypes.some(({ code }) => code === unitType)) {
    refuse(
      'no-unit-type',
      `Quy định không dành cho loại đơn vị "${unitType}".`,
      `The regulation is not for units of type "${unitType}".`,
      'invalid',
    );
  }
  const stray = Object.keys(answers).find((code) => !leafOf(regulation, code));
  if (stray !== undefined)
    refuse('no-leaf', `Quy định không có mục ${stray}.`, `The regulation has no leaf ${stray}.`, 'invalid', { leaf: stray });
  for (const [name, figure] of Object.entries(facts)) {
    const fact = regulation.facts?.find((one) => one.name === name);
    if (!fact)
      return refuse('no-fact', `Quy định không có dữ kiện ${name}.`, `The regulation has no fact ${name}.`, 'invalid', {
        fact: name,
      });
    const problem = problemOfFigure(fact, figure);
    if (problem) refuse('bad-fact', `Dữ kiện ${name}: ${problem.vi}`, `Fact ${name}: ${problem.en}`, 'invalid', { fact: name });
  }
}
