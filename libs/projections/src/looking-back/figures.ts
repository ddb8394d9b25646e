import { decimal, exact, type Sentence } from '#kernel';
import type { Regulation } from '#regulation';
import type { Attained, Counted } from '../attainment/attained';
import type { HouseEvent } from '../heard';
import { points, summary } from '../history/figures';
import { leafOf } from '../labels';
import type { LeafShown, NamedRating, RatingShown } from '../rating/shown';
import type { StreakShown } from '../streak/in-a-row';

/** One figure of a reading: what it says, and which events can make it say something else. */
export interface Figure {
  readonly name: string;
  readonly label: Sentence;
  readonly value: Sentence | null;
  readonly because: (event: HouseEvent) => boolean;
}

const both = (vi: string, en = vi): Sentence => ({ vi, en });
const of =
  (...types: readonly HouseEvent['type'][]) =>
  (event: HouseEvent) =>
    types.includes(event.type);

function figure(name: string, label: Sentence, value: Sentence | string | number | null, because: Figure['because']): Figure {
  return { name, label, value: typeof value === 'string' || typeof value === 'number' ? both(String(value)) : value, because };
}

const percent = (share: string | null): Sentence | null => {
  if (share === null) return null;
  const en = `${share} (${decimal(exact(share).mul(100), 1)} %)`;
  return both(en.replace('.', ','), en);
};

/** The figures of a city's year. */
export function attainmentFigures(attained: Attained | null, by: Counted): Figure[] {
  const counted = of(by === 'decided' ? 'RatingDecided' : 'RatingPublished', 'CycleOpened');
  const target = of('AttainmentTargetSet');
  const met = attained?.met ?? null;
  return [
    figure('attained', both('Số đơn vị đạt', 'Units that attained'), attained?.attained ?? null, counted),
    figure('rated', both('Số đơn vị đã xếp loại', 'Units rated'), attained?.rated ?? null, counted),
    figure('notRated', both('Số đơn vị chưa xếp loại', 'Units not rated'), attained?.notRated ?? null, counted),
    figure('total', both('Tổng số đơn vị', 'All units'), attained?.total ?? null, of('CycleOpened')),
    figure('share', both('Tỷ lệ đơn vị đạt', 'Share'), percent(attained?.share ?? null), counted),
    figure(
      'target',
      both('Chỉ tiêu', 'Target'),
      percent(attained?.target ?? null),
      (event) => target(event) || of('CycleOpened')(event),
    ),
    figure(
      'met',
      both('So với chỉ tiêu', 'Against the target'),
      met === null ? null : met ? both('đạt', 'met') : both('chưa đạt', 'not met'),
      (event) => counted(event) || target(event),
    ),
  ];
}

/** The results of a dossier side by side. */
export function ratingFigures(rating: RatingShown | null): Figure[] {
  const computed = rating?.computed.at(-1)?.result;
  const decided = rating?.decided ?? null;
  const decision = decided && `${decided.document.number}, ${decided.document.date.split('-').reverse().join('/')}`;
  return [
    figure('dossier', both('Hồ sơ', 'Dossier'), rating && both('đã mở', 'opened'), of('DossierOpened')),
    figure('self', both('Điểm tự chấm', 'Own total'), total(rating?.self?.result.total), of('SelfAssessmentSubmitted')),
    figure('computed', both('Điểm sau thẩm định', 'Computed total'), total(computed?.total), of('ResultComputed')),
    figure('proposed', both('Mức đề xuất', 'Proposed'), named(rating?.proposed), of('RatingProposed', 'SentBackForReview')),
    figure(
      'class',
      both('Mức xếp loại', 'Class'),
      decided && (decided.className ?? both(decided.class ?? '–')),
      of('RatingDecided'),
    ),
    figure('title', both('Danh hiệu', 'Title'), decided && (decided.titleName ?? both('không', 'none')), of('RatingDecided')),
    figure('decision', both('Quyết định', 'Decision'), decision, of('RatingDecided')),
    figure('published', both('Công bố', 'Published'), published(rating?.published), of('RatingPublished')),
    figure(
      'closed',
      both('Kết thúc không xếp loại', 'Closed without rating'),
      rating?.closedWithoutRating ? both('có', 'yes') : null,
      of('ClosedWithoutRating'),
    ),
  ];
}

const total = (value: string | undefined) => (value === undefined ? null : points(value));

const named = (rating: NamedRating | null | undefined): Sentence | null => {
  if (!rating) return null;
  const parts = [rating.className ?? both(rating.class ?? '–'), ...(rating.titleName ? [rating.titleName] : [])];
  return both(parts.map(({ vi }) => vi).join(', '), parts.map(({ en }) => en).join(', '));
};

function published(made: RatingShown['published'] | undefined): Sentence | null {
  if (!made) return null;
  const day = made.on.split('-').reverse().join('/');
  return made.public ? both(`công khai ngày ${day}`, `public on ${day}`) : both(`nội bộ ngày ${day}`, `internal on ${day}`);
}

/** The answers to one leaf, each with its points. */
export function leafFigures(leaf: LeafShown, regulation: Regulation): Figure[] {
  const rule = leafOf(regulation, leaf.code);
  const here = (event: HouseEvent) => {
    const data = event.data as { leaf?: string; leaves?: readonly { leaf: string }[] };
    return data.leaf === leaf.code || data.leaves?.some((one) => one.leaf === leaf.code) === true;
  };
  const reviewed = of('LeafReviewed', 'SubmissionReturned', 'SentBackForReview');
  const appealed = of('AppealDecided', 'LeafReviewed', 'SubmissionReturned', 'SentBackForReview');
  const computed = (after: 'review' | 'appeal') => (event: HouseEvent) =>
    event.type === 'ResultComputed' && event.data.after === after;
  const by = {
    self: both('tự chấm', 'own answer'),
    review: both('thẩm định', 'review'),
    appeal: both('thẩm định lại', 'appeal'),
  };
  const value = (who: 'self' | 'review' | 'appeal') => {
    const answer = leaf[who]?.answer;
    if (!answer) return null;
    const said = summary(rule, answer);
    const won = leaf.points[who] === null ? null : points(leaf.points[who]);
    return won ? both(`${said.vi} – ${won.vi} điểm`, `${said.en} – ${won.en} points`) : said;
  };
  const one = (who: 'self' | 'review' | 'appeal', because: Figure['because']) =>
    figure(
      `${leaf.code} ${who}`,
      both(`${leaf.code} ${leaf.name.vi} – ${by[who].vi}`, `${leaf.code} ${leaf.name.en} – ${by[who].en}`),
      value(who),
      because,
    );
  return [
    one('self', of('SelfAssessmentSubmitted')),
    one('review', (event) => (reviewed(event) && here(event)) || computed('review')(event)),
    one('appeal', (event) => (appealed(event) && here(event)) || computed('appeal')(event)),
  ];
}

/** Years in a row. */
export const streakFigures = (streak: StreakShown | null): Figure[] => [
  figure(
    'streak',
    both('Số năm liền ở mức cao nhất', 'Years in a row with the top label'),
    streak?.count
      ? both(`${streak.count} năm (${streak.from}–${streak.to})`, `${streak.count} (${streak.from}–${streak.to})`)
      : '0',
    of('RatingDecided', 'ClosedWithoutRating', 'RegulationPublished'),
  ),
];
