import { IsIn, IsInt, IsOptional, IsString, IsUUID, Length, Matches, Max, Min } from 'class-validator';
import { Type } from 'class-transformer';

/** What every reading may be asked: to wait until it knows of a command. */
export class After {
  /** The `position` a command was answered with: the reading waits, at the most 5 seconds, until it knows of it @example 00000000000004d2 */
  @IsOptional()
  @Matches(/^[0-9a-f]{16}$/)
  after?: string;
}

/** As of which moments a reading is given: see docs/looking-back.md. Rights are those of today. */
export class Moments extends After {
  /** As known then (theo số liệu tại thời điểm): a day, which means its end in the jurisdiction’s zone; an instant with Z or an offset; or a position of the log. Now when left out @example 2019-09-18 */
  @IsOptional()
  @IsString()
  @Length(1, 40)
  knownAt?: string;

  /** As in force on this day (có hiệu lực), of what is known. Only where facts have such a day: rating, attainment, streak, units, roles; refused elsewhere @example 2019-09-18 */
  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  effectiveAt?: string;
}

/** Which dossiers. */
export class DossiersQuestion extends Moments {
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
export class WorkListQuery extends Moments {
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
export class AttainmentQuestion extends Moments {
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
export class StreakQuestion extends Moments {
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
