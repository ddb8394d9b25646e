import { parser, trackVariables } from 'lezer-feel';
import type { Fraction, Sentence } from '#kernel';
import { compile } from './compile';

/** What a name or an expression may be. */
export type FeelType = 'number' | 'boolean' | 'string';

/** Names an expression may use, with their types; a list of texts is a level, which can only be compared with its codes. */
export type Declared = Readonly<Record<string, FeelType | readonly string[]>>;

export type Value = Fraction | boolean | string;
export type Values = Readonly<Record<string, Value | undefined>>;

/** A checked expression. */
export interface Formula {
  readonly text: string;
  readonly type: FeelType;
  /** Declared names it uses, each once, in the order of their first use. */
  readonly inputs: readonly string[];
  /** Exact. Refuses with `input-missing`, `input-wrong` or `division-by-zero`, naming the input; throws nothing else. */
  evaluate(values: Values): Value;
}

/** The syntax tree as lezer gives it. */
export type Node = ReturnType<typeof parser.parse>['topNode'];

const longest = 1000;

/**
 * Reads an expression of the FEEL subset: comparison, and/or/not(), in, if-then-else, + − × ÷, parentheses, literals, declared names.
 * Anything else comes back as problems, each naming the piece that offends.
 */
export function parseFeel(text: string, declared: Declared): Formula | { readonly problems: readonly Sentence[] } {
  if (text.length > longest) return { problems: [tooLong] };
  const names = Object.fromEntries(
    Object.keys(declared)
      .filter((name) => text.includes(name))
      .map((name) => [name, 1]),
  );
  const tree = parser.configure({ contextTracker: trackVariables(names) }).parse(text);
  const { part, inputs, problems } = compile(tree.topNode, text, declared);
  if (problems.length || part.type === 'unknown') return { problems };
  return { text, type: part.type, inputs, evaluate: part.run };
}

/** Whether a name can stand for a figure in an expression: letters and digits, and no word of FEEL's own. */
export function isFeelName(name: string): boolean {
  if (!/^[A-Za-z][A-Za-z0-9]{0,59}$/.test(name) || name === 'not' || name in Object.prototype) return false;
  const top = parser.parse(name).topNode;
  const only = top.firstChild;
  return only?.name === 'VariableName' && only.to === name.length && only.nextSibling === null;
}

const tooLong: Sentence = {
  vi: `Biểu thức dài quá ${longest} ký tự.`,
  en: `The expression is longer than ${longest} characters.`,
};
