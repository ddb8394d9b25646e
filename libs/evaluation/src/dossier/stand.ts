import { actingAs, dayForPeople, refuse, type Given, type Grant, type Role } from '#kernel';
import type { Stage } from '#regulation';
import { scopeOf, type Dossier, type StageOf, type StageRecord } from './dossier';

/** What a dossier is doing in each kind of stage, for sentences. */
export const stageWords: Record<Stage['kind'], { vi: string; en: string }> = {
  'self-assessment': { vi: 'đơn vị tự đánh giá', en: 'self-assessment by the unit' },
  intake: { vi: 'tiếp nhận hồ sơ', en: 'intake' },
  review: { vi: 'thẩm định', en: 'review' },
  appeal: { vi: 'đề nghị thẩm định lại', en: 'appeal' },
  approval: { vi: 'phê duyệt', en: 'approval' },
  publication: { vi: 'công bố', en: 'publication' },
};

/** What it is about; refused when there is no such dossier. */
export function known(dossier: Dossier): NonNullable<Dossier['about']> {
  return dossier.about ?? refuse('no-dossier', 'Không có hồ sơ này.', 'There is no such dossier.', 'not-found');
}

/** The right to act on this dossier. Asked first of all: whoever may not act is told nothing of where it stands. */
export function actingOn(dossier: Dossier, wanted: Role | readonly Role[], { grants }: Given, body?: string): Grant {
  known(dossier);
  return actingAs(grants, wanted, scopeOf(dossier, body));
}

/** The stage where the dossier stands; refused once it has ended. */
export function current(dossier: Dossier): StageRecord {
  known(dossier);
  if (dossier.end === 'published')
    refuse('published', 'Kết quả đã công bố, hồ sơ đã khép lại.', 'The rating is published and the dossier is closed.');
  if (dossier.end) refuse('without-rating', 'Hồ sơ đã kết thúc, không xếp loại.', 'The dossier was closed without a rating.');
  return dossier.stages.at(-1) ?? refuse('not-started', 'Hồ sơ chưa bắt đầu.', 'The dossier has not been started.');
}

/** Out of turn is refused: the act belongs to one stage only. */
export function standingIn<Kind extends Stage['kind']>(dossier: Dossier, kind: Kind): StageOf<Kind> {
  const stage = current(dossier);
  if (stage.kind === kind) return stage as StageOf<Kind>;
  return refuse(
    'out-of-turn',
    `Hồ sơ đang ở bước ${stageWords[stage.kind].vi}; việc này thuộc bước ${stageWords[kind].vi}.`,
    `The dossier stands at ${stageWords[stage.kind].en}; this belongs to ${stageWords[kind].en}.`,
  );
}

/** A deadline is the end of its day. It binds the unit; a late authority is shown as late, and its act still counts. */
export function inTime(until: string | null, { today }: Given) {
  if (until === null || today <= until) return;
  refuse(
    'deadline-passed',
    `Đã quá hạn ngày ${dayForPeople(until)}; cần quyết định gia hạn của cấp có thẩm quyền.`,
    `The deadline of ${dayForPeople(until)} has passed; the authority would have to extend it.`,
  );
}
