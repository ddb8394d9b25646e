import { PageShown, Words } from './words.answers';

/** One figure or points that changed. */
export class ChangeShown {
  /** What changed. */
  label: Words;

  /** Before; null when there was nothing. */
  before: Words | null;

  /** After. */
  after: Words;
}

/** Free text of an event, opened. */
export class TextShownOpen {
  /** What it is: reason, explanation, grounds, remark, name of a document. */
  what: Words;

  /** The leaf it is about @example 4.1 */
  leaf?: string;

  /** The text; null when it was erased @example "Đối chiếu phần mềm một cửa: 23 hồ sơ quá hạn." */
  text: string | null;

  /** Whether it was erased (đã xóa theo quy định) @example false */
  erased: boolean;
}

/** One line of a dossier’s history: one event. */
export class HistoryLine {
  /** Version of the stream, 1 for the first @example 12 */
  version: number;

  /** Name of the event @example LeafReviewed */
  type: string;

  /** Instant of receipt, UTC @example 2019-11-25T01:00:00.000Z */
  at: string;

  /** The same in the jurisdiction’s zone @example 25/11/2019 */
  day: string;

  /** Hours and minutes there @example 08:00 */
  time: string;

  /** Role and capacity of who did it. */
  who: Words;

  /** Actor id of the person; `process` for the system itself, `console` for the operator at the console @example 1c9e4a7b-6f0d-4b7c-8b1e-2d3f4a5b6c7d */
  actor: string;

  /** What happened, as a sentence. */
  what: Words;

  /** Code of the leaf it is about; null when it is about none, or names several @example 4.1 */
  leaf: string | null;

  /** Its name. */
  leafName: Words | null;

  /** Codes of all leaves it is about, each with a reason or grounds of its own where there are several @example ["4.1"] */
  leaves: string[];

  /** Figures or points, before and after. */
  details: ChangeShown[];

  /** Free text that came with it. */
  texts: TextShownOpen[];
}

/** The history of a dossier, oldest first. */
export class HistoryAnswer extends PageShown {
  /** A line for each event. */
  items: HistoryLine[];
}
