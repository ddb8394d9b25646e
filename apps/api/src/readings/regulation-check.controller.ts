import type { Person } from '#access';
import { actingAs } from '#kernel';
import { check, hashOf, type Regulation } from '#regulation';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Asker } from '../door/asker';
import { RegulationChecked, RegulationToCheck } from './regulation-check.answers';
import { Rights } from './rights';
import type { Shown } from './shown';

@ApiTags('readings')
@Controller('regulations/check')
export class RegulationCheckController {
  constructor(private readonly rights: Rights) {}

  /**
   * Check a regulation before it is published
   * @remarks By whoever may publish it. Records nothing. Names everything that is wrong with its place and remedy, as `publish-regulation` would refuse it; of a sound document tells the hash that `publish-regulation` needs.
   */
  @Post()
  @HttpCode(200)
  @ApiOkResponse({ type: RegulationChecked, description: 'What is wrong, or the hash.' })
  async check(@Asker() me: Person, @Body() { jurisdiction, regulation }: RegulationToCheck): Promise<Shown<RegulationChecked>> {
    const { known, grants } = await this.rights.in(me, jurisdiction);
    const { kind } = regulation as { readonly kind?: unknown };
    actingAs(grants, 'city-administrator', { jurisdiction: known.id, kind: typeof kind === 'string' ? kind : undefined });
    const problems = check(regulation);
    return { hash: problems.length > 0 ? null : hashOf(regulation as Regulation), problems };
  }
}
