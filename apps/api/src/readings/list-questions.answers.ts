import { IsIn, IsOptional, IsString, IsUUID, Length } from 'class-validator';
import { ListQuestion } from './questions.answers';

/** Which dossiers. */
export class DossiersQuestion extends ListQuestion {
  /** The jurisdiction: id, name or slug; all of mine when left out @example lao-cai */
  @IsOptional()
  @IsString()
  @Length(1, 120)
  jurisdiction?: string;

  /** Kind of evaluation @example government */
  @IsOptional()
  @IsString()
  @Length(1, 40)
  kind?: string;

  /** What people call the period @example 2019 */
  @IsOptional()
  @IsString()
  @Length(1, 60)
  year?: string;

  /** The unit: id, code, name or slug @example binh-minh */
  @IsOptional()
  @IsString()
  @Length(1, 120)
  unit?: string;

  /** Id of the cycle @example 7d4c1f0e-9f0b-4f5e-8a53-1f8f0a1f6a10 */
  @IsOptional()
  @IsUUID()
  cycle?: string;

  /** Code of the stage they stand in @example review */
  @IsOptional()
  @IsString()
  @Length(1, 60)
  stage?: string;

  /** "true": only those under way; "false": only those that have ended @example true */
  @IsOptional()
  @IsIn(['true', 'false'])
  open?: string;

  /** "true": only those whose stage is overdue; "false": only those where it is not @example false */
  @IsOptional()
  @IsIn(['true', 'false'])
  overdue?: string;

  /** "true": only those in which something waits for me @example true */
  @IsOptional()
  @IsIn(['true', 'false'])
  mine?: string;

  /** In which order: by a field, with a minus back to front; by period, kind and unit when left out @example -period */
  @IsOptional()
  @IsIn(['period', '-period', 'kind', '-kind', 'unitName', '-unitName', 'stage', '-stage', 'until', '-until'])
  sort?: string;
}

/** Which part of what waits. */
export class WorkListQuery extends ListQuestion {
  /** The jurisdiction: id, name or slug; all of mine when left out @example lao-cai */
  @IsOptional()
  @IsString()
  @Length(1, 120)
  jurisdiction?: string;

  /** Id of the unit @example 5c2f7a70-1b1d-4f0e-8a4e-3f6b7d9c2e10 */
  @IsOptional()
  @IsUUID()
  unit?: string;

  /** Kind of evaluation @example government */
  @IsOptional()
  @IsString()
  @Length(1, 40)
  kind?: string;

  /** What people call the period @example 2019 */
  @IsOptional()
  @IsString()
  @Length(1, 60)
  year?: string;

  /** Code of the stage in the regulation @example review */
  @IsOptional()
  @IsString()
  @Length(1, 60)
  stage?: string;

  /** Code of the task @example may-appeal */
  @IsOptional()
  @IsString()
  @Length(1, 60)
  task?: string;

  /** "true": only what is overdue; "false": only what is not @example false */
  @IsOptional()
  @IsIn(['true', 'false'])
  overdue?: string;

  /** In which order: by a field, with a minus back to front; most urgent first when left out @example until */
  @IsOptional()
  @IsIn(['until', '-until', 'since', '-since', 'unitName', '-unitName', 'kind', '-kind', 'period', '-period', 'task', '-task'])
  sort?: string;
}

/** Which periods of a city. */
export class AttainmentsQuestion extends ListQuestion {
  /** The city: id, name or slug @example lao-cai */
  @IsString()
  @Length(1, 120)
  city: string;

  /** Kind of evaluation @example government */
  @IsOptional()
  @IsString()
  @Length(1, 40)
  kind?: string;

  /** What people call the period @example 2018 */
  @IsOptional()
  @IsString()
  @Length(1, 60)
  year?: string;

  /** "true": only where the target is met; "false": only where it is not @example true */
  @IsOptional()
  @IsIn(['true', 'false'])
  met?: string;

  /** In which order: by a field, with a minus back to front; by period, then kind when left out @example -share */
  @IsOptional()
  @IsIn(['year', '-year', 'kind', '-kind', 'share', '-share'])
  sort?: string;
}

/** Whose streaks. */
export class StreaksQuestion extends ListQuestion {
  /** The city: id, name or slug @example lao-cai */
  @IsString()
  @Length(1, 120)
  city: string;

  /** Kind of evaluation @example government */
  @IsString()
  @Length(1, 40)
  kind: string;

  /** In which order: by a field, with a minus back to front; by the unit’s name when left out @example -count */
  @IsOptional()
  @IsIn(['unitName', '-unitName', 'count', '-count'])
  sort?: string;
}

/** Which lines of a dossier’s history. */
export class HistoryQuestion extends ListQuestion {
  /** Name of the event @example LeafReviewed */
  @IsOptional()
  @IsString()
  @Length(1, 60)
  type?: string;

  /** Code of a leaf it is about, alone or among others @example 4.1 */
  @IsOptional()
  @IsString()
  @Length(1, 40)
  leaf?: string;

  /** Actor id of who did it @example 1c9e4a7b-6f0d-4b7c-8b1e-2d3f4a5b6c7d */
  @IsOptional()
  @IsString()
  @Length(1, 60)
  actor?: string;

  /** In which order: by a field, with a minus back to front; oldest first when left out @example -version */
  @IsOptional()
  @IsIn(['version', '-version'])
  sort?: string;
}

/** Which units of a cycle. */
export class CycleUnitsQuestion extends ListQuestion {
  /** Code of the class that was decided @example TSVM */
  @IsOptional()
  @IsString()
  @Length(1, 60)
  class?: string;

  /** Code of the title that was decided @example TSVM */
  @IsOptional()
  @IsString()
  @Length(1, 60)
  title?: string;

  /** "true": only what has been decided; "false": only what has not @example true */
  @IsOptional()
  @IsIn(['true', 'false'])
  decided?: string;

  /** "true": only what has been made known; "false": only what has not @example true */
  @IsOptional()
  @IsIn(['true', 'false'])
  published?: string;

  /** In which order: by a field, with a minus back to front; by the unit’s name when left out @example -total */
  @IsOptional()
  @IsIn(['unitName', '-unitName', 'selfTotal', '-selfTotal', 'total', '-total'])
  sort?: string;
}
