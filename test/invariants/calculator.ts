import { exact, lowestTerms, type Fraction } from '#kernel';
import type { Answer, Extra, Figure, Input, Leaf, Regulation } from '#regulation';
import { number, reckon } from './formula';

/** Points as this checker reckons them, from the regulation and the answers alone. */
export interface Points {
  readonly total: string;
  readonly leaves: Readonly<Record<string, string>>;
  readonly band: string | null;
}

type Score = { readonly points: Fraction; readonly of: Fraction };
const nothing = exact(0);
const sum = (parts: readonly Fraction[]) => parts.reduce((one, other) => one.add(other), nothing);
const clamp = (value: Fraction, max: Fraction) => (value.compare(nothing) < 0 ? nothing : value.compare(max) > 0 ? max : value);

export const isFor = ({ appliesTo }: Leaf, unitType: string) => appliesTo === undefined || appliesTo.includes(unitType);

/** Throws an Error with a sentence when an answer is missing or a formula is more than this checker can read. */
export function reckonPoints(regulation: Regulation, unitType: string, answers: Readonly<Record<string, Answer>>): Points {
  const leaves: Record<string, string> = {};
  const scored = (leaf: Leaf): Score => {
    const score = isFor(leaf, unitType) ? scoreOf(leaf, answers[leaf.code]) : { points: nothing, of: nothing };
    leaves[leaf.code] = lowestTerms(score.points);
    return score;
  };
  const extra = (part: Extra | undefined) =>
    part ? clamp(sum(part.leaves.map((leaf) => scored(leaf).points)), exact(part.max)) : nothing;

  const scores = regulation.criteria.flatMap((criterion) => criterion.leaves.map(scored));
  const of = sum(scores.map((score) => score.of));
  const base = sum(scores.map(({ points }) => points))
    .div(of)
    .mul(exact(regulation.maximum));
  const total = clamp(base.add(extra(regulation.bonus)).sub(extra(regulation.penalty)), exact(regulation.maximum));
  const band = regulation.classes?.find(({ atLeast }) => atLeast === undefined || total.compare(exact(atLeast)) >= 0);
  return { total: lowestTerms(total), leaves, band: band?.code ?? null };
}

function scoreOf(leaf: Leaf, answer: Answer | undefined): Score {
  const max = exact(leaf.max);
  if (!answer && leaf.kind === 'occurrence') return { points: nothing, of: max };
  if (!answer) throw new Error(`Leaf ${leaf.code} has no answer.`);
  const away = leaf.notApplicable?.policy === 'full-points' ? { points: max, of: max } : { points: nothing, of: nothing };
  if (answer.notApplicable) return away;
  const figures = answer.figures ?? {};
  if (leaf.kind === 'level') {
    const level = leaf.levels.find(({ code }) => code === figures[leaf.input]);
    if (!level) throw new Error(`Leaf ${leaf.code} has no level ${figures[leaf.input]}.`);
    return { points: clamp(exact(level.points), max), of: max };
  }
  const values = Object.fromEntries(Object.entries(figures).map(([name, figure]) => [name, valueOf(figure)]));
  if (leaf.notApplicable?.when && reckon(leaf.notApplicable.when, values) === true) return away;
  if (leaf.kind === 'yes-no') return { points: figures[leaf.input.name] === true ? max : nothing, of: max };
  if (leaf.kind === 'quantity') {
    const [low, high] = [exact(leaf.zeroBelow), exact(leaf.fullAt)];
    const quantity = number(reckon(leaf.quantity, values));
    const way =
      quantity.compare(low) < 0 ? nothing : quantity.compare(high) >= 0 ? exact(1) : quantity.sub(low).div(high.sub(low));
    return { points: way.mul(max), of: max };
  }
  const lost = sum(leaf.per.map((one) => times(one, figures).mul(exact(one.points))));
  return { points: clamp(leaf.kind === 'deduction' ? max.sub(lost) : lost, max), of: max };
}

const valueOf = (figure: Figure) => (typeof figure === 'boolean' ? figure : exact(figure));

/** How often something occurred; a yes is once. */
function times({ name }: Input, figures: Readonly<Record<string, Figure>>): Fraction {
  const figure = figures[name] ?? 0;
  return typeof figure === 'boolean' ? exact(figure ? 1 : 0) : exact(figure);
}

/** Whether two answers say the same: "12.50" is 12.5, and the order of figures does not matter. */
export function sameWords(one: Answer | null | undefined, other: Answer | null | undefined): boolean {
  const plain = (answer: Answer | null | undefined) => {
    if (!answer) return null;
    if (answer.notApplicable) return 'not applicable';
    return Object.entries(answer.figures ?? {})
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, figure]) => [name, plainFigure(figure)]);
  };
  return JSON.stringify(plain(one)) === JSON.stringify(plain(other));
}

const plainFigure = (figure: Figure) =>
  typeof figure !== 'boolean' && /^\d+(\.\d+)?$/.test(String(figure)) ? lowestTerms(exact(figure)) : figure;
