import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { OpenToAll } from '../door/signed-in.guard';
import { House } from '../house/house';
import { RecognisedAnswer, type RecognisedUnit } from './recognised.answers';
import type { Shown } from './shown';

/** Only of governments: results of party organisations are not public. */
const kind = 'government';

@ApiTags('readings')
@Controller()
export class RecognisedController {
  constructor(private readonly house: House) {}

  /**
   * The governments that were recognised (danh sách công nhận)
   * @remarks Open to all: units that hold the title by a decision that has been made public, with its number and date, and nothing else. Who was not recognised is not told.
   */
  @Get('recognised')
  @OpenToAll()
  @ApiOkResponse({ type: RecognisedAnswer, description: 'By city, latest period first, then by unit.' })
  recognised(): Shown<RecognisedAnswer> {
    const { directory } = this.house.readings;
    return { items: directory.jurisdictions().flatMap(({ id, name }) => this.of(id, name)) };
  }

  private of(jurisdiction: string, cityName: string): Shown<RecognisedUnit>[] {
    const { directory, ratings } = this.house.readings;
    const cycles = directory.cycles(jurisdiction).filter((cycle) => cycle.kind === kind);
    return cycles
      .reverse()
      .flatMap(({ id, period }) => ratings.recognised(id).map((unit) => ({ cityName, period: period.label, ...unit })));
  }
}
