import type { Person } from '#access';
import { dayIn } from '#event-store';
import { actingAs, isDay, refuse, yearsOf } from '#kernel';
import { decisionOf, summarySheet, writeDecision, writeWorkbook } from '#papers';
import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Asker } from '../door/asker';
import { House } from '../house/house';
import { After } from '../readings/questions.answers';
import { Rights } from '../readings/rights';
import { CyclePapers } from './cycle-papers';
import { givePaper, paperTypes } from './give-paper';
import { DecisionAsked } from './verdict.answers';

const binary = { type: 'string', format: 'binary' } as const;
const id = ApiParam({ name: 'id', description: 'Id of the cycle', example: '7d4c1f0e-9f0b-4f5e-8a53-1f8f0a1f6a10' });

@ApiTags('sheets')
@Controller('cycles/:id')
export class CyclePapersController {
  constructor(
    private readonly house: House,
    private readonly rights: Rights,
    private readonly papers: CyclePapers,
  ) {}

  /**
   * The results of all units of a cycle as a spreadsheet (biểu tổng hợp)
   * @remarks An .xlsx on A4 landscape: points of the unit’s own answers, of each criterion as reviewed, and altogether; what was proposed and decided. With the units whose dossiers I may read, as GET /api/cycles/{id} shows them.
   */
  @Get('sheet')
  @id
  @ApiProduces(paperTypes.xlsx)
  @ApiOkResponse({ schema: binary, description: 'The sheet.' })
  async summary(@Asker() me: Person, @Param('id') written: string, @Query() _: After, @Res() response: Response): Promise<void> {
    const { known, grants } = await this.rights.cycle(me, written);
    const summary = this.papers.summary(known, grants);
    const bytes = await writeWorkbook(summarySheet(summary));
    givePaper(`Biểu tổng hợp - ${summary.jurisdictionName} - ${summary.period}.xlsx`, bytes, response);
  }

  /**
   * A draft of the decision of recognition with the list of its units (quyết định công nhận)
   * @remarks A .docx by the form of its day: until 4 March 2020 Thông tư 01/2011/TT-BNV, then Nghị định 30/2020/NĐ-CP; papers of the Party have their own. For those units whose title is decided or proposed; where there are none it is refused with 409. Number, day and names are left blank for the records office; what is decided is recorded with `approval/decide-rating` as before. For standing office, council secretary, committee and records office of the whole cycle.
   */
  @Get('decision')
  @id
  @ApiProduces(paperTypes.docx)
  @ApiOkResponse({ schema: binary, description: 'The draft.' })
  async decision(
    @Asker() me: Person,
    @Param('id') written: string,
    @Query() { day: asked }: DecisionAsked,
    @Res() response: Response,
  ): Promise<void> {
    const { known, grants } = await this.rights.cycle(me, written);
    const { jurisdiction, kind, period } = known;
    actingAs(grants, ['standing-office', 'council-secretary', 'committee', 'records-office'], {
      jurisdiction,
      kind,
      cycle: known.id,
      years: yearsOf(period),
    });
    if (asked !== undefined && !isDay(asked)) noDay(asked);
    const { zone, name } = this.house.readings.directory.jurisdiction(jurisdiction);
    const recognition = this.papers.recognition(known, asked ?? dayIn(zone, this.house.clock.now()));
    const bytes = await writeDecision(decisionOf(recognition));
    givePaper(`Dự thảo quyết định công nhận - ${name} - ${period.label}.docx`, bytes, response);
  }
}

const noDay = (written: string): never =>
  refuse('bad-day', `"${written}" không phải là một ngày có thật.`, `"${written}" is no day that exists.`, 'invalid');
