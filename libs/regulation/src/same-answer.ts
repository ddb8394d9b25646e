import { exact } from '#kernel';
import type { Answer, Figure, Leaf } from './document';
import { inputsOf } from './labels';

/** Whether two answers to a leaf say the same: "12.50" is 12.5, and an order of figures means nothing. */
export function sameAnswer(leaf: Leaf, a: Answer, b: Answer): boolean {
  if (a.notApplicable || b.notApplicable) return a.notApplicable === b.notApplicable;
  const amounts = new Set(inputsOf(leaf).flatMap(({ name, type }) => (type === 'amount' ? [name] : [])));
  const names = new Set([...Object.keys(a.figures ?? {}), ...Object.keys(b.figures ?? {})]);
  return [...names].every((name) => sameFigure(a.figures?.[name], b.figures?.[name], amounts.has(name)));
}

function sameFigure(a: Figure | undefined, b: Figure | undefined, amount: boolean): boolean {
  if (a === b || !amount) return a === b;
  const [one, other] = [amountOf(a), amountOf(b)];
  return one !== undefined && other !== undefined && one.equals(other);
}

function amountOf(figure: Figure | undefined) {
  if (figure === undefined || typeof figure === 'boolean') return undefined;
  try {
    return exact(figure);
  } catch {
    return undefined;
  }
}
