import { Command } from '@nestjs/cqrs';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsDefined,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsUUID,
  Length,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import type { Day, Receipt } from '#kernel';
import type { LineageChange, UnitType } from './territory.events';

const dayForm = /^\d{4}-\d{2}-\d{2}$/;
const dayMessage = { message: '$property must be a day such as 2004-11-30' };

/** The document a change of territory or a target rests on. */
export class TerritoryBasisGiven {
  /** What the document is @example Danh mục đơn vị hành chính */
  @Length(1, 500)
  title: string;

  /** Its number @example MH-2014/01 */
  @IsOptional()
  @Length(1, 100)
  number?: string;

  /** Its date @example 2014-01-02 */
  @IsOptional()
  @Matches(dayForm, dayMessage)
  date?: Day;
}

/** What every act on a jurisdiction names. */
export abstract class OnJurisdiction extends Command<Receipt> {
  /** Id of the jurisdiction, opaque, chosen by who establishes it @example 2f0d6f7a-3b0f-4a57-9d5a-0c0b6c7f1a11 */
  @IsUUID()
  jurisdiction: string;

  /** The document it rests on. */
  @IsDefined()
  @IsObject()
  @ValidateNested()
  @Type(() => TerritoryBasisGiven)
  basis: TerritoryBasisGiven;
}

/** The console enters a jurisdiction: the territory one authority decides for. */
export class EstablishJurisdiction extends OnJurisdiction {
  /** Name with its type word @example Thành phố Lào Cai */
  @Length(2, 120)
  name: string;

  /** IANA name of the zone its days are counted in @example Asia/Ho_Chi_Minh */
  @Matches(/^[A-Za-z]+(\/[A-Za-z_+-]+)*$/, { message: 'zone must be the name of a time zone such as Asia/Ho_Chi_Minh' })
  zone: string;

  /** Code of the General Statistics Office @example 123 */
  @IsOptional()
  @Matches(/^\d{2,5}$/, { message: 'code must be 2 to 5 digits' })
  code?: string;
}

/** The city's resolution on how large a share of its units is to attain the title, and by which rating year. */
export class SetAttainmentTarget extends OnJurisdiction {
  /** Kind of evaluation @example government */
  @Length(1, 40)
  kind: string;

  /** Share of the units, exact: a quotient, a per cent or a decimal, above 0 and at most 1 @example 4/5 */
  @Length(1, 90)
  share: string;

  /** Rating year by which it is to be reached @example 2020 */
  @IsInt()
  @Min(1945)
  @Max(9999)
  by: number;
}

/** The city administrator enters a commune-level unit, from the day on which it exists. */
export class EstablishUnit extends OnJurisdiction {
  /** Id of the unit, opaque, chosen by who establishes it @example 5c2f7a70-1b1d-4f0e-8a4e-3f6b7d9c2e10 */
  @IsUUID()
  unit: string;

  /** Name with its type word @example Phường Bình Minh */
  @Length(2, 120)
  name: string;

  /** Type of unit @example phuong */
  @IsIn(['phuong', 'xa', 'thi-tran', 'dac-khu'])
  type: UnitType;

  /** Code of the General Statistics Office @example 02658 */
  @IsOptional()
  @Matches(/^\d{5}$/, { message: 'code must be 5 digits' })
  code?: string;

  /** First day on which it exists @example 2004-11-30 */
  @Matches(dayForm, dayMessage)
  from: Day;
}

/** The city administrator records how a unit came from others or went into them, as a legal act has it. */
export class RecordLineage extends OnJurisdiction {
  /** Id of the unit that merged into another, split from others, was renamed, retyped or transferred, or had its boundary adjusted @example 5c2f7a70-1b1d-4f0e-8a4e-3f6b7d9c2e10 */
  @IsUUID()
  unit: string;

  /** What changed; of a unit that was renamed or retyped, it is the one with the new name or type @example merged-into */
  @IsIn(['merged-into', 'split-from', 'renamed', 'retyped', 'boundary-adjusted', 'transferred'])
  change: LineageChange;

  /** Ids of the other units of the jurisdiction @example ["8a1f5f0e-6d0c-4f7e-9b1d-2f3a4b5c6d7e"] */
  @IsOptional()
  @IsUUID(undefined, { each: true })
  @ArrayUnique()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  others?: string[];

  /** What lies outside of the jurisdiction, as the legal act names it @example "xã Cốc San, huyện Bát Xát" */
  @IsOptional()
  @Length(2, 300)
  outside?: string;

  /** First day on which it is in force @example 2020-03-01 */
  @Matches(dayForm, dayMessage)
  from: Day;
}

/** The city administrator withdraws what was recorded wrongly of a unit's lineage, naming it as it was recorded; the document is the one that puts it right. */
export class WithdrawLineage extends RecordLineage {}

/** One thing that tells what a unit is like. */
export class SituationFactGiven {
  /** What it is about @example "Tổ dân phố" */
  @Length(2, 200)
  label: string;

  /** What is so: a figure, or few words @example "31" */
  @Length(1, 200)
  value: string;
}

/** The city administrator describes what a unit is like on a day (đặc điểm tình hình): it stands beside the scores, and nothing is reckoned with it. */
export class DescribeSituation extends OnJurisdiction {
  /** Id of the unit @example 5c2f7a70-1b1d-4f0e-8a4e-3f6b7d9c2e10 */
  @IsUUID()
  unit: string;

  /** The day it was so, today at the latest @example 2019-09-18 */
  @Matches(dayForm, dayMessage)
  on: Day;

  /** What is so. */
  @ArrayMinSize(1)
  @ArrayMaxSize(30)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => SituationFactGiven)
  facts: SituationFactGiven[];
}
