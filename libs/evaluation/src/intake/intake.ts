import { datedBy, dayForPeople, isDay, refuse, text, type Day, type Decide, type Given } from '#kernel';
import { leavesFor } from '#regulation';
import type { Dossier, DossierGiven } from '../dossier/dossier';
import type { DossierEvent } from '../dossier/dossier.events';
import { entering, onwards, stageOfKind } from '../dossier/procedure';
import { actingOn, current, known, standingIn } from '../dossier/stand';
import type { AcceptSubmission, ExtendDeadline, LeafReason, RequestReturn, ReturnSubmission } from './intake.commands';

type Decision<Command> = Decide<Command, Dossier, DossierEvent, DossierGiven>;

/** The standing office accepts a dossier that is complete; what follows is the procedure's next stage. */
export const acceptSubmission: Decision<AcceptSubmission> = (command, dossier, given) => {
  const by = actingOn(dossier, 'standing-office', given);
  const stage = standingIn(dossier, 'intake');
  const remark = command.remark ? { remark: text(command.remark) } : {};
  return { by, events: [{ type: 'SubmissionAccepted', data: remark }, ...onwards(stage.stage, dossier, given)] };
};

/** A return names leaves, a reason for each and a new date; after acceptance only when the unit asked for it, before a proposal. */
export const returnSubmission: Decision<ReturnSubmission> = (command, dossier, given) => {
  const by = actingOn(dossier, 'standing-office', given);
  const stage = current(dossier);
  const reopened = dossier.returnRequested && (stage.kind === 'review' || stage.kind === 'appeal');
  if (!reopened) standingIn(dossier, 'intake');
  const allowed = stageOfKind(given.regulation, 'intake')?.returns ?? 0;
  if (dossier.returns >= allowed) {
    refuse(
      'returned-enough',
      `Hồ sơ đã trả lại ${allowed} lần, không trả lại thêm được.`,
      `The dossier has been returned ${allowed} times and cannot be returned again.`,
    );
  }
  named(command.leaves, dossier, given);
  notBefore(command.until, given);

  const leaves = command.leaves.map(({ leaf, reason }) => ({ leaf, reason: text(reason) }));
  const self = stageOfKind(given.regulation, 'self-assessment');
  if (!self)
    return refuse(
      'no-self-assessment',
      'Quy định không có bước tự đánh giá.',
      'The regulation has no self-assessment.',
      'invalid',
    );
  const again = entering(self, dossier, given, { leaves: leaves.map(({ leaf }) => leaf), until: command.until });
  return { by, events: [{ type: 'SubmissionReturned', data: { leaves, until: command.until } }, again] };
};

/** Once accepted, the unit changes nothing any more: it may only ask. */
export const requestReturn: Decision<RequestReturn> = (command, dossier, given) => {
  const by = actingOn(dossier, 'unit-head', given);
  const stage = current(dossier);
  if (stage.kind === 'self-assessment') {
    refuse('not-handed-in', 'Hồ sơ đang ở đơn vị, chưa nộp.', 'The dossier is with the unit and has not been handed in.');
  }
  if (stage.kind === 'approval' || stage.kind === 'publication') {
    refuse(
      'too-late-to-return',
      'Hồ sơ đã trình phê duyệt, không rút về được.',
      'The dossier is before the authority and cannot be taken back.',
    );
  }
  if (dossier.returnRequested)
    refuse('requested-before', 'Đơn vị đã đề nghị trả lại hồ sơ.', 'The unit has asked for it already.', 'conflict');
  return { by, events: [{ type: 'ReturnRequested', data: { reason: text(command.reason) } }] };
};

/** A deadline moves only forward, and only on a document. */
export const extendDeadline: Decision<ExtendDeadline> = (command, dossier, given) => {
  const by = actingOn(dossier, 'standing-office', given);
  current(dossier);
  if (!given.regulation.procedure.stages.some(({ code }) => code === command.stage)) {
    refuse('no-stage', `Quy định không có bước ${command.stage}.`, `The regulation has no stage ${command.stage}.`, 'not-found');
  }
  notBefore(command.until, given);
  const document = { number: command.document.number, date: datedBy(command.document.date, given.today) };
  const before = dossier.stages.at(-1)?.stage === command.stage ? dossier.stages.at(-1)?.until : dossier.deadlines[command.stage];
  if (before && command.until <= before) {
    refuse(
      'not-later',
      `Hạn mới phải sau ngày ${dayForPeople(before)}.`,
      `The new deadline must be later than ${dayForPeople(before)}.`,
      'invalid',
    );
  }
  const { stage, until } = command;
  return { by, events: [{ type: 'DeadlineExtended', data: { stage, until, document } }] };
};

/** Every leaf named must be one of this unit's, and named once. */
export function named(leaves: readonly Pick<LeafReason, 'leaf'>[], dossier: Dossier, { regulation }: DossierGiven) {
  const there = leavesFor(regulation, known(dossier).unitType).map(({ code }) => code);
  const codes = leaves.map(({ leaf }) => leaf);
  const unknown = codes.filter((code) => !there.includes(code));
  if (unknown.length) {
    const list = unknown.join(', ');
    refuse(
      'no-leaf',
      `Quy định không có mục ${list} cho đơn vị này.`,
      `The regulation has no leaf ${list} for this unit.`,
      'not-found',
    );
  }
  const twice = codes.find((code, index) => codes.indexOf(code) !== index);
  if (twice) refuse('leaf-twice', `Mục ${twice} được nêu hai lần.`, `Leaf ${twice} is named twice.`, 'invalid');
}

/** A new date must exist and must not lie in the past. */
export function notBefore(until: Day, { today }: Given) {
  if (!isDay(until)) badDay(until);
  if (until < today)
    refuse('day-past', `Ngày ${dayForPeople(until)} đã qua.`, `${dayForPeople(until)} is in the past.`, 'invalid');
}

/** A day that the calendar does not have. */
export const badDay = (day: string): never =>
  refuse('no-such-day', `Không có ngày ${day}.`, `There is no day ${day}.`, 'invalid');
