import { checkAppeal } from './appeals';
import { checkApproval } from './approvals';
import type { Known } from './cycles';
import { checkIntake, checkSheet } from './sheets';
import { checkReview } from './reviews';
import { open, stay, type Reading } from './reading';
import type { Entry, Report } from './violation';

/** The stages in which a fact may be recorded. Facts that are not here have no stage of their own. */
const turns: Readonly<Record<string, readonly string[]>> = {
  SelfAssessmentSubmitted: ['self-assessment'],
  SubmissionAccepted: ['intake'],
  LeafReviewed: ['review'],
  FactEstablished: ['review'],
  ReviewCompleted: ['review'],
  ResultComputed: ['review', 'appeal'],
  AppealLodged: ['appeal'],
  AppealWaived: ['appeal'],
  AppealDecided: ['appeal'],
  RatingProposed: ['approval'],
  SentBackForReview: ['approval'],
  RatingDecided: ['approval'],
  RatingPublished: ['publication'],
};

/** Follows every dossier of the log through its pinned procedure. */
export function tellDossier(entry: Entry, dossiers: Map<string, Reading>, known: Known, report: Report): void {
  const { type, stream, data } = entry;
  if (type === 'DossierOpened') {
    if (dossiers.has(stream)) return report(entry, 'dossier: opened', 'The dossier is opened twice.');
    const regulation = known.regulations.get(data.regulation)?.document;
    if (!regulation) return report(entry, 'regulation: published', `No regulation ${data.regulation} is published.`);
    checkOpening(entry, known, report);
    dossiers.set(stream, open(data, regulation));
    return;
  }
  const dossier = dossiers.get(stream);
  if (!dossier) return report(entry, 'dossier: opened', `${type} before the dossier was opened.`);
  if (dossier.end && type !== 'AppealTurnedAway')
    return report(entry, 'dossier: end', `${type} after the dossier had ended (${dossier.end}).`);
  const turn = turns[type];
  if (turn && !turn.includes(dossier.stay?.kind ?? '')) {
    report(entry, 'dossier: turn', `${type} belongs to ${turn.join(' or ')}; the dossier is in ${dossier.stay?.kind}.`);
  }
  if (typeof data.leaf === 'string' && !dossier.leaves.has(data.leaf)) {
    return report(
      entry,
      'dossier: leaf',
      `The regulation has no leaf ${data.leaf} for a unit of type ${dossier.about.unitType}.`,
    );
  }
  if (dossier.back && type !== 'StageEntered') {
    report(entry, 'dossier: order', `${type} where the stage ${dossier.back.kind} had to begin again.`);
    dossier.back = null;
  }
  if (type === 'StageEntered') enter(entry, dossier, report);
  checkSheet(entry, dossier, report);
  checkIntake(entry, dossier, report);
  checkReview(entry, dossier, report);
  checkAppeal(entry, dossier, report);
  checkApproval(entry, dossier, known, report);
}

/** A dossier is opened for a unit of an open cycle, and repeats what the cycle says. */
function checkOpening(entry: Entry, { cycles }: Known, report: Report) {
  const { data } = entry;
  const cycle = cycles.get(`cycle-${data.cycle}`);
  if (!cycle || cycle.closed) return report(entry, 'dossier: opened', `The cycle ${data.cycle} is not open.`);
  const { opened } = cycle;
  const unit = (opened.units as { unit: string; type: string }[]).find((one) => one.unit === data.unit);
  if (unit?.type !== data.unitType)
    report(entry, 'dossier: opened', `The cycle has no unit ${data.unit} of type ${data.unitType}.`);
  for (const part of ['jurisdiction', 'kind', 'regulation', 'period'] as const) {
    const same = JSON.stringify(opened[part]) === JSON.stringify(data[part]);
    if (!same) report(entry, 'dossier: opened', `The cycle has another ${part}.`);
  }
}

/** Stages follow each other as the regulation orders them; back only by a return, or when sent back for review. */
function enter(entry: Entry, dossier: Reading, report: Report) {
  const { data, day } = entry;
  const { stages } = dossier.regulation.procedure;
  const place = stages.findIndex(({ code, kind }) => code === data.stage && kind === data.kind);
  const { stay: before, back } = dossier;
  if (place < 0) return report(entry, 'dossier: order', `The regulation has no stage ${data.stage} of kind ${data.kind}.`);
  if (back) {
    const same = back.kind === data.kind && place <= (before?.place ?? 0);
    if (!same) report(entry, 'dossier: order', `The dossier had to go back to ${back.kind}, and entered ${data.kind}.`);
  } else if (place !== (before ? before.place + 1 : 0)) {
    report(entry, 'dossier: order', `${data.stage} does not follow ${before?.code ?? 'the opening'}.`);
  } else if (before?.kind === 'appeal') {
    const waiting = [...before.appeals.values()].includes(false);
    const over = before.waived || (before.until !== null && day > before.until);
    if (waiting || !over)
      report(entry, 'approval: appeal open', waiting ? 'An appeal is not decided.' : `The window is open until ${before.until}.`);
  } else if (before && !before.done) report(entry, 'dossier: order', `${before.code} was not finished.`);
  dossier.stay = stay(place, entry);
  dossier.back = null;
  if (data.kind === 'appeal') dossier.window = data.until;
}
