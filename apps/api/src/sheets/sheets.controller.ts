import type { Person } from '#access';
import { selfScoringSheet, writeWorkbook } from '#papers';
import { actingAs, yearsOf } from '#kernel';
import { Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Asker } from '../door/asker';
import { After } from '../readings/questions.answers';
import { Rights } from '../readings/rights';
import type { Shown } from '../readings/shown';
import { bytesOf } from './bytes-of';
import { givePaper, paperTypes } from './give-paper';
import { SheetOf } from './sheet-of';
import { Taking } from './taking';
import { HandedIn, SheetVerdict } from './verdict.answers';

const binary = { type: 'string', format: 'binary' } as const;

@ApiTags('sheets')
@Controller('dossiers/:id/sheet')
export class SheetsController {
  constructor(
    private readonly rights: Rights,
    private readonly sheetOf: SheetOf,
    private readonly taking: Taking,
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

  /**
   * Hand the sheet in again, filled in
   * @remarks By the unit’s row officers, editors or head. The body is the .xlsx itself (`curl --data-binary @bieu.xlsx`), at most 2 MB, as it was taken from here. With `dryRun=true` nothing is recorded and the answer tells what would be. Each row is an act of its own, decided by the same rules as `assess-leaf` and `explain-leaf` by hand: the verdict says of each whether it was taken, was unchanged, or was refused and why, and which were recorded is exactly what it says. A leaf that somebody else has changed since the sheet was made is refused as `stale` and shown beside; what nobody touched in the sheet is left alone. Sent again, the same file adds nothing. Never taken: a sheet of another dossier or under other rules, macros, formulas, dates, joined cells, words where figures belong.
   */
  @Post()
  @HttpCode(200)
  @ApiParam({ name: 'id', description: 'Id of the dossier', example: '3f2b8c1e-5a64-5d0f-9f0e-0d9a6f1c2b11' })
  @ApiConsumes(paperTypes.xlsx)
  @ApiBody({ schema: binary, description: 'The bytes of the file.' })
  @ApiOkResponse({ type: SheetVerdict, description: 'What became of each row; that rows were refused is no failure.' })
  async handIn(
    @Asker() me: Person,
    @Param('id') written: string,
    @Query() { dryRun }: HandedIn,
    @Req() request: Request,
  ): Promise<Shown<SheetVerdict>> {
    const { known, grants } = await this.rights.dossier(me, written);
    actingAs(grants, ['row-officer', 'unit-editor', 'unit-head'], { ...known, years: yearsOf(known.period) });
    return this.taking.take(known, me, await bytesOf(request), dryRun === 'true');
  }
}
