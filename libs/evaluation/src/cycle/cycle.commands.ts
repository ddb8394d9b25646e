import { Command } from '@nestjs/cqrs';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsDefined,
  IsIn,
  IsObject,
  IsOptional,
  IsUUID,
  Length,
  Matches,
  ValidateNested,
} from 'class-validator';
import type { Day, Receipt } from '#kernel';
import { dayForm, dayMessage } from '../intake/intake.commands';

/** The period that is rated. */
export class PeriodGiven {
  /** Sort of period @example year */
  @IsIn(['year', 'quarter', 'term', 'special'])
  type: 'year' | 'quarter' | 'term' | 'special';

  /** First day @example 2019-01-01 */
  @Matches(dayForm, dayMessage)
  from: Day;

  /** Last day @example 2019-12-31 */
  @Matches(dayForm, dayMessage)
  to: Day;

  /** What people call it @example 2019 */
  @Length(1, 60)
  label: string;
}

/** What every act on a cycle names. */
export abstract class OnCycle extends Command<Receipt> {
  /** Id of the cycle, chosen by who opens it @example 7d4c1f0e-9f0b-4f5e-8a53-1f8f0a1f6a10 */
  @IsUUID()
  cycle: string;
}

/** The city opens the evaluation of a period: kind, units, the regulation by its hash, the last day of each stage. */
export class OpenCycle extends OnCycle {
  /** Id of the jurisdiction @example 2f0d6f7a-3b0f-4a57-9d5a-0c0b6c7f1a11 */
  @IsUUID()
  jurisdiction: string;

  /** Kind that is rated @example government */
  @Length(1, 40)
  kind: string;

  /** The period. */
  @IsDefined()
  @IsObject()
  @ValidateNested()
  @Type(() => PeriodGiven)
  period: PeriodGiven;

  /** Hash of the published regulation @example 6f1d2c3b4a5968778695a4b3c2d1e0f00f1e2d3c4b5a69788796a5b4c3d2e1f0 */
  @Matches(/^[0-9a-f]{64}$/, { message: 'regulation must be the hash of a published regulation (64 hexadecimal characters)' })
  regulation: string;

  /** Ids of the units that take part. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(4000)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  units: string[];

  /** Last day of each stage by the stage's code @example {"self-assessment":"2019-11-30","intake":"2019-12-05","review":"2019-12-15","appeal":"2019-12-20","approval":"2019-12-31"} */
  @IsObject()
  deadlines: Record<string, Day>;
}

/** The city closes the cycle. Units that have no outcome are left without a rating, and have to be named. */
export class CloseCycle extends OnCycle {
  /** Units left without a rating, if any. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(4000)
  @IsUUID(undefined, { each: true })
  withoutRating?: string[];
}

/** Given by the process when a dossier of the cycle has its outcome. */
export class NoteOutcome extends OnCycle {
  unit: string;
  dossier: string;
  outcome: 'rated' | 'without-rating';
}
