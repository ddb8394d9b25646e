import { IsIn, IsOptional, IsString, Length } from 'class-validator';
import { EvidenceShown } from './leaf.answers';
import { ListQuestion } from './questions.answers';
import { PageShown, Words } from './words.answers';

/** Which evidence of a dossier. */
export class EvidenceQuestion extends ListQuestion {
  /** Code of the leaf it is attached to @example 4.1 */
  @IsOptional()
  @IsString()
  @Length(1, 40)
  leaf?: string;

  /** Type of its content @example application/pdf */
  @IsOptional()
  @IsString()
  @Length(1, 120)
  mediaType?: string;

  /** "true": only what is attached now; "false": only what was taken off after a sheet had been signed with it @example true */
  @IsOptional()
  @IsIn(['true', 'false'])
  attached?: string;

  /** "true": only what can be read; "false": only what is missing @example false */
  @IsOptional()
  @IsIn(['true', 'false'])
  there?: string;

  /** In which order: by a field, with a minus back to front; leaf by leaf when left out @example -at */
  @IsOptional()
  @IsIn(['leaf', '-leaf', 'name', '-name', 'at', '-at', 'size', '-size', 'mediaType', '-mediaType'])
  sort?: string;
}

/** A file that a leaf cites. */
export class EvidenceLine extends EvidenceShown {
  /** Code of the leaf it is attached to @example 4.1 */
  leaf: string;

  /** What the regulation calls the leaf. */
  leafName: Words | null;

  /** When it was attached, UTC @example 2019-11-20T02:00:00.000Z */
  at: string;

  /** Role and capacity of who attached it. */
  who: Words;

  /** Actor id of who attached it @example 1c9e4a7b-6f0d-4b7c-8b1e-2d3f4a5b6c7d */
  actor: string;

  /** Whether it is attached now; else it was taken off after a sheet had been signed with it @example true */
  attached: boolean;

  /** Whether the file is there to be read (`GET /api/evidence/{hash}` verifies its content) @example true */
  there: boolean;
}

/** The evidence of a dossier. */
export class EvidenceOfDossierAnswer extends PageShown {
  /** Leaf by leaf, unless asked otherwise. */
  items: EvidenceLine[];
}
