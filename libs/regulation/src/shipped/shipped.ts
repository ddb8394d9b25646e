import type { Regulation } from '../document';
import government2014 from './lao-cai-government-2014.json';
import party2014 from './lao-cai-party-2014.json';
import party2018 from './lao-cai-party-2018.json';

/**
 * Regulations that come with the program: composite examples for the demo, not legal texts, each of which says so in its basis.
 * That they are sound is proved by `check` in the tests; JSON has no literal types, hence the cast.
 */
const documents = [government2014, party2014, party2018] as unknown as readonly Regulation[];

/** All regulations that come with the program. */
export const shippedRegulations: readonly Regulation[] = documents;

/** One of them by its code ("lao-cai-government-2014"). */
export function shippedRegulation(code: string): Regulation {
  const found = documents.find((document) => document.code === code);
  if (!found) throw new RangeError(`No regulation ${code} comes with the program.`);
  return found;
}
