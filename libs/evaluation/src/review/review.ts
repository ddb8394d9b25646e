import { refuse, text, type Decide } from '#kernel';
import { evaluate, leavesFor, problemOfFigure, sameAnswer, type Leaf, type Result } from '#regulation';
import { answerOf } from '../dossier/answer';
import { countingAnswers, type Dossier, type DossierGiven, type StageOf } from '../dossier/dossier';
import type { DossierEvent } from '../dossier/dossier.events';
import { onwards } from '../dossier/procedure';
import { actingOn, known, standingIn } from '../dossier/stand';
import type { CompleteReview, EstablishFact, ReviewLeaf } from './review.commands';

type Decision<Command> = Decide<Command, Dossier, DossierEvent, DossierGiven>;

/** Each leaf is reviewed by the body assigned to it, by somebody who edited nothing; a reason for every difference. */
export const reviewLeaf: Decision<ReviewLeaf> = (command, dossier, given) => {
  const leaf = leafHere(command.leaf, dossier, given);
  const by = actingOn(dossier, 'reviewer', given, leaf.reviewedBy);
  const stage = standingIn(dossier, 'review');
  didNotEdit(dossier, given.actor);
  const extra = leaf.kind === 'occurrence';
  if (!extra && !stage.bodies[leaf.reviewedBy]?.includes(leaf.code)) {
    refuse('leaf-closed', `Mục ${leaf.code} không mở lại để thẩm định.`, `Leaf ${leaf.code} is not open for review again.`);
  }
  notDone(leaf.reviewedBy, stage);
  const before = dossier.settled[leaf.code];
  if ((before?.revision ?? 0) !== command.revision) {
    refuse(
      'stale',
      before
        ? `Mục ${leaf.code} đã được thẩm định lần ${before.revision}; hãy xem kết quả mới rồi nhập lại.`
        : `Mục ${leaf.code} chưa có kết quả thẩm định nào còn giá trị; hãy xem lại hồ sơ rồi nhập lại.`,
      before
        ? `Leaf ${leaf.code} has been reviewed meanwhile (revision ${before.revision}); look at it and enter yours again.`
        : `Leaf ${leaf.code} has no review that stands; look at the dossier and enter yours again.`,
      'stale',
      { leaf: leaf.code, revision: before?.revision ?? 0, answer: before?.answer ?? null, by: before?.actor ?? null },
    );
  }
  const own = dossier.sheet[leaf.code]?.answer ?? null;
  const answer = answerOf(command, own, leaf);
  const differs = own === null || !sameAnswer(leaf, own, answer);
  if (differs && !command.reason) {
    refuse(
      'reason-needed',
      `Mục ${leaf.code}: số liệu thẩm định khác số liệu tự chấm thì phải nêu lý do.`,
      `Leaf ${leaf.code}: say why the answer differs from the unit's.`,
      'invalid',
    );
  }

  const reason = command.reason ? { reason: text(command.reason) } : {};
  const data = { leaf: leaf.code, body: leaf.reviewedBy, revision: command.revision + 1, answer, differs, ...reason };
  return { by, events: [{ type: 'LeafReviewed', data }] };
};

/** A fact outside the sheet is established by the body the regulation names for it. */
export const establishFact: Decision<EstablishFact> = (command, dossier, given) => {
  const fact = given.regulation.facts?.find(({ name }) => name === command.fact);
  if (!fact)
    return refuse(
      'no-fact',
      `Quy định không có dữ kiện ${command.fact}.`,
      `The regulation has no fact ${command.fact}.`,
      'not-found',
    );
  const by = actingOn(dossier, 'reviewer', given, fact.reviewedBy);
  const stage = standingIn(dossier, 'review');
  didNotEdit(dossier, given.actor);
  notDone(fact.reviewedBy, stage);
  const problem = problemOfFigure(fact, command.value);
  if (problem) refuse('bad-answer', problem.vi, problem.en, 'invalid');
  const data = { fact: fact.name, body: fact.reviewedBy, value: command.value, reason: text(command.reason) };
  return { by, events: [{ type: 'FactEstablished', data }] };
};

/** A body is done when all its leaves are; when the last body is done the result is computed and the procedure goes on. */
export const completeReview: Decision<CompleteReview> = ({ body }, dossier, given) => {
  const by = actingOn(dossier, 'reviewer', given, body);
  const stage = standingIn(dossier, 'review');
  const leaves = stage.bodies[body];
  if (!leaves)
    return refuse(
      'no-body',
      `Cơ quan ${body} không thẩm định hồ sơ này.`,
      `The body ${body} does not review this dossier.`,
      'not-found',
    );
  notDone(body, stage);
  const missing = leaves.filter((leaf) => !dossier.settled[leaf]);
  if (missing.length) {
    const list = missing.join(', ');
    refuse('leaves-missing', `Chưa thẩm định các mục: ${list}.`, `These leaves are not reviewed yet: ${list}.`, 'not-now', {
      leaves: missing,
    });
  }
  const done: DossierEvent = { type: 'ReviewCompleted', data: { body } };
  if (Object.keys(stage.bodies).some((other) => other !== body && !stage.completed.includes(other)))
    return { by, events: [done] };
  return { by, events: [done, computed('review', dossier, given), ...onwards(stage.stage, dossier, given)] };
};

/** What the regulation makes of the answers that count now. */
export const resultOf = (dossier: Dossier, { regulation }: DossierGiven): Result =>
  evaluate(regulation, known(dossier).unitType, countingAnswers(dossier), dossier.facts);

/** The result, recorded beside the earlier ones. */
export const computed = (after: 'review' | 'appeal', dossier: Dossier, given: DossierGiven): DossierEvent => ({
  type: 'ResultComputed',
  data: { after, result: resultOf(dossier, given) },
});

/** The leaf, if this unit has it. */
export const leafHere = (code: string, dossier: Dossier, { regulation }: DossierGiven): Leaf =>
  leavesFor(regulation, known(dossier).unitType).find((leaf) => leaf.code === code) ??
  refuse(
    'no-leaf',
    `Quy định không có mục ${code} cho đơn vị này.`,
    `The regulation has no leaf ${code} for this unit.`,
    'not-found',
  );

/** A body that has declared its review complete adds nothing to it. */
function notDone(body: string, { completed }: StageOf<'review'>) {
  if (!completed.includes(body)) return;
  refuse('review-completed', 'Cơ quan đã báo hoàn thành thẩm định.', 'The body has declared its review complete.');
}

/** Nobody judges what they wrote themselves. */
export function didNotEdit({ editors }: Dossier, actor: string) {
  if (!editors.includes(actor)) return;
  refuse(
    'own-work',
    'Người đã tham gia tự chấm hồ sơ này không được thẩm định.',
    'Whoever worked on this dossier for the unit may not judge it.',
    'not-allowed',
  );
}
