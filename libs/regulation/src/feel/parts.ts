import { refuse, type Fraction } from '#kernel';
import type { FeelType, Value, Values } from './feel';

/** A piece of an expression that computes. Pieces that were refused are `unknown` and never run. */
export interface Part {
  readonly type: FeelType | 'unknown';
  readonly run: (values: Values) => Value;
  /** The text itself, of a text literal. */
  readonly literal?: string;
  /** What a level may be. */
  readonly codes?: readonly string[];
}

export const nothing: Part = { type: 'unknown', run: () => false };

export const constant = (value: Value): Part =>
  typeof value === 'string'
    ? { type: 'string', literal: value, run: () => value }
    : { type: typeof value === 'boolean' ? 'boolean' : 'number', run: () => value };

/** A declared name: its value must be there and be what was declared. */
export function named(name: string, declared: FeelType | readonly string[]): Part {
  const codes = typeof declared === 'string' ? undefined : declared;
  const type = typeof declared === 'string' ? declared : 'string';
  const run = (values: Values): Value => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined) {
      return refuse('input-missing', `Thiếu số liệu "${name}".`, `The figure "${name}" is missing.`, 'invalid', { input: name });
    }
    if ((typeof value === 'object' ? 'number' : typeof value) !== type) {
      return refuse('input-wrong', `Số liệu "${name}" sai kiểu.`, `The figure "${name}" has the wrong type.`, 'invalid', {
        input: name,
      });
    }
    return value;
  };
  return codes ? { type, run, codes } : { type, run };
}

const number = (part: Part, values: Values) => part.run(values) as Fraction;

export function arithmetic(operator: string, left: Part, right: Part, divisor: string): Part {
  const run = (values: Values): Value => {
    const [a, b] = [number(left, values), number(right, values)];
    if (operator === '+') return a.add(b);
    if (operator === '-') return a.sub(b);
    if (operator === '*') return a.mul(b);
    if (b.compare(0) !== 0) return a.div(b);
    return refuse('division-by-zero', `Mẫu số "${divisor}" bằng 0.`, `The divisor "${divisor}" is 0.`, 'invalid', {
      input: divisor,
    });
  };
  return { type: 'number', run };
}

export const minus = (part: Part): Part => ({ type: 'number', run: (values) => number(part, values).neg() });

const order: Readonly<Record<string, (difference: number) => boolean>> = {
  '=': (difference) => difference === 0,
  '!=': (difference) => difference !== 0,
  '<': (difference) => difference < 0,
  '<=': (difference) => difference <= 0,
  '>': (difference) => difference > 0,
  '>=': (difference) => difference >= 0,
};

/** Numbers compare exactly; texts and yes/no are only the same or not. */
export function comparison(sign: string, left: Part, right: Part): Part {
  const holds = order[sign] ?? (() => false);
  const run = (values: Values): Value => {
    const [a, b] = [left.run(values), right.run(values)];
    return holds(typeof a === 'object' && typeof b === 'object' ? a.compare(b) : a === b ? 0 : 1);
  };
  return { type: 'boolean', run };
}

/** `and` looks at its right side only when the left holds, so that it can guard a division. */
export const both = (left: Part, right: Part): Part => ({
  type: 'boolean',
  run: (values) => left.run(values) && right.run(values),
});
export const any = (left: Part, right: Part): Part => ({
  type: 'boolean',
  run: (values) => left.run(values) || right.run(values),
});
export const not = (part: Part): Part => ({ type: 'boolean', run: (values) => !part.run(values) });

export const either = (test: Part, then: Part, otherwise: Part): Part => ({
  type: then.type,
  run: (values) => (test.run(values) ? then.run(values) : otherwise.run(values)),
});
