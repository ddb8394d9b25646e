import type { Grant } from '#kernel';
import type { Directory, KnownDossier } from '#projections';
import type { AsOf } from '../house/then';
import type { DossierLine } from './directory.answers';
import type { DossiersQuestion } from './list-questions.answers';
import { isOr } from './listing/list';
import { reachedUnits, type Held } from './rights';
import { named, type Shown } from './shown';

/** The dossiers of a jurisdiction that somebody may read and asked for, each with where it stands. */
export function dossierLines(
  { readings, day }: AsOf,
  { known, grants, today }: Held,
  asked: DossiersQuestion,
): Shown<DossierLine>[] {
  const { directory, workList } = readings;
  const [mine, on] = [dossiersIn(directory, known.id, grants, asked), day ?? today];
  const stands = workList.stands(known.id);
  const nameOf = directory.names();
  const lines = mine.map((one): Shown<DossierLine> => {
    const { stage = null, until = null } = stands.get(one.id) ?? {};
    const { procedure } = directory.regulation(one.regulation).document;
    const stageName = stage === null ? null : named(procedure.stages, stage);
    return { ...one, unitName: nameOf(one.unit), stage, stageName, until, overdue: until !== null && on > until };
  });
  const waiting = new Set<string>();
  if (asked.mine !== undefined)
    for (const { dossier } of workList.waiting({ grants, today: on, jurisdiction: known.id })) waiting.add(dossier);
  return lines.filter(
    ({ id, stage, overdue }) =>
      isOr(asked.stage, stage) &&
      isOr(asked.open, stage !== null) &&
      isOr(asked.overdue, overdue) &&
      isOr(asked.mine, waiting.has(id)),
  );
}

/** Looked up unit by unit for those whose roles are for single units: they need not walk through everybody's. */
function dossiersIn(
  directory: Directory,
  jurisdiction: string,
  grants: readonly Grant[],
  asked: DossiersQuestion,
): KnownDossier[] {
  const cycles = directory
    .cycles(jurisdiction)
    .filter(({ id, kind, period }) => isOr(asked.cycle, id) && isOr(asked.kind, kind) && isOr(asked.year, period.label));
  const named = asked.unit === undefined ? unitsOf(grants) : [directory.unit(jurisdiction, asked.unit).id];
  const ofUnits = named?.flatMap((unit) => directory.dossiers({ unit }));
  return cycles.flatMap(({ id, kind, period }) => {
    const mine = reachedUnits(grants, { jurisdiction, kind, cycle: id, period });
    return (ofUnits?.filter(({ cycle }) => cycle === id) ?? directory.dossiers({ cycle: id })).filter(({ unit }) => mine(unit));
  });
}

/** The units that grants are for; null when one of them is for more than one unit. */
function unitsOf(grants: readonly Grant[]): string[] | null {
  const units = new Set(grants.map(({ scope }) => scope.unit));
  return units.has(undefined) ? null : [...units].filter((unit) => unit !== undefined);
}
