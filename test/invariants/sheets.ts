import type { Leaf } from '#regulation';
import { isFor, sameWords } from './calculator';
import { checkPoints } from './points';
import { answers, line, type Reading } from './reading';
import type { Entry, Report } from './violation';

const changes = ['LeafAssessed', 'LeafExplained', 'EvidenceAttached', 'EvidenceWithdrawn'];

/** The unit's own sheet: changed only while it is open and in time, handed in complete. */
export function checkSheet(entry: Entry, dossier: Reading, report: Report): void {
  const { type, data } = entry;
  if (changes.includes(type)) {
    checkChange(entry, dossier, report);
    const now = line(dossier, data.leaf);
    now.signature = null;
    if (type === 'LeafAssessed' || type === 'LeafExplained') now.revision += 1;
    if (type === 'LeafAssessed') {
      now.answer = data.answer;
      dossier.settled.delete(data.leaf);
    }
    if (type === 'LeafExplained') now.explained = true;
    if (type === 'EvidenceAttached') now.evidence.add(data.hash);
    if (type === 'EvidenceWithdrawn') now.evidence.delete(data.hash);
    dossier.editors.add(entry.context.actor);
  }
  if (type === 'LeafSigned') {
    checkChange(entry, dossier, report);
    checkSigned(entry, dossier, report);
    line(dossier, data.leaf).signature = { by: entry.context.actor, at: entry.context.recordedAt };
    dossier.editors.add(entry.context.actor);
  }
  if (type === 'SelfAssessmentSubmitted') {
    if (isLate(entry, dossier))
      report(entry, 'self-assessment: late', `Handed in on ${entry.day}, after ${dossier.stay?.until}.`);
    checkComplete(entry, dossier, report);
    checkSignatures(entry, dossier, report);
    checkPoints(entry, data.result, dossier, answers(dossier, false), report);
    dossier.editors.add(entry.context.actor);
    if (dossier.stay) dossier.stay.done = true;
  }
}

function checkChange(entry: Entry, dossier: Reading, report: Report) {
  const { stay } = dossier;
  if (stay?.kind !== 'self-assessment') return report(entry, 'self-assessment: stage', `A leaf is changed in ${stay?.kind}.`);
  if (stay.done) return report(entry, 'self-assessment: stage', 'A leaf is changed after the sheet was handed in.');
  if (stay.open !== 'all' && !stay.open.includes(entry.data.leaf)) {
    report(entry, 'self-assessment: stage', `Only ${stay.open.join(', ')} were open.`);
  }
  if (isLate(entry, dossier)) report(entry, 'self-assessment: late', `A leaf is changed on ${entry.day}, after ${stay.until}.`);
}

const isLate = ({ day }: Entry, { stay }: Reading) => !!stay?.until && day > stay.until;

/** A row is signed as it stands: on its own revision, its answer and its evidence. */
function checkSigned(entry: Entry, dossier: Reading, report: Report) {
  const { leaf, revision, answer, evidence } = entry.data;
  const now = line(dossier, leaf);
  if (revision !== now.revision)
    report(entry, 'self-assessment: signature', `Revision ${revision} is signed; it is ${now.revision}.`);
  if (!now.answer) report(entry, 'self-assessment: signature', `Leaf ${leaf} is signed with no answer.`);
  if (!sameWords(answer, now.answer) || !sameHashes(evidence, now.evidence))
    report(entry, 'self-assessment: signature', `What was signed for ${leaf} is not what stands in the sheet.`);
  if (now.signature) report(entry, 'self-assessment: signature', `Leaf ${leaf} is signed twice.`);
}

/** A row is handed in with the signature that stands beside it and no other; where every row needs one, it has one. */
function checkSignatures(entry: Entry, { regulation, sheet }: Reading, report: Report) {
  const strict = regulation.procedure.stages.some((stage) => stage.kind === 'self-assessment' && stage.everyLeafSigned);
  for (const [code, { answer, signature }] of sheet) {
    const { by, at } = entry.data.snapshot[code]?.signature ?? {};
    if (by !== signature?.by || at !== signature?.at)
      report(entry, 'self-assessment: signature', `The signature handed in for ${code} is not the one that stands.`);
    if (strict && answer && !signature)
      report(entry, 'self-assessment: signature', `Leaf ${code} is handed in without a signature.`);
  }
}

