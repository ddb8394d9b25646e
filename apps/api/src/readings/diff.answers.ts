import { IntersectionType } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, IsUUID, Length } from 'class-validator';
import { After, PartOfList } from './questions.answers';
import { PageShown, Words } from './words.answers';

/** Between which moments, and of what: `dossier`; or `unit` and `kind`; or `city`, `kind` and `year`. */
export class DiffQuestion extends IntersectionType(After, PartOfList) {
  /** The first moment: a day (its end), an instant or a position @example 2018-12-20 */
  @IsString()
  @Length(1, 40)
  from: string;

  /** The second moment; now when left out @example 2019-09-18 */
  @IsOptional()
  @IsString()
  @Length(1, 40)
  to?: string;

  /** Id of one dossier @example 3f2b8c1e-5a64-5d0f-9f0e-0d9a6f1c2b11 */
  @IsOptional()
  @IsUUID()
  dossier?: string;

  /** A unit over all its years under `kind`: id, code, name or slug @example binh-minh */
  @IsOptional()
  @Length(1, 120)
  unit?: string;

  /** The city of a year, or where two units share a name: id, name or slug @example lao-cai */
  @IsOptional()
  @Length(1, 120)
  city?: string;

  /** Kind of evaluation @example government */
  @IsOptional()
  @Length(1, 40)
  kind?: string;

  /** What people call the period of the city @example 2018 */
  @IsOptional()
  @Length(1, 60)
  year?: string;

  /** Which reading: attainment, rating, leaf or streak @example rating */
  @IsOptional()
  @IsIn(['attainment', 'rating', 'leaf', 'streak'])
  reading?: string;

  /** In which order: by a field, with a minus back to front; the city’s figures first, then unit by unit when left out @example -unitName */
  @IsOptional()
  @IsIn(['unitName', '-unitName', 'reading', '-reading'])
  sort?: string;
}

/** One moment of the log. */
export class MomentOfLog {
  /** The day of the moment in the jurisdiction’s zone @example 2019-09-18 */
  day: string;
}

/** As of when an answer is: there when `knownAt` or `effectiveAt` was asked for. */
export class MomentAnswer {
  /** The moment as it was asked for; null for now @example 2019-09-18 */
  knownAt: string | null;

  /** The day as of which facts are in force; null where that was not asked @example 2019-09-18 */
  effectiveAt: string | null;
}

/** An event that bears on a difference. */
export class CauseAnswer {
  /** Id of the event @example 9a7f3c52-0d5e-4c0b-9a53-7a1d5be0c2f4 */
  id: string;

  /** Where it stands in the log @example 0000000000002d31 */
  position: string;

  /** Name of the event @example RatingDecided */
  type: string;

  /** Its stream @example dossier-3f2b8c1e-5a64-5d0f-9f0e-0d9a6f1c2b11 */
  stream: string;

  /** The dossier it belongs to @example 3f2b8c1e-5a64-5d0f-9f0e-0d9a6f1c2b11 */
  dossier: string | null;

  /** Instant of receipt, UTC @example 2018-12-26T03:30:01.000Z */
  at: string;

  /** The same in the jurisdiction’s zone @example 26/12/2018 */
  day: string;

  /** Hours and minutes there @example 10:30 */
  time: string;

  /** Actor id of the person; `process` for the system itself, `console` for the operator at the console @example 1c9e4a7b-6f0d-4b7c-8b1e-2d3f4a5b6c7d */
  actor: string;

  /** Role and capacity of who did it. */
  who: Words;

  /** What happened, as a sentence. */
  what: Words;
}

/** One figure that stands otherwise at the second moment. */
export class DifferenceAnswer {
  /** Which reading: attainment, rating, leaf, streak @example rating */
  reading: string;

  /** Stable name of the figure @example decision */
  figure: string;

  /** What people call it. */
  label: Words;

  /** At the first moment; null when there was nothing. */
  before: Words | null;

  /** At the second; null when there is nothing any more. */
  after: Words | null;

  /** Id of the cycle; null for a streak @example 7d4c1f0e-9f0b-4f5e-8a53-1f8f0a1f6a10 */
  cycle: string | null;

  /** Id of the dossier; null for a city’s figure and for a streak @example 3f2b8c1e-5a64-5d0f-9f0e-0d9a6f1c2b11 */
  dossier: string | null;

  /** Id of the unit; null for a city’s figure @example 5c2f7a70-1b1d-4f0e-8a4e-3f6b7d9c2e10 */
  unit: string | null;

  /** Its name @example "Phường Bình Minh" */
  unitName: string | null;

  /** Kind of evaluation @example government */
  kind: string;

  /** What people call the period; null for a streak @example 2018 */
  period: string | null;

  /** Events between the two moments that bear on it, oldest first, 20 at the most, and only those I may read. */
  events: CauseAnswer[];

  /** How many more of them there are @example 0 */
  moreEvents: number;
}

/** What differs between two moments. */
export class DiffAnswer extends PageShown {
  /** The first moment. */
  from: MomentOfLog;

  /** The second moment. */
  to: MomentOfLog;

  /** The city’s figures first, then by the unit’s name, unless asked otherwise. */
  items: DifferenceAnswer[];
}
