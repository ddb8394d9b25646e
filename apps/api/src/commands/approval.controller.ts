import type { Person } from '#access';
import { CloseWithoutRating, DecideRating, ProposeRating, SendBackForReview } from '#evaluation';
import { Body, Post } from '@nestjs/common';
import { Asker } from '../door/asker';
import { CommandDesk, Commands, Key } from './command-desk';
import type { ReceiptGiven } from './receipt.answers';

@Commands('approval')
export class ApprovalController {
  constructor(private readonly desk: CommandDesk) {}

  /**
   * Put a rating before the authority (đề xuất)
   * @remarks By the council’s secretary. A proposal that departs from what was computed says why.
   */
  @Post('propose-rating')
  proposeRating(@Body() command: ProposeRating, @Asker() by: Person, @Key() key: string): Promise<ReceiptGiven> {
    return this.desk.give(command, by, key);
  }

  /**
   * Send named leaves back for review
   * @remarks By the competent authority, with a reason for each leaf and a new last day; as often as the regulation allows.
   */
  @Post('send-back-for-review')
  sendBackForReview(@Body() command: SendBackForReview, @Asker() by: Person, @Key() key: string): Promise<ReceiptGiven> {
    return this.desk.give(command, by, key);
  }

  /**
   * Decide the rating (quyết định)
   * @remarks By the competent authority. Number, date and signature block come from outside; a decision that departs from the proposal says why.
   */
  @Post('decide-rating')
  decideRating(@Body() command: DecideRating, @Asker() by: Person, @Key() key: string): Promise<ReceiptGiven> {
    return this.desk.give(command, by, key);
  }

  /**
   * End the dossier without a rating (không xếp loại)
   * @remarks By the competent authority, with the reason.
   */
  @Post('close-without-rating')
  closeWithoutRating(@Body() command: CloseWithoutRating, @Asker() by: Person, @Key() key: string): Promise<ReceiptGiven> {
    return this.desk.give(command, by, key);
  }
}