const sameHashes = (one: readonly string[], other: ReadonlySet<string>) => [...one].sort().join() === [...other].sort().join();

/** Every criterion's leaf answered, each answer with evidence or an explanation, and signed as it stands. */
function checkComplete(entry: Entry, dossier: Reading, report: Report) {
  const { regulation, about, leaves, sheet } = dossier;
  const required = regulation.criteria.flatMap((criterion) => criterion.leaves).filter((leaf) => isFor(leaf, about.unitType));
  const unanswered = required.filter(({ code }) => !sheet.get(code)?.answer).map(({ code }) => code);
  if (unanswered.length) report(entry, 'self-assessment: complete', `No answer to ${unanswered.join(', ')}.`);
  const unproved = [...leaves.values()].filter((leaf) => !isProved(leaf, dossier)).map(({ code }) => code);
  if (unproved.length) report(entry, 'self-assessment: complete', `No evidence and no explanation for ${unproved.join(', ')}.`);
  const signed = entry.data.snapshot as Record<string, { answer: never; evidence: string[] }>;
  for (const [code, { answer, evidence }] of sheet) {
    const same = sameWords(signed[code]?.answer, answer) && sameHashes(signed[code]?.evidence ?? [], evidence);
    if (!same) report(entry, 'self-assessment: complete', `What was signed for ${code} is not what stands in the sheet.`);
  }
}

function isProved(leaf: Leaf, { sheet }: Reading): boolean {
  const now = sheet.get(leaf.code);
  if (!now?.answer || now.answer.notApplicable || leaf.evidence === 'none') return true;
  return now.explained || now.evidence.size > 0;
}

/** Intake: accepted once, returned with a reason for each leaf, as often as the regulation allows. */
export function checkIntake(entry: Entry, dossier: Reading, report: Report): void {
  const { type, data } = entry;
  const { stay } = dossier;
  if (type === 'SubmissionAccepted' && stay) stay.done = true;
  if (type === 'ReturnRequested') dossier.returnRequested = true;
  if (type === 'DeadlineExtended' && stay && stay.code === data.stage) {
    stay.until = data.until;
    if (stay.kind === 'appeal') dossier.window = data.until;
  }
  if (type !== 'SubmissionReturned') return;
  const asked = dossier.returnRequested && (stay?.kind === 'review' || stay?.kind === 'appeal');
  if (stay?.kind !== 'intake' && !asked)
    report(entry, 'dossier: turn', `Returned in ${stay?.kind}, and the unit had not asked for it.`);
  dossier.returns += 1;
  const intake = dossier.regulation.procedure.stages.find((stage) => stage.kind === 'intake');
  if (dossier.returns > (intake?.returns ?? 0))
    report(entry, 'return: count', `Returned ${dossier.returns} times; ${intake?.returns ?? 0} are allowed.`);
  goBack(entry, 'self-assessment', dossier, report);
  dossier.returnRequested = false;
}

/** Goes back for named leaves, each with its reason; what was settled for them is open again. */
export function goBack(entry: Entry, kind: 'self-assessment' | 'review', dossier: Reading, report: Report) {
  const named = entry.data.leaves as readonly { leaf: string; reason?: unknown }[];
  const bare = named.filter(({ reason }) => !reason).map(({ leaf }) => leaf);
  if (!named.length || bare.length)
    report(entry, 'return: reasons', `Sent back without a reason: ${bare.join(', ') || 'no leaf is named'}.`);
  for (const { leaf } of named) {
    if (!dossier.leaves.has(leaf)) report(entry, 'dossier: leaf', `The regulation has no leaf ${leaf} for this unit.`);
    dossier.settled.delete(leaf);
  }
  dossier.back = { kind, leaves: named.map(({ leaf }) => leaf) };
}
