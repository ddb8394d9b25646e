import { Words } from './words.answers';

/** Why an act is not open. */
export class MoveRefused {
  /** Stable code, as the act itself would be refused with @example out-of-turn */
  code: string;

  /** The sentence for the official. */
  sentence: Words;
}

/** One act on a dossier: whether it is open to me now, and why not. */
export class MoveShown {
  /** The act, as its address ends: assess-leaf, sign-leaf, submit-self-assessment, request-return, accept-submission, return-submission, extend-deadline, review-leaf, establish-fact, complete-review, lodge-appeal, waive-appeal, decide-appeal, propose-rating, send-back-for-review, decide-rating, close-without-rating or publish-rating @example review-leaf */
  move: string;

  /** What officials call it. */
  words: Words;

  /** Roles that it is for @example ["reviewer"] */
  roles: string[];

  /** The reviewing body it is done for @example noi-vu */
  body: string | null;

  /** The appeal it is about @example 0b0e5d64-0d3f-4b52-8d0b-6cbb6ac9a8fd */
  appeal: string | null;

  /** Codes of the leaves that it may name; empty where it names none @example ["4.1"] */
  leaves: string[];

  /** Whether one of my roles is for it @example true */
  mine: boolean;

  /** Why it is not open to me now; null when it is. */
  refused: MoveRefused | null;
}

/** What may be done to a dossier. */
export class MovesAnswer {
  /** Version of the dossier’s stream that this was told from @example 12 */
  version: number;

  /** Act by act, in the order of a year. */
  items: MoveShown[];

  /** Said with every answer of an illustrative history @example "DỮ LIỆU MINH HỌA – KHÔNG CÓ GIÁ TRỊ PHÁP LÝ" */
  notice?: string;
}
