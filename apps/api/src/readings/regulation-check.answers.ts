import type { PublishRegulation } from '#regulation';
import { IsObject, IsUUID } from 'class-validator';
import { Words } from './words.answers';

/** A document that somebody would publish. */
export class RegulationToCheck implements Pick<PublishRegulation, 'jurisdiction' | 'regulation'> {
  /** Id of the jurisdiction it would be published for @example 2f0d6f7a-3b0f-4a57-9d5a-0c0b6c7f1a11 */
  @IsUUID()
  jurisdiction: string;

  /** The whole document, format "minhbach-regulation/1"; at most 400 KiB. */
  @IsObject()
  regulation: object;
}

/** Something that is wrong in a document. */
export class RegulationProblem {
  /** Where: JSON pointer (RFC 6901); empty: the document itself @example /criteria/0/leaves/3/max */
  pointer: string;

  /** What is wrong. */
  problem: Words;

  /** What to do about it. */
  remedy: Words;
}

/** What is wrong in a document, or under which hash it would be published. */
export class RegulationChecked {
  /** SHA-256 of the canonical form (RFC 8785); null while something is wrong @example 6f1d2c3b4a5968778695a4b3c2d1e0f00f1e2d3c4b5a69788796a5b4c3d2e1f0 */
  hash: string | null;

  /** Everything that is wrong, at once. */
  problems: RegulationProblem[];

  /** Said with every answer of an illustrative history @example "DỮ LIỆU MINH HỌA – KHÔNG CÓ GIÁ TRỊ PHÁP LÝ" */
  notice?: string;
}
