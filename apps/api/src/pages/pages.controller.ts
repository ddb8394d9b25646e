import { refuse } from '#kernel';
import { Controller, Get, Header, Param } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Notice } from '../door/notice';
import { OpenToAll } from '../door/signed-in.guard';
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
    private readonly published: Published,
    private readonly notice: Notice,
  ) {}

  @Get()
  @Header('Content-Type', htmlType)
  cities(): string {
    const cities = this.published.cities();
    const none = html`<section>
      <p>Chưa có địa bàn nào. Quản trị hệ thống thiết lập địa bàn, đơn vị và mở kỳ đánh giá.</p>
    </section>`;
    return page('Kết quả đánh giá, xếp loại chính quyền', cities.length ? html`${cities.map(cityPart)}` : none, this.notice);
  }

  @Get('units/:id')
  @Header('Content-Type', htmlType)
  unit(@Param('id') id: string): string {
    if (!/^[0-9a-f-]{36}$/.test(id)) refuse('not-found', 'Không có đơn vị này.', 'There is no such unit.', 'not-found');
    const unit = orNotThere(() => this.published.unit(id));
    return page(unit.known.name, unitPart(unit), this.notice);
  }
}
