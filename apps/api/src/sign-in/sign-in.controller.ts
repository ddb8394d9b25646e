import type { Person } from '#access';
import { roles } from '#kernel';
import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Asker } from '../door/asker';
import { OpenToAll } from '../door/signed-in.guard';
import { House } from '../house/house';
import { After } from '../readings/questions.answers';
import { Rights } from '../readings/rights';
import type { Shown } from '../readings/shown';
import { MeAnswer, SignedInAnswer, SignInGiven } from './sign-in.answers';

@ApiTags('sign-in')
@Controller()
export class SignInController {
  constructor(
    private readonly house: House,
    private readonly rights: Rights,
  ) {}

  /**
   * Sign in with a name and a password
   * @remarks The token is good for 15 minutes; send it as `Authorization: Bearer <token>`. An unknown name, a wrong password and an ended access are answered alike, with 401. After 5 wrong tries within 15 minutes further ones wait (429).
   */
  @Post('sign-in')
  @OpenToAll()
  @HttpCode(200)
  @ApiOkResponse({ type: SignedInAnswer, description: 'Signed in.' })
  async signIn(@Body() { signIn, password }: SignInGiven): Promise<Shown<SignedInAnswer>> {
    const { token, expiresAt, person } = await this.house.signIn.signIn(signIn, password);
    return { token, expiresAt, person: shown(person) };
  }

  /**
   * Who I am, and what I may do
   * @remarks The roles held today, jurisdiction by jurisdiction.
   */
  @Get('me')
  @ApiOkResponse({ type: MeAnswer, description: 'The person who holds the token.' })
  async me(@Asker() me: Person, @Query() _: After): Promise<Shown<MeAnswer>> {
    const held = await this.rights.of(me);
    const jurisdictions = held.map(({ known: { id, name, slug }, today, grants }) => ({
      id,
      name,
      slug,
      today,
      grants: grants.map(({ id: grant, role, scope, capacity }) => ({
        grant,
        role,
        words: roles[role],
        scope,
        ...(capacity && { capacity }),
      })),
    }));
    return { person: shown(me), jurisdictions };
  }
}

const shown = ({ id, signIn, name }: Person) => ({ id, signIn, name });
