import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsObject,
  IsOptional,
  IsUUID,
  Length,
  ValidateNested,
} from 'class-validator';
import type { Figure } from '#regulation';
import { OnDossier } from '../dossier/dossier.commands';

/** A leaf that is appealed, and the grounds. */
export class AppealGrounds {
  /** Code of the leaf @example 4.1 */
  @Length(1, 40)
  leaf: string;

  /** Grounds @example 23 hồ sơ bị tính quá hạn đã có văn bản xin lỗi và hẹn lại trong hạn. */
  @Length(1, 4000)
  grounds: string;
}

/** The unit asks for named leaves to be reviewed again (đề nghị thẩm định lại). One that comes late is turned away, and recorded. */
export class LodgeAppeal extends OnDossier {
  /** Id of the appeal, chosen by who lodges it @example 0b0e5d64-0d3f-4b52-8d0b-6cbb6ac9a8fd */
  @IsUUID()
  appeal: string;

  /** The leaves, each with its grounds. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => AppealGrounds)
  leaves: AppealGrounds[];
}

/** The unit declares that it will not appeal: the dossier need not wait for the window to close. */
export class WaiveAppeal extends OnDossier {
  /** A remark @example Đơn vị nhất trí với kết quả thẩm định. */
  @IsOptional()
  @Length(1, 4000)
  remark?: string;
}

/** The appeal panel decides one leaf of an appeal. The first answer stays beside the second. */
export class DecideAppeal extends OnDossier {
  /** Id of the appeal @example 0b0e5d64-0d3f-4b52-8d0b-6cbb6ac9a8fd */
  @IsUUID()
  appeal: string;

  /** Code of the leaf @example 4.1 */
  @Length(1, 40)
  leaf: string;

  /** True when the appeal is upheld @example true */
  @IsBoolean()
  upheld: boolean;

  /** When upheld, the panel's figures by input name @example {"filesEarly":120,"filesOnTime":873,"filesResolved":1004,"filesOverdue":6} */
  @IsOptional()
  @IsObject()
  figures?: Record<string, Figure>;

  /** When upheld, true if the leaf does not apply @example false */
  @IsOptional()
  @IsBoolean()
  notApplicable?: boolean;

  /** Why @example Có căn cứ: văn bản hẹn lại trước khi hết hạn. */
  @Length(1, 4000)
  reason: string;
}
