import { datedBy, dayForPeople, refuse, text, type Decide } from '#kernel';
import type { Regulation } from '#regulation';
import type { Dossier, DossierGiven, StageOf } from '../dossier/dossier';
import type { DossierEvent, OfficialDocument, Rating } from '../dossier/dossier.events';
import { entering, onwards, stageOfKind } from '../dossier/procedure';
import { actingOn, current, known, standingIn } from '../dossier/stand';
import { isOpen } from '../appeal/appeal';
import { named, notBefore } from '../intake/intake';
import { resultOf } from '../review/review';
import type {
  CarryClosing,
  CloseWithoutRating,
  DecideRating,
  ProposeRating,
  RatingGiven,
  SendBackForReview,
} from './approval.commands';

type Decision<Command> = Decide<Command, Dossier, DossierEvent, DossierGiven>;

/** A proposal rests on the computed result; where it departs from it, it says why. */
export const proposeRating: Decision<ProposeRating> = (command, dossier, given) => {
  const by = actingOn(dossier, 'council-secretary', given);
  const lead = leadingThere(dossier, given);
  const result = dossier.computed ?? resultOf(dossier, given);
  const { total } = result;
  const reckoned = { class: result.class, title: result.title };
  const proposed = ratingOf(command.rating, given.regulation);
  if (dossier.stages.at(-1)?.kind === 'approval' && dossier.proposed && same(proposed, dossier.proposed)) {
    refuse('proposed-before', 'Hội đồng đã đề xuất đúng mức này.', 'This very rating has been proposed already.', 'conflict');
  }
  const differs = !same(proposed, reckoned);
  if (differs) needsReason(command.reason, `kết quả tính điểm (${codes(reckoned)})`, `what was computed (${codes(reckoned)})`);
  const minutes = command.minutes ? { minutes: documentOf(command.minutes, given) } : {};
  const reason = command.reason ? { reason: text(command.reason) } : {};
  const data = { computed: { ...reckoned, total }, proposed, differs, ...reason, ...minutes };
  return { by, events: [...lead, { type: 'RatingProposed', data }] };
};

/** The authority may want leaves reviewed once more, as often as the regulation allows. */
export const sendBackForReview: Decision<SendBackForReview> = (command, dossier, given) => {
  const by = actingOn(dossier, 'committee', given);
  const stage = standingIn(dossier, 'approval');
  if (!stage.proposed) notProposed();
  const allowed = stageOfKind(given.regulation, 'approval')?.sentBack ?? 0;
  if (dossier.sentBack >= allowed) {
    refuse(
      'sent-back-enough',
      `Hồ sơ đã chuyển thẩm định lại ${allowed} lần.`,
      `The dossier has been sent back ${allowed} times already.`,
    );
  }
  const review = stageOfKind(given.regulation, 'review');
  if (!review) return refuse('no-review', 'Quy định không có bước thẩm định.', 'The regulation has no review.', 'invalid');
  named(command.leaves, dossier, given);
  notBefore(command.until, given);
  const leaves = command.leaves.map(({ leaf, reason }) => ({ leaf, reason: text(reason) }));
  const again = entering(review, dossier, given, { leaves: leaves.map(({ leaf }) => leaf), until: command.until });
  return { by, events: [{ type: 'SentBackForReview', data: { leaves, until: command.until } }, again] };
};

/** The authority decides on a proposal, after what the regulation puts before it; a departure needs its reason. */
export const decideRating: Decision<DecideRating> = (command, dossier, given) => {
  const by = actingOn(dossier, 'committee', given);
  const stage = standingIn(dossier, 'approval');
  notTheirOwn(dossier, given.actor);
  if (dossier.decided) refuse('decided-before', 'Hồ sơ đã có quyết định.', 'The dossier has been decided.', 'conflict');
  const proposed = stage.proposed ?? notProposed();
  const waiting = (stageOfKind(given.regulation, 'approval')?.after ?? []).filter((kind) => !dossier.preceding.includes(kind));
  if (waiting.length) {
    const vi = waiting.map((kind) => (kind === 'government' ? 'chính quyền' : kind)).join(', ');
    refuse(
      'not-in-order',
      `Phải quyết định ${vi} của cùng đơn vị trước.`,
      `The unit's ${waiting.join(', ')} has to be decided first.`,
    );
  }
  const decided = ratingOf(command.rating, given.regulation);
  const differs = !same(decided, proposed);
  if (differs) needsReason(command.reason, `đề xuất (${codes(proposed)})`, `the proposal (${codes(proposed)})`);
  const result = dossier.computed ?? resultOf(dossier, given);
  const reckoned = { class: result.class, title: result.title, total: result.total };
  const document = documentOf(command.document, given);
  const reason = command.reason ? { reason: text(command.reason) } : {};
  const data = { computed: reckoned, proposed, decided, differs, ...reason, document, signature: command.signature };
  return { by, events: [{ type: 'RatingDecided', data }, ...onwards(stage.stage, dossier, given)] };
};

