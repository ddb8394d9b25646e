import { daysAfter, type Day } from '#kernel';
import { leavesFor, type Regulation, type Stage } from '#regulation';
import type { Dossier, DossierGiven } from './dossier';
import type { StageEntered } from './dossier.events';
import { known } from './stand';

/** The leaves each body has to review: all that apply to the unit, and of bonus and penalty what was claimed. */
function assigned(dossier: Dossier, regulation: Regulation, only?: readonly string[]): Record<string, string[]> {
  const extras = new Set([...(regulation.bonus?.leaves ?? []), ...(regulation.penalty?.leaves ?? [])].map(({ code }) => code));
  const bodies: Record<string, string[]> = {};
  for (const { code, reviewedBy } of leavesFor(regulation, known(dossier).unitType)) {
    const claimed = dossier.sheet[code]?.answer ?? dossier.settled[code];
    if ((extras.has(code) && !claimed) || (only && !only.includes(code))) continue;
    (bodies[reviewedBy] ??= []).push(code);
  }
  return bodies;
}

/** How a stage begins. An appeal window is never shorter than the regulation's days after review ended. */
export function entering(
  stage: Stage,
  dossier: Dossier,
  given: DossierGiven,
  only?: { leaves: readonly string[]; until: Day },
): StageEntered {
  const until = only?.until ?? dossier.deadlines[stage.code] ?? null;
  const data = { stage: stage.code, kind: stage.kind, until };
  if (stage.kind === 'self-assessment') return { type: 'StageEntered', data: only ? { ...data, open: only.leaves } : data };
  if (stage.kind === 'review')
    return { type: 'StageEntered', data: { ...data, bodies: assigned(dossier, given.regulation, only?.leaves) } };
  if (stage.kind !== 'appeal') return { type: 'StageEntered', data };
  const least = daysAfter(given.today, stage.windowDays);
  return { type: 'StageEntered', data: { ...data, until: until === null || until < least ? least : until } };
}

/** The first stage of the regulation's procedure. */
export const firstStage = ({ procedure }: Regulation): Stage | undefined => procedure.stages[0];

/** The stage of this kind, if the regulation has one. */
export const stageOfKind = <Kind extends Stage['kind']>({ procedure }: Regulation, kind: Kind) =>
  procedure.stages.find((stage): stage is Extract<Stage, { kind: Kind }> => stage.kind === kind);

/** What begins when this stage is done: the next of the procedure, or nothing when it was the last. */
export function onwards(from: string, dossier: Dossier, given: DossierGiven): StageEntered[] {
  const { stages } = given.regulation.procedure;
  const next = stages[stages.findIndex(({ code }) => code === from) + 1];
  return next ? [entering(next, dossier, given)] : [];
}
