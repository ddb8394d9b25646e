import type { Scope } from '#kernel';
import { checkGranting } from './grants';
import type { Entry, Report } from './violation';

/** The unit's own people. */
const unit = ['row-officer', 'unit-editor', 'unit-head'];
/** Look on, and write nothing. */
const onlookers = ['auditor', 'system-operator'];

/** Who may be the author of which fact. A type that is not here may be written by anybody who acts. */
const duties: Readonly<Record<string, readonly string[]>> = {
  DossierOpened: ['process'],
  LeafAssessed: unit,
  LeafExplained: unit,
  EvidenceAttached: unit,
  EvidenceWithdrawn: unit,
  LeafSigned: ['row-officer'],
  SelfAssessmentSubmitted: ['unit-head'],
  SubmissionAccepted: ['standing-office'],
  SubmissionReturned: ['standing-office'],
  DeadlineExtended: ['standing-office'],
  ReturnRequested: ['unit-head'],
  LeafReviewed: ['reviewer'],
  FactEstablished: ['reviewer'],
  ReviewCompleted: ['reviewer'],
  AppealLodged: ['unit-head'],
  AppealTurnedAway: ['unit-head'],
  AppealWaived: ['unit-head'],
  AppealDecided: ['appeal-panel'],
  PrecedingDossierDecided: ['process'],
  RatingProposed: ['council-secretary'],
  SentBackForReview: ['committee'],
  RatingDecided: ['committee'],
  ClosedWithoutRating: ['committee', 'process'],
  RatingPublished: ['records-office'],
  LineageRecorded: ['city-administrator'],
  LineageWithdrawn: ['city-administrator'],
  SituationDescribed: ['city-administrator'],
  CycleOpened: ['city-administrator'],
  CycleClosed: ['city-administrator'],
  OutcomeNoted: ['process'],
};

/** Every person's act rests on a grant that was in force, of that role, reaching what was touched. */
export function checkRights(log: readonly Entry[], report: Report): void {
  const granted = new Map<string, Entry>();
  const revoked = new Map<string, string>();
  const abouts = new Map<string, Scope>();

  for (const entry of log) {
    const { type, data, stream, context } = entry;
    if (type === 'DossierOpened') {
      abouts.set(stream, { jurisdiction: data.jurisdiction, unit: data.unit, kind: data.kind, cycle: data.cycle });
    }
    if (type === 'CycleOpened') abouts.set(stream, { jurisdiction: data.jurisdiction, kind: data.kind });

    const duty = duties[type];
    if (duty && !duty.includes(context.role))
      report(entry, 'right: duty', `${type} belongs to ${duty.join(' or ')}, not to ${context.role}.`);
    else if (onlookers.includes(context.role)) report(entry, 'right: duty', `The ${context.role} changes nothing.`);
    if (context.role !== 'process') checkGrant(entry, granted, revoked, abouts.get(stream), report);

    if (type === 'RoleGranted') {
      checkGranting(entry, [...granted.values()], revoked, report);
      granted.set(data.grant, entry);
    }
    if (type === 'RoleRevoked') revoked.set(data.grant, data.on);
  }
}

function checkGrant(
  entry: Entry,
  granted: Map<string, Entry>,
  revoked: Map<string, string>,
  about: Scope | undefined,
  report: Report,
) {
  const { context, day, data } = entry;
  const given = context.grant === null ? undefined : granted.get(context.grant);
  if (!given)
    return report(entry, 'right: granted', `The ${context.role} acts on a grant (${context.grant}) that nobody had given.`);
  const { person, role, scope, from, until } = given.data;
  if (person !== context.actor) report(entry, 'right: person', 'The right was granted to somebody else.');
  if (role !== context.role) report(entry, 'right: role', `The right granted is that of ${role}, not of ${context.role}.`);
  const end = revoked.get(given.data.grant);
  if (day < from || (until && day > until) || (end && day >= end))
    report(entry, 'right: in force', `The right was not in force on ${day}.`);
  if (!about) return;
  const there: Record<string, unknown> = { ...about, ...(data.body && { body: data.body }) };
  for (const [part, value] of Object.entries(scope as object)) {
    const concerned = part !== 'body' || data.body !== undefined;
    if (concerned && there[part] !== value)
      report(entry, 'right: reach', `The right reaches ${part} ${value}, not ${there[part]}.`);
  }
}
