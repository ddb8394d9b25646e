import type { Grant } from '#kernel';
import type { Directory, KnownJurisdiction } from '#projections';
import { countedFor } from './counted';
import type { JurisdictionShown } from './directory.answers';
import type { Shown } from './shown';
import { document } from './unit-lines';

/** A jurisdiction with the targets that stand there, as far as these grants may see counted what each is for. */
export function jurisdictionLine(
  directory: Directory,
  known: KnownJurisdiction,
  grants: readonly Grant[],
): Shown<JurisdictionShown> {
  const targets = directory
    .targets(known.id)
    .filter(({ kind }) => countedFor(directory, grants, { jurisdiction: known.id, kind, year: '' }))
    .map((target) => ({ ...target, basis: document(target.basis) }));
  return { ...known, targets };
}
