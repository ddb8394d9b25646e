import { IsIn, IsOptional, IsString, Length } from 'class-validator';
import { PartOfList } from './questions.answers';
import { DocumentShown, PageShown, Words } from './words.answers';

/** Which part of what was recognised. Only as it is known now: this is open to all, and looking back is work. */
export class RecognisedQuestion extends PartOfList {
  /** What people call the period; all of them when left out @example 2018 */
  @IsOptional()
  @IsString()
  @Length(1, 60)
  year?: string;

  /** In which order: by a field, with a minus back to front; by city, latest period first, then by unit when left out @example unitName */
  @IsOptional()
  @IsIn(['unitName', '-unitName', 'period', '-period'])
  sort?: string;
}

/** A unit whose government was recognised for a period. */
export class RecognisedUnit {
  /** Name of the city that decided @example "Thành phố Lào Cai" */
  cityName: string;

  /** What people call the period @example 2018 */
  period: string;

  /** Name of the unit @example "Phường Bình Minh" */
  unitName: string;

  /** The title. */
  title: Words;

  /** The decision. */
  document: DocumentShown;

  /** The day on which it was made public @example 2018-12-30 */
  publishedOn: string;
}

/** Governments that were recognised, as everybody may know it. */
export class RecognisedAnswer extends PageShown {
  /** By city, latest period first, then by unit, unless asked otherwise. */
  items: RecognisedUnit[];
}
