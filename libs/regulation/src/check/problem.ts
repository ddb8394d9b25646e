import type { Sentence } from '#kernel';

/** One thing that is wrong with a document, where it is, and what to do about it. */
export interface Problem {
  /** JSON pointer (RFC 6901) to the place; empty for the whole document. */
  readonly pointer: string;
  readonly problem: Sentence;
  readonly remedy: Sentence;
}

/** A place in the document, below another. */
export const below = (pointer: string, ...steps: readonly (string | number)[]): string =>
  pointer + steps.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

export const problem = (pointer: string, vi: string, en: string, remedyVi: string, remedyEn: string): Problem => ({
  pointer,
  problem: { vi, en },
  remedy: { vi: remedyVi, en: remedyEn },
});

/** A value as it may be shown in a sentence: never long, nothing invisible. */
export function shown(value: unknown): string {
  const text = (typeof value === 'string' ? value : (JSON.stringify(value) ?? typeof value)).replaceAll(/\p{Cc}/gu, '·');
  return (text.length > 60 ? `${text.slice(0, 57)}…` : text).toWellFormed();
}
