import { IsOptional, Length } from 'class-validator';
import { OnDossier } from '../dossier/dossier.commands';

/** The records office makes the decided rating known, and the dossier is closed. */
export class PublishRating extends OnDossier {
  /** A remark for the file @example Niêm yết tại trụ sở và trang thông tin của thành phố. */
  @IsOptional()
  @Length(1, 4000)
  remark?: string;
}
