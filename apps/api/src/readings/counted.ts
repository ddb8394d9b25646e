import type { Grant } from '#kernel';
import type { Counted, Directory } from '#projections';
import { reaches } from './rights';

/** A city's year under one kind. */
interface CityYear {
  readonly jurisdiction: string;
  readonly kind: string;
  /** What people call the period. */
  readonly year: string;
}

/**
 * What somebody may see counted of a city's year: everything decided, by a role for that kind that reaches the whole city; what has been
 * made public, where the kind's results are; nothing otherwise (null).
 */
export function countedFor(
  directory: Directory,
  grants: readonly Grant[],
  { jurisdiction, kind, year }: CityYear,
): Counted | null {
  const cycles = directory.cycles(jurisdiction).filter((one) => one.kind === kind);
  const cycle = cycles.find(({ period }) => period.label === year);
  if (grants.some((grant) => reaches(grant, { jurisdiction, kind, cycle: cycle?.id, period: cycle?.period }))) return 'decided';
  return cycles.length > 0 && cycles.every(({ regulation }) => isMadePublic(directory, regulation)) ? 'published' : null;
}

/** Whether results under this regulation are made public; what it does not say is not. */
function isMadePublic(directory: Directory, regulation: string): boolean {
  const { procedure } = directory.regulation(regulation).document;
  return procedure.stages.some((stage) => stage.kind === 'publication' && stage.public);
}
