import { sameWords } from './calculator';
import { checkPoints } from './points';
import { answers, type Reading } from './reading';
import type { Entry, Report } from './violation';

/** Review: each leaf by its body, a reason for each difference, done when all are done, by people who edited nothing. */
export function checkReview(entry: Entry, dossier: Reading, report: Report): void {
  const { type, data, context } = entry;
  if (type === 'StageEntered' && data.kind === 'review') checkAssignment(entry, dossier, report);
  if (type === 'LeafReviewed' || type === 'FactEstablished') {
    if (dossier.editors.has(context.actor)) report(entry, 'review: own work', 'The reviewer had worked on the sheet.');
    dossier.reviewers.add(context.actor);
    if (dossier.stay?.completed.has(data.body)) report(entry, 'review: complete', `${data.body} had declared its review done.`);
  }
  if (type === 'LeafReviewed') checkLeaf(entry, dossier, report);
  if (type === 'FactEstablished') {
    const fact = dossier.regulation.facts?.find(({ name }) => name === data.fact);
    if (fact?.reviewedBy !== data.body) report(entry, 'review: body', `${data.fact} is not for ${data.body} to establish.`);
  }
  if (type === 'ReviewCompleted') {
    const missing = (dossier.stay?.bodies[data.body] ?? []).filter((leaf) => !dossier.settled.has(leaf));
    if (missing.length) report(entry, 'review: complete', `${data.body} has not reviewed ${missing.join(', ')}.`);
    if (!dossier.stay?.bodies[data.body]) report(entry, 'review: body', `${data.body} has nothing to review here.`);
    dossier.stay?.completed.add(data.body);
  }
  if (type === 'ResultComputed') checkResult(entry, dossier, report);
}

function checkLeaf(entry: Entry, dossier: Reading, report: Report) {
  const { leaf, body, answer, differs, reason } = entry.data;
  const named = dossier.leaves.get(leaf);
  if (named?.reviewedBy !== body)
    report(entry, 'review: body', `Leaf ${leaf} is for ${named?.reviewedBy} to review, not for ${body}.`);
  const really = !sameWords(dossier.sheet.get(leaf)?.answer, answer);
  if (differs !== really)
    report(
      entry,
      'review: reason',
      `Leaf ${leaf} ${really ? 'differs from' : 'agrees with'} the unit's answer, and says otherwise.`,
    );
  if (really && !reason) report(entry, 'review: reason', `Leaf ${leaf} differs from the unit's answer without a reason.`);
  dossier.settled.set(leaf, answer);
}

/** Every leaf of the criteria is somebody's to review; after sending back, the leaves sent back are. */
function checkAssignment(entry: Entry, dossier: Reading, report: Report) {
  const bodies = entry.data.bodies as Record<string, string[]>;
  for (const leaf of dossier.leaves.values()) {
    const assigned = Object.keys(bodies).filter((body) => bodies[body]?.includes(leaf.code));
    const due = leaf.kind !== 'occurrence' && (dossier.sentBack === 0 || assigned.length > 0);
    if (assigned.some((body) => body !== leaf.reviewedBy) || (due && assigned.length !== 1)) {
      report(
        entry,
        'review: body',
        `Leaf ${leaf.code} is given to ${assigned.join(', ') || 'nobody'}; it is ${leaf.reviewedBy}'s.`,
      );
    }
  }
}

function checkResult(entry: Entry, dossier: Reading, report: Report) {
  const { stay } = dossier;
  const { result } = entry.data;
  const undone = stay?.kind === 'review' ? Object.keys(stay.bodies).filter((body) => !stay.completed.has(body)) : [];
  if (undone.length) report(entry, 'review: complete', `${undone.join(', ')} had not finished.`);
  checkPoints(entry, result, dossier, answers(dossier, true), report);
  dossier.result = { class: result.class, title: result.title, total: result.total };
  if (stay?.kind === 'review') stay.done = true;
}
