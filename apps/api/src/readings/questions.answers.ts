import { IsIn, IsInt, IsOptional, IsUUID, Length, Matches, Max, Min } from 'class-validator';
import { Type } from 'class-transformer';

/** What every reading may be asked: to wait until it knows of a command. */
export class After {
  /** The `position` a command was answered with: the reading waits, at the most 5 seconds, until it knows of it @example 00000000000004d2 */
  @IsOptional()
  @Matches(/^[0-9a-f]{16}$/)
  after?: string;
}

/** Which dossiers. */
export class DossiersQuestion extends After {
  /** The jurisdiction: id, name or slug; all of mine when left out @example lao-cai */
  @IsOptional()
  @Length(1, 120)
  jurisdiction?: string;

  /** Kind of evaluation @example government */
  @IsOptional()
  @Length(1, 40)
  kind?: string;

  /** What people call the period @example 2019 */
  @IsOptional()
  @Length(1, 60)
  year?: string;

  /** The unit: id, code, name or slug @example binh-minh */
  @IsOptional()
  @Length(1, 120)
  unit?: string;
}

/** Which part of what waits. */
export class WorkListQuery extends After {
  /** The jurisdiction: id, name or slug; all of mine when left out @example lao-cai */
  @IsOptional()
  @Length(1, 120)
  jurisdiction?: string;

  /** Id of the unit @example 5c2f7a70-1b1d-4f0e-8a4e-3f6b7d9c2e10 */
  @IsOptional()
  @IsUUID()
  unit?: string;

  /** Kind of evaluation @example government */
  @IsOptional()
  @Length(1, 40)
  kind?: string;

  /** "true": only what is overdue @example false */
  @IsOptional()
  @IsIn(['true', 'false'])
  overdue?: string;
}

/** Whose attainment. */
export class AttainmentQuestion extends After {
  /** The city: id, name or slug @example lao-cai */
  @Length(1, 120)
  city: string;

  /** Kind of evaluation @example government */
  @Length(1, 40)
  kind: string;

  /** What people call the period @example 2018 */
  @Length(1, 60)
  year: string;
}

/** Whose streak. */
export class StreakQuestion extends After {
  /** The unit: id, code, name or slug @example binh-minh */
  @Length(1, 120)
  unit: string;

  /** Kind of evaluation @example government */
  @Length(1, 40)
  kind: string;

  /** The city, where two units share a name: id, name or slug @example lao-cai */
  @IsOptional()
  @Length(1, 120)
  city?: string;

  /** The last year that may count; the latest decided when left out @example 2018 */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1945)
  @Max(9999)
  upTo?: number;
}
