import { exact, type Sentence } from '#kernel';
import type { Figure, Input, Leaf } from './document';
import type { Declared, Value } from './feel/feel';
import { inputsOf } from './labels';

const amountForm = /^\d{1,15}(\.\d{1,6})?$/;

/** What is wrong with one figure, for who entered it; nothing when it can be used. */
export function problemOfFigure(input: Input, value: unknown): Sentence | undefined {
  const { vi, en } = input.label;
  if (value === undefined || value === null) return { vi: `thiếu số liệu "${vi}".`, en: `the figure "${en}" is missing.` };
  switch (input.type) {
    case 'boolean':
      if (typeof value === 'boolean') return undefined;
      return { vi: `"${vi}" phải trả lời có hoặc không.`, en: `"${en}" must be answered yes or no.` };
    case 'count':
      if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return undefined;
      return { vi: `"${vi}" phải là số nguyên từ 0 trở lên.`, en: `"${en}" must be a whole number, 0 or more.` };
    case 'amount':
      if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return undefined;
      if (typeof value === 'string' && amountForm.test(value)) return undefined;
      return {
        vi: `"${vi}" phải là số không âm, phần thập phân viết sau dấu chấm, tối đa 6 chữ số (ví dụ "12.5").`,
        en: `"${en}" must be a number, 0 or more, its decimals after a point, at most 6 of them (such as "12.5").`,
      };
  }
}

/** A figure that has no problem, as it is computed with. */
export const valueOf = (input: Input, figure: Figure): Value =>
  typeof figure === 'boolean' ? figure : exact(input.type === 'count' ? Number(figure) : figure);

const typeOf = ({ type }: Input) => (type === 'boolean' ? 'boolean' : 'number');

/** The names these inputs declare for expressions. */
export const declaredBy = (inputs: readonly Input[]): Declared =>
  Object.fromEntries(inputs.map((input) => [input.name, typeOf(input)]));

/** The names a leaf declares for conditions: its figures, or its level. */
export const declaredByLeaf = (leaf: Leaf): Declared =>
  leaf.kind === 'level' ? { [leaf.input]: leaf.levels.map(({ code }) => code) } : declaredBy(inputsOf(leaf));
