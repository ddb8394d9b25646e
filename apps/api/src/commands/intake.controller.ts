import type { Person } from '#access';
import { AcceptSubmission, ExtendDeadline, RequestReturn, ReturnSubmission } from '#evaluation';
import { Body, Post } from '@nestjs/common';
import { Asker } from '../door/asker';
import { CommandDesk, Commands, Key } from './command-desk';
import type { ReceiptGiven } from './receipt.answers';

@Commands('intake')
export class IntakeController {
  constructor(private readonly desk: CommandDesk) {}

  /**
   * Take the dossier in (tiếp nhận)
   * @remarks By the standing office. From here on the unit may only ask for a return.
   */
  @Post('accept-submission')
  acceptSubmission(@Body() command: AcceptSubmission, @Asker() by: Person, @Key() key: string): Promise<ReceiptGiven> {
    return this.desk.give(command, by, key);
  }

  /**
   * Return the dossier for named leaves (trả lại)
   * @remarks By the standing office, with a reason for each leaf and a new last day; as often as the regulation allows.
   */
  @Post('return-submission')
  returnSubmission(@Body() command: ReturnSubmission, @Asker() by: Person, @Key() key: string): Promise<ReceiptGiven> {
    return this.desk.give(command, by, key);
  }

  /**
   * Ask to have the dossier back after it was accepted
   * @remarks By the head of the unit; the standing office decides by returning it.
   */
  @Post('request-return')
  requestReturn(@Body() command: RequestReturn, @Asker() by: Person, @Key() key: string): Promise<ReceiptGiven> {
    return this.desk.give(command, by, key);
  }

  /**
   * Move a deadline of this dossier (gia hạn)
   * @remarks By the standing office, on the strength of a document.
   */
  @Post('extend-deadline')
  extendDeadline(@Body() command: ExtendDeadline, @Asker() by: Person, @Key() key: string): Promise<ReceiptGiven> {
    return this.desk.give(command, by, key);
  }
}
