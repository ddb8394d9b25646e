import type { Person } from '#access';
import { PublishRegulation } from '#regulation';
import { Body, Post } from '@nestjs/common';
import { Asker } from '../door/asker';
import { CommandDesk, Commands, Key } from './command-desk';
import type { ReceiptGiven } from './receipt.answers';

@Commands('regulations')
export class RegulationsController {
  constructor(private readonly desk: CommandDesk) {}

  /**
   * Publish a regulation (ban hành quy định)
   * @remarks By the city administrator. The document is checked whole; every problem is named in `details.problems`. Its hash is its name for ever.
   */
  @Post('publish-regulation')
  publishRegulation(@Body() command: PublishRegulation, @Asker() by: Person, @Key() key: string): Promise<ReceiptGiven> {
    return this.desk.give(command, by, key);
  }
}