/** A dossier that cannot be rated is closed without a rating, at any stage before the decision. */
export const closeWithoutRating: Decision<CloseWithoutRating> = (command, dossier, given) => {
  const by = actingOn(dossier, 'committee', given);
  current(dossier);
  if (dossier.decided) refuse('decided-before', 'Hồ sơ đã có quyết định.', 'The dossier has been decided.', 'conflict');
  const document = command.document ? { document: documentOf(command.document, given) } : {};
  return { by, events: [{ type: 'ClosedWithoutRating', data: { reason: text(command.reason), ...document } }] };
};

/** What a closed cycle leaves undecided is not rated. */
export const carryClosing: Decision<CarryClosing> = ({ cycle }, dossier, given) => {
  const by = actingOn(dossier, 'process', given);
  const about = known(dossier);
  if (about.cycle !== cycle) refuse('other-cycle', 'Hồ sơ thuộc kỳ khác.', 'The dossier belongs to another cycle.', 'conflict');
  if (dossier.decided || dossier.end)
    refuse('decided-before', 'Hồ sơ đã có kết quả.', 'The dossier has its outcome.', 'conflict');
  return { by, events: [{ type: 'ClosedWithoutRating', data: { reason: text('Kỳ đánh giá đã khép lại.') } }] };
};

/** Approval begins by itself once the appeal window is over and nothing waits in it: what leads there, if anything does. */
function leadingThere(dossier: Dossier, given: DossierGiven): DossierEvent[] {
  const stage = current(dossier);
  if (stage.kind !== 'appeal') {
    standingIn(dossier, 'approval');
    return [];
  }
  waitsForAppeals(stage, given);
  return onwards(stage.stage, dossier, given);
}

function waitsForAppeals(stage: StageOf<'appeal'>, { today }: DossierGiven) {
  if (stage.appeals.some(isOpen)) {
    refuse('appeal-open', 'Còn đề nghị thẩm định lại chưa được quyết định.', 'An appeal has not been decided yet.');
  }
  if (stage.until !== null && today <= stage.until) {
    const day = dayForPeople(stage.until);
    refuse(
      'window-open',
      `Đơn vị còn quyền đề nghị thẩm định lại đến hết ngày ${day}.`,
      `The unit may still appeal until the end of ${day}.`,
    );
  }
}

const notProposed = (): never =>
  refuse('not-proposed', 'Hội đồng chưa có đề xuất.', 'The council has not proposed a rating yet.');

/** A rating's codes, for sentences: the class, and the title if there is one. */
const codes = (rating: Rating) => [rating.class ?? '–', rating.title && `+ ${rating.title}`].filter(Boolean).join(' ');

const same = (one: Rating, other: Rating) => one.class === other.class && one.title === other.title;

/** A rating in the regulation's own codes: a class if it has classes, the title only with a class that carries it. */
function ratingOf(given: RatingGiven, { classes, title }: Regulation): Rating {
  const known = (classes ?? []).map(({ code }) => code);
  if (known.length ? !given.class || !known.includes(given.class) : given.class) {
    const list = known.join(', ') || '–';
    refuse('no-class', `Mức xếp loại phải là một trong: ${list}.`, `The class must be one of: ${list}.`, 'invalid');
  }
  if (given.title && given.title !== title?.code) {
    refuse('no-title', `Quy định không có danh hiệu ${given.title}.`, `The regulation has no title ${given.title}.`, 'invalid');
  }
  if (given.title && title?.classes && !(given.class && title.classes.includes(given.class))) {
    refuse('title-without-class', 'Mức xếp loại này không kèm danh hiệu.', 'This class does not carry the title.', 'invalid');
  }
  return { class: given.class ?? null, title: given.title ?? null };
}

function needsReason(reason: string | undefined, vi: string, en: string) {
  if (!reason) refuse('reason-needed', `Khác với ${vi} thì phải nêu lý do.`, `Departing from ${en} needs a reason.`, 'invalid');
}

/** A document is dated by a day that exists and is not in the future. */
export function documentOf({ number, date }: OfficialDocument, { today }: Pick<DossierGiven, 'today'>): OfficialDocument {
  return { number, date: datedBy(date, today) };
}

/** Whoever edited or reviewed does not decide. */
function notTheirOwn({ editors, reviewers }: Dossier, actor: string) {
  if (!editors.includes(actor) && !reviewers.includes(actor)) return;
  refuse(
    'own-work',
    'Người đã tự chấm hoặc thẩm định hồ sơ này không được quyết định.',
    'Whoever worked on or reviewed this dossier may not decide it.',
    'not-allowed',
  );
}
