import type { Person } from '#access';
import { CloseCycle, OpenCycle } from '#evaluation';
import { Body, Post } from '@nestjs/common';
import { Asker } from '../door/asker';
import { CommandDesk, Commands, Key } from './command-desk';
import type { ReceiptGiven } from './receipt.answers';

@Commands('cycle')
export class CycleController {
  constructor(private readonly desk: CommandDesk) {}

  /**
   * Open the evaluation of a period (mở kỳ đánh giá)
   * @remarks By the city administrator. Names the kind, the units, the regulation by its hash and the last day of each stage. A dossier is then opened for each unit: GET /api/dossiers.
   */
  @Post('open-cycle')
  openCycle(@Body() command: OpenCycle, @Asker() by: Person, @Key() key: string): Promise<ReceiptGiven> {
    return this.desk.give(command, by, key);
  }

  /**
   * Close a cycle
   * @remarks By the city administrator. Units without an outcome have to be named.
   */
  @Post('close-cycle')
  closeCycle(@Body() command: CloseCycle, @Asker() by: Person, @Key() key: string): Promise<ReceiptGiven> {
    return this.desk.give(command, by, key);
  }
}
