import { refuse, text, type Decide } from '#kernel';
import { sameAnswer } from '#regulation';
import { answerOf } from '../dossier/answer';
import type { Dossier, DossierGiven, OpenAppeal } from '../dossier/dossier';
import type { DossierEvent } from '../dossier/dossier.events';
import { onwards } from '../dossier/procedure';
import { actingOn, current, standingIn } from '../dossier/stand';
import { named } from '../intake/intake';
import { computed, didNotEdit, leafHere } from '../review/review';
import type { DecideAppeal, LodgeAppeal, WaiveAppeal } from './appeal.commands';

type Decision<Command> = Decide<Command, Dossier, DossierEvent, DossierGiven>;

/** An appeal names leaves and grounds, in its window. One that comes late is turned away, as a fact. */
export const lodgeAppeal: Decision<LodgeAppeal> = (command, dossier, given) => {
  const by = actingOn(dossier, 'unit-head', given);
  named(command.leaves, dossier, given);
  const leaves = command.leaves.map(({ leaf, grounds }) => ({ leaf, grounds: text(grounds) }));
  const late = windowPassed(dossier, given);
  if (late)
    return { by, events: [{ type: 'AppealTurnedAway', data: { appeal: command.appeal, leaves, because: 'late', until: late } }] };

  const stage = standingIn(dossier, 'appeal');
  for (const { leaf } of command.leaves) {
    const already = stage.appeals.some((one) => one.leaves.includes(leaf)) || dossier.settled[leaf]?.by === 'appeal';
    if (already)
      refuse(
        'appealed-before',
        `Mục ${leaf} đã được đề nghị thẩm định lại.`,
        `Leaf ${leaf} has been appealed already.`,
        'conflict',
      );
    if (!dossier.settled[leaf])
      refuse('nothing-to-appeal', `Mục ${leaf} không có kết quả thẩm định.`, `Leaf ${leaf} has no review to appeal against.`);
  }
  if (stage.appeals.some((one) => one.appeal === command.appeal)) {
    refuse('appeal-twice', 'Mã đề nghị này đã dùng.', 'This appeal id is taken.', 'conflict');
  }
  return { by, events: [{ type: 'AppealLodged', data: { appeal: command.appeal, leaves } }] };
};

/** The unit may let the window go, unless an appeal is open. */
export const waiveAppeal: Decision<WaiveAppeal> = (command, dossier, given) => {
  const by = actingOn(dossier, 'unit-head', given);
  const stage = standingIn(dossier, 'appeal');
  if (stage.appeals.some(isOpen))
    refuse(
      'appeal-open',
      'Đề nghị thẩm định lại của đơn vị chưa được quyết định.',
      'The unit’s own appeal has not been decided yet.',
    );
  const remark = command.remark ? { remark: text(command.remark) } : {};
  return { by, events: [{ type: 'AppealWaived', data: remark }, ...onwards(stage.stage, dossier, given)] };
};

/** An appeal is decided by somebody who reviewed nothing of the dossier and wrote nothing of it. */
export const decideAppeal: Decision<DecideAppeal> = (command, dossier, given) => {
  const by = actingOn(dossier, 'appeal-panel', given);
  const stage = standingIn(dossier, 'appeal');
  didNotEdit(dossier, given.actor);
  if (dossier.reviewers.includes(given.actor)) {
    refuse(
      'own-review',
      'Người đã thẩm định hồ sơ này không được quyết định đề nghị thẩm định lại.',
      'Whoever reviewed this dossier may not decide its appeal.',
      'not-allowed',
    );
  }
  const appeal = stage.appeals.find((one) => one.appeal === command.appeal);
  if (!appeal) return refuse('no-appeal', 'Không có đề nghị này.', 'There is no such appeal.', 'not-found');
  if (!appeal.leaves.includes(command.leaf)) {
    refuse(
      'leaf-not-appealed',
      `Mục ${command.leaf} không thuộc đề nghị này.`,
      `Leaf ${command.leaf} is not part of this appeal.`,
      'not-found',
    );
  }
  if (appeal.decided.includes(command.leaf)) {
    refuse('decided-before', `Mục ${command.leaf} đã được quyết định.`, `Leaf ${command.leaf} has been decided.`, 'conflict');
  }
  const leaf = leafHere(command.leaf, dossier, given);
  const first = dossier.settled[leaf.code]?.answer;
  if (!first)
    return refuse('nothing-to-appeal', `Mục ${leaf.code} không có kết quả thẩm định.`, `Leaf ${leaf.code} has no review.`);
  if (!command.upheld && (command.figures || command.notApplicable)) {
    refuse(
      'answer-not-wanted',
      'Bác đề nghị thì giữ nguyên kết quả, không nhập số liệu mới.',
      'A dismissed appeal keeps the first answer: no figures.',
      'invalid',
    );
  }
  const answer = command.upheld ? answerOf(command, null, leaf) : first;
  if (command.upheld && sameAnswer(leaf, first, answer)) {
    refuse(
      'nothing-changed',
      'Chấp nhận đề nghị thì số liệu phải khác lần đầu.',
      'An upheld appeal must change the answer.',
      'invalid',
    );
  }
  const { upheld } = command;
  const decided: DossierEvent = {
    type: 'AppealDecided',
    data: { appeal: appeal.appeal, leaf: leaf.code, upheld, first, answer, reason: text(command.reason) },
  };
  const others = stage.appeals.filter((one) => one !== appeal);
  if ([...others, { ...appeal, decided: [...appeal.decided, leaf.code] }].some(isOpen)) return { by, events: [decided] };

  const settled = { ...dossier.settled, [leaf.code]: { answer, by: 'appeal' as const, actor: given.actor, revision: 1 } };
  const after: Dossier = { ...dossier, settled };
  const over = stage.until !== null && given.today > stage.until;
  return { by, events: [decided, computed('appeal', after, given), ...(over ? onwards(stage.stage, after, given) : [])] };
};

/** Whether leaves of an appeal still wait for their decision. */
export const isOpen = ({ leaves, decided }: OpenAppeal): boolean => leaves.some((leaf) => !decided.includes(leaf));

/** The last day of a window that is over: by date while it is open, or because the dossier has gone on. */
function windowPassed(dossier: Dossier, { today }: DossierGiven): string | undefined {
  const stage = dossier.end ? dossier.stages.at(-1) : current(dossier);
  const window = dossier.stages.findLast((one) => one.kind === 'appeal');
  if (!window || !stage) return undefined;
  const goneOn = stage.kind === 'approval' || stage.kind === 'publication' || dossier.end !== null;
  const until = window.until ?? today;
  if (goneOn || (stage.kind === 'appeal' && today > until)) return until;
  return undefined;
}
