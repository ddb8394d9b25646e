import type { Person } from '#access';
import { selfScoringSheet, writeWorkbook } from '#papers';
import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Asker } from '../door/asker';
import { After } from '../readings/questions.answers';
import { Rights } from '../readings/rights';
import { givePaper, paperTypes } from './give-paper';
import { SheetOf } from './sheet-of';

const binary = { type: 'string', format: 'binary' } as const;

@ApiTags('sheets')
@Controller('dossiers/:id/sheet')
export class SheetsController {
  constructor(
    private readonly rights: Rights,
    private readonly sheetOf: SheetOf,
  ) {}

  /**
   * The sheet of self-assessment as a spreadsheet (biểu tự chấm điểm)
   * @remarks An .xlsx to print or to fill in: each leaf with its rule in plain words, what has been entered so far with its points, the year before beside it where I may read that dossier. What the unit may fill in now is yellow; everything else is locked. It remembers the revision of each leaf: POST it back to the same address. The same content has the same bytes.
   */
  @Get()
  @ApiParam({ name: 'id', description: 'Id of the dossier', example: '3f2b8c1e-5a64-5d0f-9f0e-0d9a6f1c2b11' })
  @ApiProduces(paperTypes.xlsx)
  @ApiOkResponse({ schema: binary, description: 'The sheet.' })
  async sheet(@Asker() me: Person, @Param('id') written: string, @Query() _: After, @Res() response: Response): Promise<void> {
    const { known, grants } = await this.rights.dossier(me, written);
    const scoring = await this.sheetOf.dossier(known, grants);
    const bytes = await writeWorkbook(selfScoringSheet(scoring));
    givePaper(`Biểu tự chấm điểm - ${scoring.unitName} - ${scoring.period}.xlsx`, bytes, response);
  }
}
