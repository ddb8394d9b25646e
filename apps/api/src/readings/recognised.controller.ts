import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { OpenToAll } from '../door/signed-in.guard';
import { House } from '../house/house';
import { column } from './listing/columns';
import { isOr, Listing, type List, type ListOf } from './listing/list';
import { byValue, byWords } from './listing/order';
import { RecognisedAnswer, RecognisedQuestion, type RecognisedUnit } from './recognised.answers';
import type { Shown } from './shown';

/** Only of governments: results of party organisations are not public. */
const kind = 'government';

/** Latest period first: what people call a year sorts as it is, back to front. */
export const recognised: List<Shown<RecognisedUnit>> = {
  name: 'recognised',
  orders: {
    cityName: byWords(({ cityName }) => cityName),
    latest: byValue(({ period }) => -Number.parseInt(period, 10) || 0),
    period: byValue(({ period }) => period),
    unitName: byWords(({ unitName }) => unitName),
    number: byValue(({ document }) => document.number),
  },
  usual: ['cityName', 'latest', 'period', 'unitName', 'number'],
  words: ({ cityName, period, unitName, document }) => [cityName, period, unitName, document.number],
  columns: [
    column('Địa bàn', 'City', ({ cityName }) => cityName),
    column('Kỳ', 'Period', ({ period }) => period),
    column('Đơn vị', 'Unit', ({ unitName }) => unitName),
    column('Danh hiệu', 'Title', ({ title }) => title),
    column('Số quyết định', 'Decision', ({ document }) => document.number),
    column('Ngày quyết định', 'Decided on', ({ document }) => document.date),
    column('Công bố ngày', 'Published on', ({ publishedOn }) => publishedOn),
  ],
};
const everybody = { id: 'everybody' };

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
  @ApiOkResponse({ type: RecognisedAnswer, description: 'By city, latest period first, then by unit, unless asked otherwise.' })
  recognised(@Query() question: RecognisedQuestion): ListOf<Shown<RecognisedUnit>> {
    const { directory } = this.house.readings;
    const items = directory.jurisdictions().flatMap(({ id, name }) => this.of(id, name, question.year));
    return new Listing(recognised, items, { me: everybody, question });
  }

  private of(jurisdiction: string, cityName: string, year: string | undefined): Shown<RecognisedUnit>[] {
    const { directory, ratings } = this.house.readings;
    const cycles = directory.cycles(jurisdiction).filter((cycle) => cycle.kind === kind && isOr(year, cycle.period.label));
    return cycles.flatMap(({ id, period }) =>
      ratings.recognised(id).map((unit) => ({ cityName, period: period.label, ...unit })),
    );
  }
}
