import type { Person } from '#access';
import {
  DescribeSituation,
  EstablishJurisdiction,
  EstablishUnit,
  RecordLineage,
  SetAttainmentTarget,
  WithdrawLineage,
} from '#territory';
import { Body, Post } from '@nestjs/common';
import { Asker } from '../door/asker';
import { CommandDesk, Commands, Key } from './command-desk';
import type { ReceiptGiven } from './receipt.answers';

@Commands('territory')
export class TerritoryController {
  constructor(private readonly desk: CommandDesk) {}

  /**
   * Enter a jurisdiction
   * @remarks Only the operator’s console may; over HTTP this is refused with 403.
   */
  @Post('establish-jurisdiction')
  establishJurisdiction(@Body() command: EstablishJurisdiction, @Asker() by: Person, @Key() key: string): Promise<ReceiptGiven> {
    return this.desk.give(command, by, key);
  }

  /**
   * Enter a commune-level unit
   * @remarks By the city administrator.
   */
  @Post('establish-unit')
  establishUnit(@Body() command: EstablishUnit, @Asker() by: Person, @Key() key: string): Promise<ReceiptGiven> {
    return this.desk.give(command, by, key);
  }

  /**
   * Record how a unit came from others or went into them
   * @remarks By the city administrator, as a legal act has it: `merged-into` and `split-from` another unit; `renamed` and `retyped`, said of the unit with the new name or type, which is entered first; `boundary-adjusted`; `transferred` from outside of the jurisdiction. Every unit named exists on the day from which the change is in force. Shown in `lineage` of each unit concerned; no streak and no attainment is reckoned otherwise because of it.
   */
  @Post('record-lineage')
  recordLineage(@Body() command: RecordLineage, @Asker() by: Person, @Key() key: string): Promise<ReceiptGiven> {
    return this.desk.give(command, by, key);
  }

  /**
   * Withdraw what was recorded wrongly of a unit’s lineage
   * @remarks By the city administrator, naming the change as it was recorded (`change`, `others`, `outside`, `from`), on the document that puts it right. It is no longer shown; that it was recorded, and withdrawn, stays in the log.
   */
  @Post('withdraw-lineage')
  withdrawLineage(@Body() command: WithdrawLineage, @Asker() by: Person, @Key() key: string): Promise<ReceiptGiven> {
    return this.desk.give(command, by, key);
  }

  /**
   * Describe what a unit is like (đặc điểm tình hình)
   * @remarks By the city administrator, for today or a day that has passed, on a document: how many residential groups, projects under way, households. Shown in `situation` of the unit, beside its scores; nothing is reckoned with it. What is described later for the same day takes the place of what was described before.
   */
  @Post('describe-situation')
  describeSituation(@Body() command: DescribeSituation, @Asker() by: Person, @Key() key: string): Promise<ReceiptGiven> {
    return this.desk.give(command, by, key);
  }

  /**
   * Record the city’s target of attainment (chỉ tiêu)
   * @remarks By the city administrator, on the strength of a resolution.
   */
  @Post('set-attainment-target')
  setAttainmentTarget(@Body() command: SetAttainmentTarget, @Asker() by: Person, @Key() key: string): Promise<ReceiptGiven> {
    return this.desk.give(command, by, key);
  }
}
