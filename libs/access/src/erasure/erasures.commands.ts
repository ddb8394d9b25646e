import { Command } from '@nestjs/cqrs';
import { Type } from 'class-transformer';
import { IsDefined, IsInt, IsObject, IsUUID, Length, Matches, Min, ValidateNested } from 'class-validator';
import type { Day, Receipt } from '#kernel';
import type { Erasure } from './erasures.events';

/** The document that orders an erasure. */
export class ErasureBasisGiven {
  /** What the document is @example Quyết định xóa dữ liệu cá nhân */
  @Length(1, 500)
  title: string;

  /** Its number @example MH-2026/04 */
  @Length(1, 100)
  number: string;

  /** Its date @example 2026-01-05 */
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: '$property must be a day such as 2026-01-05' })
  date: Day;
}

/** The console records that a person's identity and texts were erased. It is given after the deed, and only there. */
export class ErasePerson extends Command<Receipt> implements Erasure {
  /** Origin of the log it is recorded in @example 2f0d6f7a-3b0f-4a57-9d5a-0c0b6c7f1a11 */
  @IsUUID()
  log: string;

  /** Id of the act @example 0b0e5d64-0d3f-4b52-8d0b-6cbb6ac9a8fd */
  @IsUUID()
  erasure: string;

  /** Actor id of the person @example 1c9e4a7b-6f0d-4b7c-8b1e-2d3f4a5b6c7d */
  @IsUUID()
  person: string;

  /** The document it rests on. */
  @IsDefined()
  @IsObject()
  @ValidateNested()
  @Type(() => ErasureBasisGiven)
  basis: ErasureBasisGiven;

  /** Instant at which it was ordered, UTC @example 2026-01-06T02:00:00.000Z */
  @Length(24, 24)
  orderedAt: string;

  /** How many of the texts the person had written @example 12 */
  @IsInt()
  @Min(0)
  written: number;

  /** How many others were named one by one @example 1 */
  @IsInt()
  @Min(0)
  named: number;

  /** Ids of the texts whose keys were destroyed. */
  @IsUUID('all', { each: true })
  keys: string[];
}
