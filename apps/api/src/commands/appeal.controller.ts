import type { Person } from '#access';
import { DecideAppeal, LodgeAppeal, WaiveAppeal } from '#evaluation';
import { Body, Post } from '@nestjs/common';
import { Asker } from '../door/asker';
import { CommandDesk, Commands, Key } from './command-desk';
import type { ReceiptGiven } from './receipt.answers';

@Commands('appeal')
export class AppealController {
  constructor(private readonly desk: CommandDesk) {}

  /**
   * Ask for named leaves to be reviewed again (đề nghị thẩm định lại)
   * @remarks By the head of the unit, while the window is open. One that comes late is turned away, and that is recorded.
   */
  @Post('lodge-appeal')
  lodgeAppeal(@Body() command: LodgeAppeal, @Asker() by: Person, @Key() key: string): Promise<ReceiptGiven> {
    return this.desk.give(command, by, key);
  }

  /**
   * Declare that the unit will not appeal
   * @remarks The dossier then need not wait for the window to close.
   */
  @Post('waive-appeal')
  waiveAppeal(@Body() command: WaiveAppeal, @Asker() by: Person, @Key() key: string): Promise<ReceiptGiven> {
    return this.desk.give(command, by, key);
  }

  /**
   * Decide one leaf of an appeal
   * @remarks By the appeal panel: somebody who reviewed nothing of this dossier. The first answer stays beside the second.
   */
  @Post('decide-appeal')
  decideAppeal(@Body() command: DecideAppeal, @Asker() by: Person, @Key() key: string): Promise<ReceiptGiven> {
    return this.desk.give(command, by, key);
  }
}
