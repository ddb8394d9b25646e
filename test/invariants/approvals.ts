import type { Known } from './cycles';
import type { Reading } from './reading';
import { goBack } from './sheets';
import type { Data, Entry, Report } from './violation';

const same = (one: Data | null | undefined, other: Data | null | undefined) =>
  one?.class === other?.class && one?.title === other?.title;

/** Proposal, decision, publication: each rests on the one before; a departure has its reason, a decision its document. */
export function checkApproval(entry: Entry, dossier: Reading, known: Known, report: Report): void {
  const { type, stream, data } = entry;
  if (type === 'PrecedingDossierDecided') {
    const other = known.outcomes.get(`dossier-${data.dossier}`);
    if (!other || other.about.kind !== data.kind || !samePeriod(other.about, dossier.about)) {
      report(
        entry,
        'approval: preceding',
        `The dossier ${data.dossier} (${data.kind}) of this unit and period has no outcome yet.`,
      );
    }
  }
  if (type === 'RatingProposed') {
    restsOnResult(entry, dossier, report);
    departs(entry, data.proposed, data.computed, report);
    dossier.proposed = data.proposed;
  }
  if (type === 'SentBackForReview') {
    dossier.sentBack += 1;
    const allowed = dossier.regulation.procedure.stages.find((stage) => stage.kind === 'approval')?.sentBack ?? 0;
    if (dossier.sentBack > allowed)
      report(entry, 'return: count', `Sent back ${dossier.sentBack} times; ${allowed} are allowed.`);
    if (!dossier.proposed) report(entry, 'approval: no proposal', 'Sent back before anything was proposed.');
    goBack(entry, 'review', dossier, report);
    dossier.proposed = null;
  }
  if (type === 'RatingDecided') {
    checkDecision(entry, dossier, known, report);
    dossier.decided = true;
    if (dossier.stay) dossier.stay.done = true;
    known.outcomes.set(stream, { about: dossier.about, outcome: 'rated' });
  }
  if (type === 'ClosedWithoutRating') {
    if (dossier.decided) report(entry, 'approval: twice', 'Closed without a rating after it was decided.');
    if (data.document) checkDocument(entry, report);
    dossier.end = 'closed without a rating';
    known.outcomes.set(stream, { about: dossier.about, outcome: 'without-rating' });
  }
  if (type === 'RatingPublished') {
    if (!dossier.decided) report(entry, 'publication: decided', 'Published before it was decided.');
    const stage = dossier.regulation.procedure.stages.find(({ kind }) => kind === 'publication');
    if (stage?.kind === 'publication' && stage.public !== data.public)
      report(entry, 'publication: public', `The regulation says public: ${stage.public}.`);
    dossier.end = 'published';
  }
}

function checkDecision(entry: Entry, dossier: Reading, known: Known, report: Report) {
  const { data, context } = entry;
  if (dossier.decided) report(entry, 'approval: twice', 'Decided a second time.');
  if (!dossier.proposed) report(entry, 'approval: no proposal', 'Decided without a proposal.');
  else if (!same(data.proposed, dossier.proposed))
    report(entry, 'points: rests on', 'The proposal it names is not the one that was made.');
  restsOnResult(entry, dossier, report);
  departs(entry, data.decided, data.proposed, report);
  checkDocument(entry, report);
  if (!Array.isArray(data.signature) || !data.signature.length) report(entry, 'approval: document', 'Nobody signed.');
  if (dossier.editors.has(context.actor) || dossier.reviewers.has(context.actor))
    report(entry, 'approval: own work', 'Who decides had edited or reviewed.');
  const approval = dossier.regulation.procedure.stages.find((stage) => stage.kind === 'approval');
  for (const kind of approval?.after ?? []) {
    const before = [...known.outcomes.values()].some(({ about }) => about.kind === kind && samePeriod(about, dossier.about));
    if (!before) report(entry, 'approval: preceding', `The unit's ${kind} was not decided before.`);
  }
}

const samePeriod = (one: Data, other: Data) =>
  one.unit === other.unit &&
  one.period.type === other.period.type &&
  one.period.from === other.period.from &&
  one.period.to === other.period.to;

function restsOnResult(entry: Entry, { result }: Reading, report: Report) {
  const { computed } = entry.data;
  if (same(computed, result) && computed.total === result?.total) return;
  report(
    entry,
    'points: rests on',
    `It rests on ${computed?.class}, ${computed?.total}; computed were ${result?.class}, ${result?.total}.`,
  );
}

function departs(entry: Entry, rating: Data, from: Data, report: Report) {
  const really = !same(rating, from);
  if (entry.data.differs !== really)
    report(entry, 'approval: reason', `It ${really ? 'departs' : 'does not depart'}, and says otherwise.`);
  if (really && !entry.data.reason) report(entry, 'approval: reason', 'It departs without a reason.');
}

function checkDocument(entry: Entry, report: Report) {
  const { number, date } = entry.data.document ?? {};
  if (!number || !/^\d{4}-\d{2}-\d{2}$/.test(date ?? ''))
    report(entry, 'approval: document', 'The document has no number or no date.');
  else if (date > entry.day)
    report(entry, 'approval: document', `The document is dated ${date}, after the day of receipt (${entry.day}).`);
}
