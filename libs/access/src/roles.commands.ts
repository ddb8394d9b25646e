import { Command } from '@nestjs/cqrs';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
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
import { roles, type Day, type Receipt, type Role } from '#kernel';

const dayForm = /^\d{4}-\d{2}-\d{2}$/;
const dayMessage = { message: '$property must be a day such as 2019-01-02' };

/** The document a role is given or taken by. */
export class RoleBasisGiven {
  /** What the document is @example Quyết định phân công nhiệm vụ */
  @Length(1, 500)
  title: string;

  /** Its number; an auditor’s decision has one @example MH-2019/03 */
  @IsOptional()
  @Length(1, 100)
  number?: string;

  /** Its date @example 2019-01-02 */
  @IsOptional()
  @Matches(dayForm, dayMessage)
  date?: Day;
}

/** Rating years, both ends included. */
export class YearsGiven {
  /** First rating year @example 2017 */
  @IsInt()
  @Min(1945)
  @Max(9999)
  from: number;

  /** Last rating year @example 2018 */
  @IsInt()
  @Min(1945)
  @Max(9999)
  to: number;
}

/** The part of the jurisdiction a role reaches: whatever is left out means all of it. */
export class RoleScope {
  /** Id of the unit; needed for the unit's own people @example 5c2f7a70-1b1d-4f0e-8a4e-3f6b7d9c2e10 */
  @IsOptional()
  @IsUUID()
  unit?: string;

  /** Kind of evaluation @example government */
  @IsOptional()
  @Length(1, 40)
  kind?: string;

  /** Code of the reviewing body; needed for reviewers @example noi-vu */
  @IsOptional()
  @Length(1, 60)
  body?: string;

  /** Id of the only cycle it is for @example 7d4c1f0e-9f0b-4f5e-8a53-1f8f0a1f6a10 */
  @IsOptional()
  @IsUUID()
  cycle?: string;

  /** For auditors: ids of the units that are inspected @example ["5c2f7a70-1b1d-4f0e-8a4e-3f6b7d9c2e10"] */
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  units?: string[];

  /** For auditors: the kinds that are inspected, where there are several @example ["government","party"] */
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ArrayUnique()
  @Length(1, 40, { each: true })
  kinds?: string[];

  /** For auditors: the rating years that are inspected. */
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => YearsGiven)
  years?: YearsGiven;
}

/** What every act on roles names. */
export abstract class OnRoles extends Command<Receipt> {
  /** Id of the jurisdiction @example 2f0d6f7a-3b0f-4a57-9d5a-0c0b6c7f1a11 */
  @IsUUID()
  jurisdiction: string;

  /** Id of the grant, opaque, chosen by who grants it @example 9a7f3c52-0d5e-4c0b-9a53-7a1d5be0c2f4 */
  @IsUUID()
  grant: string;

  /** The document it rests on. */
  @IsDefined()
  @IsObject()
  @ValidateNested()
  @Type(() => RoleBasisGiven)
  basis: RoleBasisGiven;
}

/** What every granting of a role names. */
export abstract class OnGranting extends OnRoles {
  /** Actor id of the person @example 1c9e4a7b-6f0d-4b7c-8b1e-2d3f4a5b6c7d */
  @IsUUID()
  person: string;

  /** First day on which the role is held @example 2019-01-02 */
  @Matches(dayForm, dayMessage)
  from: Day;

  /** Last day on which it is held; open when left out, which an auditor’s is never @example 2019-12-31 */
  @IsOptional()
  @Matches(dayForm, dayMessage)
  until?: Day;

  /** Capacity in which the person acts; a post, never a name @example Trưởng phòng Nội vụ */
  @IsOptional()
  @Length(1, 120)
  capacity?: string;
}

/** The city administrator gives a person a role in the jurisdiction, or in a part of it, for a time. */
export class GrantRole extends OnGranting {
  /** The role @example reviewer */
  @IsIn(Object.keys(roles))
  role: Role;

  /** What it reaches within the jurisdiction; all of it when left out. */
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => RoleScope)
  scope?: RoleScope;
}

/** The console appoints an administrator for a jurisdiction that has none. */
export class AppointFirstAdministrator extends OnGranting {}

/** The city administrator ends a grant. */
export class RevokeRole extends OnRoles {
  /** First day on which the role is no longer held: today or later @example 2019-06-01 */
  @Matches(dayForm, dayMessage)
  on: Day;
}
