import type { Person } from '#access';
import { dossierStory, pointsSoFar } from '#evaluation';
import { actingAs, fold, yearsOf } from '#kernel';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import { Asker } from '../door/asker';
import { House } from '../house/house';
import { eventsOf } from './dossier-events';
import { answersIn, PointsAnswer, PointsAsked } from './points.answers';
import { Rights } from './rights';
import { named, type Shown } from './shown';

@ApiTags('readings')
@Controller('dossiers/:id/points')
export class PointsController {
  constructor(
    private readonly house: House,
    private readonly rights: Rights,
  ) {}

  /**
   * What the unit’s own answers come to, as they stand and with what is being entered
   * @remarks By the unit’s row officers, editors or head, while they fill in the sheet. Records nothing. By the same rules as when the sheet is handed in: points leaf by leaf, what is still missing, and once every leaf is answered the total with its class and title. An answer that could not be recorded is named under `refused` with the reason, and left out of the points.
   */
  @Post()
  @HttpCode(200)
  @ApiParam({ name: 'id', description: 'Id of the dossier', example: '3f2b8c1e-5a64-5d0f-9f0e-0d9a6f1c2b11' })
  @ApiOkResponse({ type: PointsAnswer, description: 'The points.' })
  async points(
    @Asker() me: Person,
    @Param('id') written: string,
    @Body() { answers }: PointsAsked,
  ): Promise<Shown<PointsAnswer>> {
    const { known, grants } = await this.rights.dossier(me, written);
    actingAs(grants, ['row-officer', 'unit-editor', 'unit-head'], { ...known, years: yearsOf(known.period) });
    const { document } = this.house.readings.directory.regulation(known.regulation);
    const dossier = fold(dossierStory, await eventsOf(this.house, known.id));
    const { partly, result, lacking, refused } = pointsSoFar(dossier, document, answersIn(answers));
    const { classes = [], title } = document;
    return {
      dossier: known.id,
      leaves: partly.leaves.map(({ code, points, of, applies }) => ({ code, points, of, applies })),
      points: partly.points,
      of: partly.of,
      bonus: partly.bonus,
      penalty: partly.penalty,
      refused,
      ...lacking,
      result: result && {
        total: result.total,
        criteria: result.criteria,
        className: result.class === null ? null : named(classes, result.class),
        titleName: result.title === null ? null : named(title ? [title] : [], result.title),
      },
    };
  }
}
