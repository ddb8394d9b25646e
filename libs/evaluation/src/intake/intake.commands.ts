import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsDefined,
  IsObject,
  IsOptional,
  Length,
  Matches,
  ValidateNested,
} from 'class-validator';
import type { Day } from '#kernel';
import { OnDossier } from '../dossier/dossier.commands';

export const dayForm = /^\d{4}-\d{2}-\d{2}$/;
export const dayMessage = { message: '$property must be a day such as 2019-11-25' };

/** A leaf, and why. */
export class LeafReason {
  /** Code of the leaf @example 4.1 */
  @Length(1, 40)
  leaf: string;

  /** Why @example Báo cáo đính kèm không khớp số liệu của bộ phận một cửa. */
  @Length(1, 4000)
  reason: string;
}

/** A document given from outside: number and date. */
export class DocumentGiven {
  /** Number as the records office gave it @example MH-2019/07 */
  @Length(1, 100)
  number: string;

  /** Its date, not after today @example 2019-11-25 */
  @Matches(dayForm, dayMessage)
  date: Day;
}

/** The standing office takes the dossier in; from here the unit may only ask for a return. */
export class AcceptSubmission extends OnDossier {
  /** A remark for the file @example Hồ sơ đủ thành phần. */
  @IsOptional()
  @Length(1, 4000)
  remark?: string;
}

/** What goes back to somebody: named leaves, a reason for each, and a new date. */
export abstract class GivenBack extends OnDossier {
  /** The leaves, each with its reason. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => LeafReason)
  leaves: LeafReason[];

  /** Last day by which it is to be done @example 2019-12-02 */
  @Matches(dayForm, dayMessage)
  until: Day;
}

/** The standing office returns the dossier for the named leaves, with a reason for each and a new date. */
export class ReturnSubmission extends GivenBack {}

/** The unit asks to have its dossier back after it was handed in: at intake, or after acceptance until it goes to approval. */
export class RequestReturn extends OnDossier {
  /** Why @example Phát hiện nhầm số liệu mục 2.2. */
  @Length(1, 4000)
  reason: string;
}

/** The standing office moves a deadline of this dossier, on the strength of a document. */
export class ExtendDeadline extends OnDossier {
  /** Code of the stage @example self-assessment */
  @Length(1, 40)
  stage: string;

  /** The new last day @example 2019-12-05 */
  @Matches(dayForm, dayMessage)
  until: Day;

  /** The document that allows it. */
  @IsDefined()
  @IsObject()
  @ValidateNested()
  @Type(() => DocumentGiven)
  document: DocumentGiven;
}
