import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Alive } from './door.answers';
import { OpenToAll } from './signed-in.guard';

@ApiTags('health')
@Controller('health')
export class HealthController {
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
}
