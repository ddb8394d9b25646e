import { AnswerShown } from './result.answers';
import { Words } from './words.answers';

/** A level to choose. */
export class LevelShown {
  /** Its code: the value in `figures` @example tot */
  code: string;

  /** What it is called. */
  name: Words;

  /** Points, exact @example 5 */
  points: string;
}

/** One figure that a leaf asks for. */
export class InputShown {
  /** Its name: the key in `figures` @example onTime */
  name: string;

  /** What it is. */
  label: Words;

  /** count (a whole number from 0), amount (a decimal from 0, as text), boolean, or level (one of `levels`) @example count */
  type: string;

  /** What it is counted in @example "hồ sơ" */
  unit?: string;

  /** The levels to choose from. */
  levels?: LevelShown[];
}

/** A piece of evidence. */
export class EvidenceShown {
  /** SHA-256 of its content @example 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08 */
  hash: string;

  /** Name of the file; null when it was erased @example "Báo cáo 2019.pdf" */
  name: string | null;

  /** Whether the name was erased (đã xóa theo quy định) @example false */
  nameErased: boolean;

  /** Type of the content @example application/pdf */
  mediaType: string;

  /** Bytes @example 48213 */
  size: number;
}

/** The signature of a row officer beside a leaf (chữ ký công chức phụ trách). */
export class SignatureNow {
  /** Actor id of who signed @example 1c9e4a7b-6f0d-4b7c-8b1e-2d3f4a5b6c7d */
  by: string;

  /** Capacity in which it was signed @example "Công chức tư pháp – hộ tịch" */
  capacity: string | null;

  /** When, UTC @example 2019-11-20T02:00:00.000Z */
  at: string;

  /** Revision of the leaf that was signed @example 2 */
  revision: number;

  /** False once the leaf, its explanation or its evidence was changed: the signature is then without force @example true */
  stands: boolean;
}

/** How a leaf was reviewed. */
export class ReviewNow {
  /** Code of the body @example noi-vu */
  body: string;

  /** Its answer. */
  answer: AnswerShown;

  /** Whether it differs from the unit’s @example true */
  differs: boolean;

  /** Why @example "Đối chiếu phần mềm một cửa: 23 hồ sơ quá hạn." */
  reason: string | null;

  /** Whether the reason was erased (đã xóa theo quy định) @example false */
  reasonErased: boolean;
}

/** An appeal against a leaf. */
export class AppealNow {
  /** Id of the appeal @example 0b0e5d64-0d3f-4b52-8d0b-6cbb6ac9a8fd */
  appeal: string;

  /** Grounds @example "Đã có văn bản xin lỗi và hẹn lại trong hạn." */
  grounds: string | null;

  /** Whether the grounds was erased (đã xóa theo quy định) @example false */
  groundsErased: boolean;

  /** Null while it waits for its decision @example true */
  upheld: boolean | null;

  /** The answer that counts, once decided. */
  answer: AnswerShown | null;

  /** Why it was decided so @example "Có căn cứ." */
  reason: string | null;

  /** Whether the reason was erased (đã xóa theo quy định) @example false */
  reasonErased: boolean;
}

/** One leaf of the sheet as it stands. */
export class LeafNow {
  /** Code @example 4.1 */
  code: string;

  /** Name. */
  name: Words;

  /** Its criterion; null for bonus and penalty @example TC4 */
  criterion: string | null;

  /** quantity, level, deduction, yes-no or occurrence @example quantity */
  kind: string;

  /** Maximum @example 5 */
  max: string;

  /** The rule in plain words. */
  rule: Words;

  /** What it asks for. */
  inputs: InputShown[];

  /** Whether evidence or an explanation is needed to submit @example true */
  evidenceNeeded: boolean;

  /** When the unit may claim that it does not apply; null when it may not. */
  mayNotApply: Words | null;

  /** Code of the body that reviews it @example noi-vu */
  reviewedBy: string;

  /** Revision of the unit’s answer: give it with AssessLeaf, ExplainLeaf and SignLeaf @example 0 */
  revision: number;

  /** The unit’s answer. */
  answer: AnswerShown | null;

  /** The unit’s explanation, or its reason for not applying @example "Số liệu theo báo cáo quý IV." */
  explanation: string | null;

  /** Whether the explanation was erased (đã xóa theo quy định) @example false */
  explanationErased: boolean;

  /** Evidence attached. */
  evidence: EvidenceShown[];

  /** The row officer’s signature; null when the leaf was never signed. */
  signature: SignatureNow | null;

  /** How often it has been reviewed: give it as `revision` with ReviewLeaf @example 0 */
  reviewRevision: number;

  /** How it was reviewed. */
  review: ReviewNow | null;

  /** The latest appeal against it. */
  appeal: AppealNow | null;

  /** Whether it may be edited now by the unit @example true */
  open: boolean;
}
