import type { Person } from '#access';
import { PublishRating } from '#evaluation';
import { Body, Post } from '@nestjs/common';
import { Asker } from '../door/asker';
import { CommandDesk, Commands, Key } from './command-desk';
import type { ReceiptGiven } from './receipt.answers';

@Commands('publication')
export class PublicationController {
  constructor(private readonly desk: CommandDesk) {}

  /**
   * Make the decided rating known and close the dossier (công bố)
   * @remarks By the records office. A party rating is not made public: the regulation says so.
   */
  @Post('publish-rating')
  publishRating(@Body() command: PublishRating, @Asker() by: Person, @Key() key: string): Promise<ReceiptGiven> {
    return this.desk.give(command, by, key);
  }
}
