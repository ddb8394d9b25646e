import { Type } from 'class-transformer';
import { IsObject, IsOptional, Length, ValidateNested } from 'class-validator';
import { OnDossier } from '../dossier/dossier.commands';
import { DocumentGiven } from '../intake/intake.commands';

/** The records office makes the decided rating known, and the dossier is closed. */
export class PublishRating extends OnDossier {
  /** The notice of the result (thông báo kết quả), if one was issued. */
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => DocumentGiven)
  notice?: DocumentGiven;

  /** A remark for the file @example Niêm yết tại trụ sở và trang thông tin của thành phố. */
  @IsOptional()
  @Length(1, 4000)
  remark?: string;
}
