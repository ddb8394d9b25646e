import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsDefined,
  IsObject,
  IsOptional,
  IsUUID,
  Length,
  ValidateNested,
} from 'class-validator';
import { OnDossier } from '../dossier/dossier.commands';
import { DocumentGiven, GivenBack } from '../intake/intake.commands';

/** A class and a title by the codes of the regulation. */
export class RatingGiven {
  /** Code of the class; left out where the regulation has none @example TSVM */
  @IsOptional()
  @Length(1, 40)
  class?: string;

  /** Code of the title, when it is awarded @example TSVM */
  @IsOptional()
  @Length(1, 40)
  title?: string;
}

/** The council's secretary puts the rating before the authority; a proposal that departs from what was computed says why. */
export class ProposeRating extends OnDossier {
  /** The rating proposed. */
  @IsDefined()
  @IsObject()
  @ValidateNested()
  @Type(() => RatingGiven)
  rating: RatingGiven;

  /** Why it departs from the computed rating @example Đơn vị khắc phục xong trước thời điểm họp. */
  @IsOptional()
  @Length(1, 4000)
  reason?: string;

  /** Minutes of the council's session. */
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => DocumentGiven)
  minutes?: DocumentGiven;
}

/** The authority sends named leaves back for review, with a reason for each and a new date. */
export class SendBackForReview extends GivenBack {}

/** The competent authority decides. Number, date and signature block come from outside; a decision that departs from the proposal says why. */
export class DecideRating extends OnDossier {
  /** The rating decided. */
  @IsDefined()
  @IsObject()
  @ValidateNested()
  @Type(() => RatingGiven)
  rating: RatingGiven;

  /** Why it departs from the proposal @example Cấp có thẩm quyền xem xét thêm kết quả khắc phục. */
  @IsOptional()
  @Length(1, 4000)
  reason?: string;

  /** The decision: number and date. */
  @IsDefined()
  @IsObject()
  @ValidateNested()
  @Type(() => DocumentGiven)
  document: DocumentGiven;

  /** Lines of the signature block, capacities only @example ["TM. ỦY BAN NHÂN DÂN","CHỦ TỊCH"] */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(6)
  @Length(1, 120, { each: true })
  signature: string[];
}

/** The authority ends the dossier without a rating (không xếp loại), with the reason. */
export class CloseWithoutRating extends OnDossier {
  /** Why @example Đơn vị giải thể trong kỳ đánh giá. */
  @Length(1, 4000)
  reason: string;

  /** The document, if there is one. */
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => DocumentGiven)
  document?: DocumentGiven;
}

/** A cycle that closes carries its end to each dossier it leaves without a rating. Given by the process. */
export class CarryClosing extends OnDossier {
  @IsUUID()
  cycle: string;
}
