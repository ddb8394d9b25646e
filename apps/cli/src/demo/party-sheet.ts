import type { Answers } from './sheet';
import { partyLevel } from './years';
import type { DemoUnit } from './units';

export const partyLeaves = ['1.1', '2.1', '3.1', '4.1'] as const;

/** Name of the level in each leaf. */
const inputs = { '1.1': 'politicalTasks', '2.1': 'ideology', '3.1': 'organisation', '4.1': 'inspection' } as const;

export type Level = 'XUAT-SAC' | 'TOT' | 'TRUNG-BINH';

/** The levels that add up to the label: 95 or 90 for the top one, 85 or 80 for the next, 66 for the third. */
const patterns: Readonly<Record<0 | 1 | 2, readonly (readonly Level[])[]>> = {
  0: [
    ['XUAT-SAC', 'XUAT-SAC', 'XUAT-SAC', 'TOT'],
    ['XUAT-SAC', 'XUAT-SAC', 'TOT', 'TOT'],
  ],
  1: [
    ['XUAT-SAC', 'TOT', 'TOT', 'TOT'],
    ['TOT', 'TOT', 'TOT', 'TOT'],
  ],
  2: [['TRUNG-BINH', 'TOT', 'TRUNG-BINH', 'TOT']],
};

/** The answer to one leaf. */
export const levelAnswer = (leaf: string, level: Level): Answers[string] => ({
  figures: { [inputs[leaf as keyof typeof inputs]]: level },
});

/** A party organisation's levels in a year. */
export function partyLevels(unit: DemoUnit, year: number): Record<string, Level> {
  const level = partyLevel(unit, year);
  const choices = patterns[level];
  const chosen = choices[(unit.index + year) % choices.length] ?? [];
  const shift = level === 2 ? 0 : (unit.index + year) % 4;
  return Object.fromEntries(partyLeaves.map((leaf, index) => [leaf, chosen[(index + shift) % 4] ?? 'TOT']));
}

/** The same as answers to the sheet. */
export const partyAnswers = (levels: Readonly<Record<string, Level>>): Answers =>
  Object.fromEntries(Object.entries(levels).map(([leaf, level]) => [leaf, levelAnswer(leaf, level)]));
