import { Rejected, type Decided, type Role, type Sentence } from '#kernel';
import type { Dossier, DossierGiven } from '../dossier/dossier';
import type { DossierEvent } from '../dossier/dossier.events';
import { known } from '../dossier/stand';
import { waysOf, type Way } from './ways';

/** What may be done to a dossier, in the words officials use for it: each act by its address. */
export const moveWords = {
  'assess-leaf': { vi: 'Tự chấm điểm', en: 'Assess the leaves' },
  'sign-leaf': { vi: 'Ký xác nhận từng mục', en: 'Sign the rows' },
  'submit-self-assessment': { vi: 'Ký và nộp hồ sơ', en: 'Sign and submit' },
  'request-return': { vi: 'Đề nghị trả lại hồ sơ', en: 'Ask for the dossier back' },
  'accept-submission': { vi: 'Tiếp nhận hồ sơ', en: 'Accept the dossier' },
  'return-submission': { vi: 'Trả lại hồ sơ', en: 'Return the dossier' },
  'extend-deadline': { vi: 'Gia hạn', en: 'Extend a deadline' },
  'review-leaf': { vi: 'Thẩm định từng mục', en: 'Review the leaves' },
  'establish-fact': { vi: 'Xác lập dữ kiện', en: 'Establish facts' },
  'complete-review': { vi: 'Báo hoàn thành thẩm định', en: 'Declare the review done' },
  'lodge-appeal': { vi: 'Đề nghị thẩm định lại', en: 'Appeal' },
  'waive-appeal': { vi: 'Không đề nghị thẩm định lại', en: 'Waive the appeal' },
  'decide-appeal': { vi: 'Quyết định đề nghị thẩm định lại', en: 'Decide the appeal' },
  'propose-rating': { vi: 'Đề xuất mức xếp loại', en: 'Propose the rating' },
  'send-back-for-review': { vi: 'Chuyển thẩm định lại', en: 'Send back for review' },
  'decide-rating': { vi: 'Quyết định xếp loại', en: 'Decide the rating' },
  'close-without-rating': { vi: 'Kết thúc, không xếp loại', en: 'Close without a rating' },
  'publish-rating': { vi: 'Công bố kết quả', en: 'Publish the rating' },
} as const satisfies Record<string, Sentence>;

export type MoveCode = keyof typeof moveWords;

/** One thing that may be done to a dossier, or why it may not be done now by this person. */
export interface Move {
  readonly move: MoveCode;
  readonly words: Sentence;
  readonly roles: readonly Role[];
  /** The reviewing body it is done for. */
  readonly body: string | null;
  /** The appeal it is about. */
  readonly appeal: string | null;
  /** The leaves it may name; empty where it names none. */
  readonly leaves: readonly string[];
  /** Whether one of the person's roles is for it. */
  readonly mine: boolean;
  /** Null when it may be done now. */
  readonly refused: { readonly code: string; readonly sentence: Sentence } | null;
}

/**
 * What may be done to a dossier by whoever is given, act by act. There are no rules here: each decision is asked with a command in
 * which nothing is missing, and what it would answer is told. Nothing is recorded.
 */
export function movesOf(dossier: Dossier, given: DossierGiven): Move[] {
  known(dossier);
  return waysOf(dossier, given).map((way) => {
    const { move, roles, body = null, appeal = null, leaves = [] } = way;
    const refused = refusalOf(way);
    const mine = refused?.code !== 'no-right';
    return { move, words: moveWords[move], roles, body, appeal, leaves, mine, refused };
  });
}

function refusalOf({ ask, refused }: Way): Move['refused'] {
  try {
    return turnedAway(ask()) ?? refused ?? null;
  } catch (error) {
    if (!(error instanceof Rejected)) throw error;
    // the turn and the right are asked before the figures: with good ones it would be recorded
    if (error.code === 'bad-answer') return null;
    const { code, sentence } = error;
    return refused && code !== 'no-right' && code !== 'out-of-turn' ? refused : { code, sentence };
  }
}

/** An appeal that comes late is a fact, and yet no move that anybody should be offered. */
function turnedAway({ events }: Decided<DossierEvent>): Move['refused'] {
  if (!events.some(({ type }) => type === 'AppealTurnedAway')) return null;
  const vi = 'Đã hết thời hạn đề nghị thẩm định lại.';
  return { code: 'appeal-late', sentence: { vi, en: 'The time for an appeal is over.' } };
}
