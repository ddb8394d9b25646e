import { shippedRegulation } from '../shipped/shipped';
import { check } from './check';

/** Documents with something wrong in them, for the tests of this room. */

/** What somebody put where (JSON pointers, "-" for one more of a list); undefined takes it out. */
export type Changes = Readonly<Record<string, unknown>>;

/** A shipped document after somebody's hand has been at it. */
export function broken(changes: Changes, code = 'lao-cai-government-2014'): unknown {
  const document = structuredClone(shippedRegulation(code)) as unknown;
  for (const [pointer, value] of Object.entries(changes)) {
    const steps = pointer.split('/').slice(1);
    const last = steps.pop() ?? '';
    const holder = steps.reduce((place, step) => (place as Record<string, unknown>)[step], document) as Record<string, unknown>;
    const name = last === '-' && Array.isArray(holder) ? String(holder.length) : last.replaceAll('~1', '/').replaceAll('~0', '~');
    if (value === undefined) delete holder[name];
    else holder[name] = value;
  }
  return document;
}

/** Everything wrong with a document: pointer → what is told in English. */
export const toldOf = (document: unknown): Record<string, string> =>
  Object.fromEntries(check(document).map(({ pointer, problem }) => [pointer, problem.en]));

/** Everything wrong with a shipped document after these changes. */
export const told = (changes: Changes, code?: string) => toldOf(broken(changes, code));
