import type { Answer } from '#regulation';
import type { Difference } from './course';
import { ratios } from './measures';
import { draw } from './seed';
import type { Answers } from './sheet';
import { loweredBecause, raisedBecause } from './words';

/** The figure of a leaf that may be counted differently, and what it can be at most. */
function countable(leaf: string, { figures = {} }: Answer): { name: string; value: number; most: number } | null {
  const number = (name: string) => Number(figures[name] ?? 0);
  if (leaf === '4.1')
    return { name: 'filesOnTime', value: number('filesOnTime'), most: number('filesResolved') - number('filesEarly') };
  if (leaf === '4.4') return { name: 'filesInSoftware', value: number('filesInSoftware'), most: number('filesReceived') };
  const ratio = ratios.find((one) => one.leaf === leaf);
  return ratio ? { name: ratio.part, value: number(ratio.part), most: number(ratio.whole) } : null;
}

/** The same answer with that much more or less; null where there is no room for it. */
export function shifted(leaf: string, answer: Answer | undefined, by: number): Answer | null {
  const found = answer && countable(leaf, answer);
  if (!found) return null;
  const value = found.value + by;
  return value < 0 || value > found.most ? null : { figures: { ...answer.figures, [found.name]: value } };
}

const step = (leaf: string, name: string) =>
  leaf === '4.1' || leaf === '4.4' ? draw(`${name}/${leaf}/step`, 3, 12) : draw(`${name}/${leaf}/step`, 1, 2);

/** Leaves where counting differs in good faith. Nothing sensitive is among them. */
const candidates = ['1.1', '1.4', '2.1', '2.5', '4.1', '4.2', '4.3', '4.4', '6.1'];

/** The same leaves in an order drawn for a name. */
export const shuffled = (name: string): string[] =>
  candidates
    .map((leaf) => ({ leaf, at: draw(`${name}/${leaf}/place`, 0, 1_000_000) }))
    .sort((a, b) => a.at - b.at)
    .map(({ leaf }) => leaf);

/** What a unit says where the review will give less, or more, than it gives itself. */
export interface Told {
  readonly own: Answer;
  readonly difference: Difference;
}

export function lowered(leaf: string, name: string, final: Answers): Told | null {
  const own = shifted(leaf, final[leaf], step(leaf, name));
  const answer = final[leaf];
  return own && answer ? { own, difference: { answer, reason: loweredBecause(leaf) } } : null;
}

export function raised(leaf: string, name: string, final: Answers): Told | null {
  const own = shifted(leaf, final[leaf], -step(leaf, name));
  const answer = final[leaf];
  return own && answer ? { own, difference: { answer, reason: raisedBecause(leaf) } } : null;
}

/** The unit is right, and the first review gives it too little. */
export function underrated(leaf: string, name: string, final: Answers, reason: string): Told | null {
  const answer = shifted(leaf, final[leaf], -step(leaf, name));
  const own = final[leaf];
  return answer && own ? { own, difference: { answer, reason } } : null;
}
