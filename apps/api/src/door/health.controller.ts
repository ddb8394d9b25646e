import { Controller, Get, HttpStatus, Res } from '@nestjs/common';
import { ApiOkResponse, ApiServiceUnavailableResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Readiness } from '../watch/readiness';
import { Alive, Ready } from './door.answers';
import { OpenToAll } from './signed-in.guard';

@ApiTags('health')
@Controller('health')
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

  /**
   * Whether the server answers
   * @remarks Open to all; for whoever watches over the process.
   */
  @Get('live')
  @OpenToAll()
  @ApiOkResponse({ type: Alive, description: 'It does.' })
  live(): Alive {
    return { live: true };
  }

  /**
   * Whether the server can do its work
   * @remarks Open to all; for whoever sends requests its way. Says which part cannot, and nothing of what is in the house.
   */
  @Get('ready')
  @OpenToAll()
  @ApiOkResponse({ type: Ready, description: 'It can.' })
  @ApiServiceUnavailableResponse({ type: Ready, description: 'It cannot, or has been told to end.' })
  async ready(@Res({ passthrough: true }) response: Response): Promise<Ready> {
    const parts = await this.readiness.parts();
    const ready = Object.values(parts).every(Boolean);
    if (!ready) response.status(HttpStatus.SERVICE_UNAVAILABLE);
    return { ready, parts };
  }
}
