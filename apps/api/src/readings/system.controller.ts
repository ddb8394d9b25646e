import type { Person } from '#access';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Asker } from '../door/asker';
import { House } from '../house/house';
import { After } from './questions.answers';
import { noRight, Rights } from './rights';
import type { Shown } from './shown';
import { SystemAnswer } from './system.answers';

@ApiTags('health')
@Controller('system')
export class SystemController {
  constructor(
    private readonly house: House,
    private readonly rights: Rights,
  ) {}

  /**
   * How the system does
   * @remarks For system operators. Says whether each retelling of the log is up to date, and nothing of what the log holds or how much.
   */
  @Get()
  @ApiOkResponse({ type: SystemAnswer, description: 'Retelling by retelling.' })
  async system(@Asker() me: Person, @Query() _: After): Promise<Shown<SystemAnswer>> {
    if (!(await this.rights.operates(me))) noRight();
    const { store, readings } = this.house;
    const head = await store.head();
    const progress = readings.teller.progress();
    return {
      retellings: progress.map(({ projection: name, position, failing }) => ({ name, failing, upToDate: position >= head })),
    };
  }
}
