import { dayForPeople, isDay, refuse } from '#kernel';
import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Notice } from '../door/notice';
import { OpenToAll } from '../door/signed-in.guard';
import { House } from '../house/house';
import type { Asked } from '../house/then';
import { orNotThere } from '../readings/rights';
import { cityPart } from './city-part';
import { html } from './html';
import { page } from './layout';
import { Published } from './published';
import { unitPart } from './unit-part';

const htmlType = 'text/html; charset=utf-8';

/** Plain pages for everybody: cities by year, and one unit's years. */
@ApiExcludeController()
@OpenToAll()
@Controller()
export class PagesController {
  constructor(
    private readonly house: House,
    private readonly published: Published,
    private readonly notice: Notice,
  ) {}

  @Get()
  @Header('Content-Type', htmlType)
  async cities(@Query('knownAt') knownAt?: unknown): Promise<string> {
    const asked = askedFor(knownAt);
    const cities = await this.published.cities(asked);
    const none = html`<section>
      <p>Chưa có địa bàn nào. Quản trị hệ thống thiết lập địa bàn, đơn vị và mở kỳ đánh giá.</p>
    </section>`;
    const parts = cities.length ? cities.map(cityPart) : none;
    return page('Kết quả đánh giá, xếp loại chính quyền', html`${asOf(asked)}${parts}`, this.notice);
  }

  @Get('units/:id')
  @Header('Content-Type', htmlType)
  async unit(@Param('id') id: string, @Query('knownAt') knownAt?: unknown): Promise<string> {
    if (!/^[0-9a-f-]{36}$/.test(id)) refuse('not-found', 'Không có đơn vị này.', 'There is no such unit.', 'not-found');
    orNotThere(() => this.house.readings.directory.unit(undefined, id));
    const asked = askedFor(knownAt);
    const unit = await this.published.unit(id, asked);
    return page(unit.known.name, html`${asOf(asked)}${unitPart(unit)}`, this.notice);
  }
}

/** The moment of a page is a day, an instant or a position; written twice, or empty, it is none. */
function askedFor(knownAt: unknown): Asked {
  if (knownAt === undefined || knownAt === '') return {};
  return { knownAt: typeof knownAt === 'string' ? knownAt.slice(0, 40) : '' };
}

const asOf = ({ knownAt }: Asked) =>
  knownAt !== undefined &&
  html`<section>
    <p>Theo số liệu tại thời điểm <strong>${isDay(knownAt) ? `hết ngày ${dayForPeople(knownAt)}` : knownAt}</strong>.</p>
  </section>`;
