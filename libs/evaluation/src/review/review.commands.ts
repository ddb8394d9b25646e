import { IsBoolean, IsDefined, IsInt, IsObject, IsOptional, Length, Min } from 'class-validator';
import type { Figure } from '#regulation';
import { OnDossier } from '../dossier/dossier.commands';
import { OnLeaf } from '../self-assessment/self-assessment.commands';

/** A body gives its own answer to a leaf assigned to it; where it differs from the unit's, it says why. */
export class ReviewLeaf extends OnLeaf {
  /** How often this leaf has been reviewed before, as the reviewer saw it @example 0 */
  @IsInt()
  @Min(0)
  revision: number;

  /** The body's figures by input name; left out, the unit's answer is agreed with @example {"filesEarly":120,"filesOnTime":850,"filesResolved":1004,"filesOverdue":6} */
  @IsOptional()
  @IsObject()
  figures?: Record<string, Figure>;

  /** True when the body finds that the leaf does not apply @example false */
  @IsOptional()
  @IsBoolean()
  notApplicable?: boolean;

  /** Why the answer differs @example Đối chiếu phần mềm một cửa: 23 hồ sơ quá hạn. */
  @IsOptional()
  @Length(1, 4000)
  reason?: string;
}

/** A body establishes a fact that belongs to no leaf (such as falsified evidence), with its ground. */
export class EstablishFact extends OnDossier {
  /** Name of the fact in the regulation @example evidenceFalsified */
  @Length(1, 60)
  fact: string;

  /** The value: whole number, decimal as text, or true/false @example true */
  @IsDefined()
  value: Figure;

  /** The ground @example Kết luận xác minh của cơ quan có thẩm quyền. */
  @Length(1, 4000)
  reason: string;
}

/** A body declares its part of the review done. */
export class CompleteReview extends OnDossier {
  /** Code of the body @example noi-vu */
  @Length(1, 60)
  body: string;
}
