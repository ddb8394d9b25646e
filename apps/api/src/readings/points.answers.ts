import type { Answer } from '#regulation';
import { refuse } from '#kernel';
import { IsObject, IsOptional } from 'class-validator';
import { AnswerShown, CriterionScored } from './result.answers';
import { Words } from './words.answers';

/** What is being entered and not recorded yet. */
export class PointsAsked {
  /** Answers by the codes of their leaves, each as AssessLeaf takes it; none when left out @example {"4.1":{"figures":{"filesEarly":120,"filesOnTime":873,"filesResolved":1004,"filesOverdue":6}}} */
  @IsOptional()
  @IsObject()
  answers?: Record<string, AnswerShown>;
}

/** Points of one leaf, exact. */
export class LeafPoints {
  /** Code of the leaf @example 4.1 */
  code: string;

  /** Points @example 679/136 */
  points: string;

  /** Maximum that counts: 0 when it leaves the denominator @example 7 */
  of: string;

  /** Whether it applies @example true */
  applies: boolean;
}

/** An answer that could not be recorded. */
export class AnswerRefused {
  /** Code of the leaf @example 4.1 */
  leaf: string;

  /** Why. */
  why: Words;
}

/** What the whole sheet comes to. */
export class TotalSoFar {
  /** Total, exact @example 179/2 */
  total: string;

  /** Criterion by criterion. */
  criteria: CriterionScored[];

  /** What the regulation calls the class; null where it has none. */
  className: Words | null;

  /** What the regulation calls the title; null when it is not earned. */
  titleName: Words | null;
}

/** What a sheet comes to while it is being filled in. */
export class PointsAnswer {
  /** Id of the dossier @example 3f2b8c1e-5a64-5d0f-9f0e-0d9a6f1c2b11 */
  dossier: string;

  /** The leaves that are answered. */
  leaves: LeafPoints[];

  /** Points of the answered leaves of the criteria, exact @example 179/2 */
  points: string;

  /** Of the maximum that those could give @example 95 */
  of: string;

  /** Bonus @example 1 */
  bonus: string;

  /** Penalty @example 0 */
  penalty: string;

  /** What was sent and could not be recorded. */
  refused: AnswerRefused[];

  /** Codes of the leaves still to be answered. */
  unanswered: string[];

  /** Codes of the leaves with neither evidence nor an explanation. */
  unproved: string[];

  /** Codes of the leaves still to be signed by their row officer, where the regulation wants that. */
  unsigned: string[];

  /** The result; null while leaves are unanswered. */
  result: TotalSoFar | null;

  /** Said with every answer of an illustrative history @example "DỮ LIỆU MINH HỌA – KHÔNG CÓ GIÁ TRỊ PHÁP LÝ" */
  notice?: string;
}

/** Refuses what is no answer at all; what a leaf cannot hold, the rules tell. */
export function answersIn(given: Record<string, unknown> = {}): Readonly<Record<string, Answer>> {
  const odd = Object.entries(given).find(([, answer]) => typeof answer !== 'object' || answer === null);
  if (odd) {
    refuse(
      'bad-answers',
      'Mỗi mục cần một đối tượng có figures hoặc notApplicable.',
      'Each leaf needs an object with figures or notApplicable.',
      'invalid',
    );
  }
  return given as Readonly<Record<string, Answer>>;
}
