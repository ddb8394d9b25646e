import { sameWords } from './calculator';
import type { Reading } from './reading';
import type { Entry, Report } from './violation';

/** Appeals come in their window or are turned away, and are decided by somebody who reviewed nothing and wrote nothing. */
export function checkAppeal(entry: Entry, dossier: Reading, report: Report): void {
  const { type, data, day } = entry;
  const { stay, window } = dossier;
  const inWindow = stay?.kind === 'appeal' && (stay.until === null || day <= stay.until);

  if (type === 'AppealLodged') {
    if (!inWindow || stay.waived)
      report(
        entry,
        'appeal: window',
        `Lodged on ${day}; the window ended ${stay?.waived ? 'by the unit’s own word' : `with ${window}`}.`,
      );
    for (const { leaf } of data.leaves as { leaf: string }[]) {
      const again = [...(stay?.appeals.keys() ?? [])].some((key) => key.endsWith(` ${leaf}`));
      if (again || !dossier.settled.has(leaf))
        report(entry, 'appeal: known', `Leaf ${leaf} ${again ? 'was appealed before' : 'has no review'}.`);
      stay?.appeals.set(`${data.appeal} ${leaf}`, false);
    }
  }
  if (type === 'AppealTurnedAway' && (window === undefined || inWindow)) {
    report(
      entry,
      'appeal: window',
      `Turned away on ${day}, though the window ${window === undefined ? 'has not begun' : `ends with ${window}`}.`,
    );
  }
  if (type === 'AppealWaived' && stay) stay.waived = true;
  if (type === 'AppealDecided') checkDecided(entry, dossier, report);
}

function checkDecided(entry: Entry, dossier: Reading, report: Report) {
  const { appeal, leaf, upheld, first, answer, reason } = entry.data;
  const { actor } = entry.context;
  const key = `${appeal} ${leaf}`;
  if (dossier.reviewers.has(actor)) report(entry, 'appeal: own review', 'The panel member had reviewed this dossier.');
  if (dossier.editors.has(actor)) report(entry, 'review: own work', 'The panel member had worked on the sheet.');
  if (dossier.stay?.appeals.get(key) !== false)
    report(entry, 'appeal: known', `No appeal ${appeal} on leaf ${leaf} waits for a decision.`);
  if (!sameWords(first, dossier.settled.get(leaf)))
    report(entry, 'appeal: first answer', `The first answer to ${leaf} is not the one that was reviewed.`);
  if (upheld === sameWords(first, answer))
    report(entry, 'appeal: first answer', upheld ? 'Upheld, and nothing changes.' : 'Dismissed, and the answer changes.');
  if (!reason) report(entry, 'review: reason', 'An appeal is decided without a reason.');
  dossier.stay?.appeals.set(key, true);
  dossier.settled.set(leaf, answer);
}
