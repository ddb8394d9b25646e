import type { Person } from '#access';
import type { Standing } from '#evidence';
import { refuse } from '#kernel';
import { Controller, Delete, Get, Head, HttpCode, Options, Param, Patch, Post, Req, Res, UseInterceptors } from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiHeader,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiParam,
  ApiTags,
} from '@nestjs/swagger';
import { isUUID } from 'class-validator';
import type { Request, Response } from 'express';
import { Asker } from '../door/asker';
import { House } from '../house/house';
import { notThere } from '../readings/rights';
import type { Shown } from '../readings/shown';
import { UploadShown } from './evidence.answers';
import { EvidenceRights } from './evidence-rights';
import { bytesIn, checksumIn, metadataIn, SpeaksTus, tus } from './tus';

const pieces = 'application/offset+octet-stream';
const version = ApiHeader({ name: 'Tus-Resumable', description: 'Version of tus', example: tus.version, required: true });
const id = ApiParam({ name: 'id', description: 'Id of the upload', example: '5f7c1a52-0d3f-4b52-8d0b-6cbb6ac9a8fd' });

@ApiTags('evidence')
@Controller('evidence/uploads')
@UseInterceptors(SpeaksTus)
export class UploadsController {
  constructor(
    private readonly house: House,
    private readonly rights: EvidenceRights,
  ) {}

  /**
   * What the uploads understand
   * @remarks Resumable uploads by the tus protocol 1.0.0 (https://tus.io): any tus client works. Limits stand in the headers of the answer.
   */
  @Options()
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'Version, extensions and the largest size in the Tus- headers.' })
  understands(@Res({ passthrough: true }) response: Response) {
    response.setHeader('Tus-Version', tus.version);
    response.setHeader('Tus-Extension', tus.extensions);
    response.setHeader('Tus-Checksum-Algorithm', tus.algorithms);
    response.setHeader('Tus-Max-Size', this.uploads.limits.fileBytes);
  }

  /**
   * Begin an upload that can be resumed
   * @remarks By the people of the unit. No body. `Location` tells where to PATCH the bytes to; from `Upload-Expires` on it is forgotten.
   */
  @Post()
  @version
  @ApiHeader({ name: 'Upload-Length', description: 'Bytes of the whole file', required: true, example: '48213' })
  @ApiHeader({
    name: 'Upload-Metadata',
    description: 'filename and dossier (its id), each with its value in base64 of UTF-8; others are left unread',
    required: true,
    example: 'filename YmFvLWNhby5wZGY=,dossier M2YyYjhjMWUtNWE2NC01ZDBmLTlmMGUtMGQ5YTZmMWMyYjEx',
  })
  @ApiCreatedResponse({ type: UploadShown, description: 'Begun.' })
  async begin(
    @Asker() me: Person,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Shown<UploadShown>> {
    const length = bytesIn(request, 'Upload-Length');
    const { dossier = '', filename = '' } = metadataIn(request);
    if (!isUUID(dossier) || !filename) incomplete();
    const bringer = await this.rights.bringer(me, dossier);
    const begun = await this.uploads.begin(bringer, filename, length);
    response.setHeader('Location', `/api/evidence/uploads/${begun.id}`);
    return this.told(begun, response);
  }

  /**
   * How much of an upload is there
   * @remarks To whoever began it. Go on behind `Upload-Offset`. When all bytes are there, it is looked at and kept, if that has not happened yet.
   */
  @Head(':id')
  @version
  @id
  @ApiOkResponse({
    description: 'Upload-Offset, Upload-Length, Upload-Expires; Evidence-Hash and Evidence-Type once it is kept.',
  })
  async offset(@Asker() me: Person, @Param('id') upload: string, @Res({ passthrough: true }) response: Response): Promise<void> {
    this.told(await this.uploads.standing(known(upload), me.id), response);
  }

  /**
   * How an upload stands
   * @remarks To whoever began it: progress in bytes, and the file once it is kept.
   */
  @Get(':id')
  @id
  @ApiOkResponse({ type: UploadShown, description: 'The upload.' })
  async standing(
    @Asker() me: Person,
    @Param('id') upload: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Shown<UploadShown>> {
    return this.told(await this.uploads.standing(known(upload), me.id), response);
  }

  /**
   * Send the bytes that come next
   * @remarks In pieces of any size. With the last one the file is looked at, scanned and kept, and `Evidence-Hash` tells its hash; what is refused for what it is, is gone. Bytes that came before a connection broke stay, unless they were sent with a checksum.
   */
  @Patch(':id')
  @HttpCode(204)
  @version
  @id
  @ApiHeader({ name: 'Upload-Offset', description: 'Bytes that are there', required: true, example: '0' })
  @ApiHeader({ name: 'Upload-Checksum', description: 'sha1 or sha256 of this piece, in base64', required: false })
  @ApiConsumes(pieces)
  @ApiBody({ schema: { type: 'string', format: 'binary' }, description: 'The next bytes.' })
  @ApiNoContentResponse({
    description: 'Taken: Upload-Offset tells how much is there; Evidence-Hash and Evidence-Type once it is kept.',
  })
  async add(
    @Asker() me: Person,
    @Param('id') upload: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    if (request.headers['content-type'] !== pieces) onlyPieces();
    const offset = bytesIn(request, 'Upload-Offset');
    this.told(await this.uploads.receive(known(upload), me.id, offset, request, checksumIn(request)), response);
  }

  /**
   * Give an upload up
   * @remarks By whoever began it. A file that was kept stays.
   */
  @Delete(':id')
  @HttpCode(204)
  @version
  @id
  @ApiNoContentResponse({ description: 'Gone.' })
  giveUp(@Asker() me: Person, @Param('id') upload: string): Promise<void> {
    return this.uploads.end(known(upload), me.id);
  }

  private get uploads() {
    return this.house.evidence.uploads;
  }

  private told({ kept, ...upload }: Standing, response: Response): Shown<UploadShown> {
    response.setHeader('Upload-Offset', upload.offset);
    response.setHeader('Upload-Length', upload.length);
    response.setHeader('Upload-Expires', new Date(upload.expires).toUTCString());
    if (kept) response.setHeader('Evidence-Hash', kept.hash).setHeader('Evidence-Type', kept.mediaType);
    return { ...upload, evidence: kept };
  }
}

const known = (id: string): string => (isUUID(id) ? id : notThere());

const onlyPieces = (): never =>
  refuse('only-pieces', `Cần Content-Type: ${pieces}.`, `Content-Type: ${pieces} is needed.`, 'invalid');

const incomplete = (): never =>
  refuse(
    'bad-upload-metadata',
    'Upload-Metadata cần có filename (tên tệp) và dossier (mã hồ sơ).',
    'Upload-Metadata needs filename and dossier (the id of the dossier).',
    'invalid',
  );
