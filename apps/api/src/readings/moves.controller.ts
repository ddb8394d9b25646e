import type { Person } from '#access';
import { dossierStory, movesOf, type DossierGiven } from '#evaluation';
import { dayIn } from '#event-store';
import { fold } from '#kernel';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import { Asker } from '../door/asker';
import { House } from '../house/house';
import { eventsOf } from './dossier-events';
import { MovesAnswer } from './moves.answers';
import { After } from './questions.answers';
import { Rights } from './rights';
import type { Shown } from './shown';

@ApiTags('readings')
@Controller()
export class MovesController {
  constructor(
    private readonly house: House,
    private readonly rights: Rights,
  ) {}

  /**
   * What I may do to a dossier now
   * @remarks Every act, whether it is open to me at this moment, and if not the very sentence that it would be refused with. Told by the decisions themselves from the dossier’s own stream; nothing is recorded.
   */
  @Get('dossiers/:id/moves')
  @ApiParam({ name: 'id', description: 'Id of the dossier', example: '3f2b8c1e-5a64-5d0f-9f0e-0d9a6f1c2b11' })
  @ApiOkResponse({ type: MovesAnswer, description: 'Act by act, in the order of a year.' })
  async moves(@Asker() me: Person, @Param('id') written: string, @Query() _: After): Promise<Shown<MovesAnswer>> {
    const { known } = await this.rights.dossier(me, written);
    const { clock, givens, readings } = this.house;
    const events = await eventsOf(this.house, known.id);
    const dossier = fold(dossierStory, events);
    const recordedAt = clock.now();
    const asker = { actor: me.id, today: dayIn(readings.directory.jurisdiction(known.jurisdiction).zone, recordedAt) };
    const given: DossierGiven = { ...(await givens.forDossier({}, dossier, asker)), ...asker, recordedAt };
    return { version: events.length, items: movesOf(dossier, given) };
  }
}
