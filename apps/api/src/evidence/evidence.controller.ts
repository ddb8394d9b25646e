import type { Person } from '#access';
import { mediaTypes } from '#evidence';
import { refuse } from '#kernel';
import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiHeader,
  ApiNotModifiedResponse,
  ApiOkResponse,
  ApiParam,
  ApiProduces,
  ApiResponse,
  ApiTags,
} from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Asker } from '../door/asker';
import { House } from '../house/house';
import { After } from '../readings/questions.answers';
import { giveFile } from './give-file';
import { EvidenceKept, FileBrought } from './evidence.answers';
import { EvidenceRights } from './evidence-rights';

const hash = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';
const tag = `"${hash}"`;
const binary = { type: 'string', format: 'binary' } as const;

@ApiTags('evidence')
@Controller('evidence')
export class EvidenceController {
  constructor(
    private readonly house: House,
    private readonly rights: EvidenceRights,
  ) {}

  /**
   * Bring a file in one go
   * @remarks By the people of the unit. The body is the file itself (`curl --data-binary @file`), not a form. What it is, is told from its content: PDF, JPEG, PNG, DOCX, XLSX, ODT or ODS without macros, programs, passwords or anything joined to it. Sent again it is kept once and answered the same. Then give `hash`, `name`, `mediaType` and `size` to `self-assessment/attach-evidence`. For slow or breaking connections: POST /api/evidence/uploads.
   */
  @Post()
  @ApiConsumes('application/octet-stream')
  @ApiBody({ schema: binary, description: 'The bytes of the file.' })
  @ApiCreatedResponse({ type: EvidenceKept, description: 'Kept.' })
  async bring(@Asker() me: Person, @Query() { dossier, name }: FileBrought, @Req() request: Request): Promise<EvidenceKept> {
    if (request.is(['json', 'multipart'])) onlyBytes();
    const bringer = await this.rights.bringer(me, dossier);
    const length = request.headers['content-length'];
    return this.house.evidence.uploads.whole(bringer, name, request, length === undefined ? undefined : Number(length));
  }

  /**
   * Read a file
   * @remarks By whoever may read a dossier that cites it, now or in a sheet that was signed; before that by who brought it. Always given as an attachment. The hash is verified before the first byte: a file that is missing or was altered is answered with 500 (`evidence-file-missing`, `evidence-damaged`) and never given out. Parts can be asked for (`Range`).
   */
  @Get(':hash')
  @ApiParam({
    name: 'hash',
    description: 'SHA-256 of the content, in lower-case hexadecimal',
    example: hash,
  })
  @ApiHeader({
    name: 'Range',
    required: false,
    description: 'The part that is asked for: one, in bytes',
    example: 'bytes=0-1023',
  })
  @ApiHeader({
    name: 'If-Range',
    required: false,
    description: 'The `ETag` of the file that the part is asked of: of another, the whole is given',
    example: tag,
  })
  @ApiHeader({
    name: 'If-None-Match',
    required: false,
    description: 'The `ETag` of what is there already: answered with 304 when it is this file',
    example: tag,
  })
  @ApiProduces(...Object.keys(mediaTypes))
  @ApiOkResponse({ schema: binary, description: 'The file.' })
  @ApiResponse({ status: 206, schema: binary, description: 'The part that was asked for (`Range`).' })
  @ApiNotModifiedResponse({ description: 'Whoever asks has it already (`If-None-Match`).' })
  async read(
    @Asker() me: Person,
    @Param('hash') hash: string,
    @Query() _: After,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const nameFor = await this.rights.nameFor(me, hash);
    const file = await this.house.evidence.open(hash);
    await giveFile({ ...file, hash, name: nameFor(file) }, request, response);
  }
}

const onlyBytes = (): never =>
  refuse(
    'only-bytes',
    'Hãy gửi nguyên nội dung tệp (Content-Type: application/octet-stream), không gửi JSON hay biểu mẫu.',
    'Send the bytes of the file itself (Content-Type: application/octet-stream), not JSON and not a form.',
    'invalid',
  );
