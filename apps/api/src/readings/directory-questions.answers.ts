import { IsIn, IsOptional, IsString, IsUUID, Length } from 'class-validator';
import { ListQuestion } from './questions.answers';

/** Which jurisdictions. */
export class JurisdictionsQuestion extends ListQuestion {
  /** In which order: by a field, with a minus back to front; by name when left out @example name */
  @IsOptional()
  @IsIn(['name', '-name'])
  sort?: string;
}

/** Which units. */
export class UnitsQuestion extends ListQuestion {
  /** Type of unit: phuong, xa, thi-tran or dac-khu @example phuong */
  @IsOptional()
  @IsIn(['phuong', 'xa', 'thi-tran', 'dac-khu'])
  type?: string;

  /** In which order: by a field, with a minus back to front; by name when left out @example name */
  @IsOptional()
  @IsIn(['name', '-name', 'type', '-type', 'code', '-code', 'since', '-since'])
  sort?: string;
}

/** Which regulations. */
export class RegulationsQuestion extends ListQuestion {
  /** Kind they rate @example government */
  @IsOptional()
  @IsString()
  @Length(1, 40)
  kind?: string;

  /** In which order: by a field, with a minus back to front; by code when left out @example code */
  @IsOptional()
  @IsIn(['code', '-code', 'name', '-name', 'kind', '-kind'])
  sort?: string;
}

/** Which cycles. */
export class CyclesQuestion extends ListQuestion {
  /** Kind that is rated @example government */
  @IsOptional()
  @IsString()
  @Length(1, 40)
  kind?: string;

  /** What people call the period @example 2019 */
  @IsOptional()
  @IsString()
  @Length(1, 60)
  year?: string;

  /** "true": only what is closed; "false": only what is open @example false */
  @IsOptional()
  @IsIn(['true', 'false'])
  closed?: string;

  /** In which order: by a field, with a minus back to front; by period, then kind when left out @example -period */
  @IsOptional()
  @IsIn(['period', '-period', 'kind', '-kind', 'units', '-units'])
  sort?: string;
}

/** Which roles. */
export class RolesQuestion extends ListQuestion {
  /** "true": those that begin only on a later day as well @example true */
  @IsOptional()
  @IsIn(['true', 'false'])
  ahead?: string;

  /** Code of the role @example reviewer */
  @IsOptional()
  @IsString()
  @Length(1, 40)
  role?: string;

  /** Actor id of the person @example 1c9e4a7b-6f0d-4b7c-8b1e-2d3f4a5b6c7d */
  @IsOptional()
  @IsUUID()
  person?: string;

  /** Id of the unit the role is for @example 5c2f7a70-1b1d-4f0e-8a4e-3f6b7d9c2e10 */
  @IsOptional()
  @IsUUID()
  unit?: string;

  /** Kind of evaluation the role is for @example government */
  @IsOptional()
  @IsString()
  @Length(1, 40)
  kind?: string;

  /** In which order: by a field, with a minus back to front; by role, then person when left out @example name */
  @IsOptional()
  @IsIn(['role', '-role', 'name', '-name', 'from', '-from', 'until', '-until'])
  sort?: string;
}
