import type { Person } from '#access';
import { CompleteReview, EstablishFact, ReviewLeaf } from '#evaluation';
import { Body, Post } from '@nestjs/common';
import { Asker } from '../door/asker';
import { CommandDesk, Commands, Key } from './command-desk';
import type { ReceiptGiven } from './receipt.answers';

@Commands('review')
export class ReviewController {
  constructor(private readonly desk: CommandDesk) {}

  /**
   * Give the body’s own answer to one leaf assigned to it (thẩm định)
   * @remarks By a reviewer of the body named in the regulation. Without figures the unit’s answer is agreed with; a different answer needs a reason. `revision` is the leaf’s `reviewRevision` in GET /api/dossiers/{id}.
   */
  @Post('review-leaf')
  reviewLeaf(@Body() command: ReviewLeaf, @Asker() by: Person, @Key() key: string): Promise<ReceiptGiven> {
    return this.desk.give(command, by, key);
  }

  /**
   * Establish a fact that belongs to no leaf
   * @remarks By a reviewer of the body the regulation names for the fact.
   */
  @Post('establish-fact')
  establishFact(@Body() command: EstablishFact, @Asker() by: Person, @Key() key: string): Promise<ReceiptGiven> {
    return this.desk.give(command, by, key);
  }

  /**
   * Declare the body’s part of the review done
   * @remarks Once every leaf assigned to the body is reviewed. After the last body the result is computed and the procedure goes on.
   */
  @Post('complete-review')
  completeReview(@Body() command: CompleteReview, @Asker() by: Person, @Key() key: string): Promise<ReceiptGiven> {
    return this.desk.give(command, by, key);
  }
}
