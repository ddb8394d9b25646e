import type { Answer, Result } from '#regulation';
import { reckonPoints } from './calculator';
import type { Reading } from './reading';
import type { Entry, Report } from './violation';

/** Reckons the points anew and compares them exactly. What cannot be reckoned is told too: nothing goes unchecked in silence. */
export function checkPoints(
  entry: Entry,
  result: Pick<Result, 'total' | 'leaves' | 'band'>,
  { regulation, about }: Reading,
  answers: Record<string, Answer>,
  report: Report,
): void {
  let own: ReturnType<typeof reckonPoints>;
  try {
    own = reckonPoints(regulation, about.unitType, answers);
  } catch (error) {
    return report(entry, 'points: total', `The points cannot be reckoned: ${(error as Error).message}`);
  }
  if (result.total !== own.total) report(entry, 'points: total', `Recorded ${result.total}; reckoned ${own.total}.`);
  if (result.band !== own.band) report(entry, 'points: band', `Recorded band ${result.band}; reckoned ${own.band}.`);
  const recorded = Object.fromEntries(result.leaves.map(({ code, points }) => [code, points]));
  for (const [code, points] of Object.entries(own.leaves)) {
    if (recorded[code] !== points) report(entry, 'points: leaf', `Leaf ${code}: recorded ${recorded[code]}; reckoned ${points}.`);
  }
}
