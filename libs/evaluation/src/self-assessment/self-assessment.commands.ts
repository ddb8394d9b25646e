import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsObject, IsOptional, Length, Matches, Max, Min } from 'class-validator';
import type { Figure } from '#regulation';
import { OnDossier } from '../dossier/dossier.commands';

/** What every act on one leaf of a sheet names. */
export abstract class OnLeaf extends OnDossier {
  /** Code of the leaf in the regulation @example 4.1 */
  @Length(1, 40)
  leaf: string;
}

/** Enters the figures of one leaf, or claims that it does not apply to the unit. */
export class AssessLeaf extends OnLeaf {
  /** Revision of the leaf this was based on: 0 when nothing has been entered @example 0 */
  @IsInt()
  @Min(0)
  revision: number;

  /** Figures by the names the regulation gives its inputs: whole numbers, decimals as text, a level's code, true or false @example {"filesEarly":120,"filesOnTime":873,"filesResolved":1004,"filesOverdue":6} */
  @IsOptional()
  @IsObject()
  figures?: Record<string, Figure>;

  /** True when the leaf does not apply; a reason is needed @example false */
  @IsOptional()
  @IsBoolean()
  notApplicable?: boolean;

  /** Why it does not apply @example Trong năm không có dự án nào phải giải phóng mặt bằng. */
  @IsOptional()
  @Length(1, 4000)
  reason?: string;
}

/** Explains a leaf in words: instead of evidence, or beside it. */
export class ExplainLeaf extends OnLeaf {
  /** Revision of the leaf this was based on @example 1 */
  @IsInt()
  @Min(0)
  revision: number;

  /** The explanation @example Số liệu theo báo cáo quý IV đã gửi phòng Tài chính – Kế hoạch. */
  @Length(1, 4000)
  explanation: string;
}

export const evidenceTypes = [
  'application/pdf',
  'image/jpeg',
  'image/png',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.oasis.opendocument.text',
  'application/vnd.oasis.opendocument.spreadsheet',
] as const;

/** Attaches a piece of evidence to a leaf, by the hash of its content. */
export class AttachEvidence extends OnLeaf {
  /** SHA-256 of the file's content, in lower-case hexadecimal @example 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08 */
  @Matches(/^[0-9a-f]{64}$/, { message: 'hash must be a SHA-256 in lower-case hexadecimal (64 characters)' })
  hash: string;

  /** Name of the file, for people @example Báo cáo kết quả giải quyết thủ tục hành chính 2019.pdf */
  @Length(1, 255)
  name: string;

  /** Type of the content @example application/pdf */
  @IsIn(evidenceTypes)
  mediaType: string;

  /** Size in bytes @example 48213 */
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(104_857_600)
  size: number;
}

/** Takes a piece of evidence off a leaf again; the log keeps that it was there. */
export class WithdrawEvidence extends OnLeaf {
  /** SHA-256 of the evidence @example 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08 */
  @Matches(/^[0-9a-f]{64}$/, { message: 'hash must be a SHA-256 in lower-case hexadecimal (64 characters)' })
  hash: string;

  /** Why @example Đính nhầm báo cáo của năm trước. */
  @Length(1, 4000)
  reason: string;
}

/** The row officer signs one row of the sheet as it stands. A later change of the row leaves the signature without force. */
export class SignLeaf extends OnLeaf {
  /** Revision of the leaf that is signed @example 2 */
  @IsInt()
  @Min(0)
  revision: number;
}

/** The head of the unit signs the sheet and hands it in. What was signed is kept as it was. */
export class SubmitSelfAssessment extends OnDossier {}
