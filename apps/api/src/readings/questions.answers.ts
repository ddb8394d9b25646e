import { IsIn, IsInt, IsOptional, IsString, Length, Matches, Max, Min } from 'class-validator';
import { IntersectionType } from '@nestjs/swagger';
import { Type } from 'class-transformer';

/** Where nothing can be asked besides the address: what is asked all the same is refused, as everywhere. */
export class NoQuestion {}

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

/** Which part of a list. */
export class PartOfList {
  /** Only what has all these words in it, with or without diacritics, in any order @example "hoa binh" */
  @IsOptional()
  @IsString()
  @Length(1, 120)
  q?: string;

  /** How many at the most; 50 when left out @example 50 */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  limit?: number;

  /** The `next` of the page before, with the same question */
  @IsOptional()
  @IsString()
  @Length(1, 4000)
  cursor?: string;

  /** "csv": the whole list as a table, whatever `limit` and `cursor` say; pages in JSON when left out @example json */
  @IsOptional()
  @IsIn(['json', 'csv'])
  format?: string;
}

/** What every list may be asked beside what is its own: as of when, and which part of it. */
export class ListQuestion extends IntersectionType(Moments, PartOfList) {}

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
