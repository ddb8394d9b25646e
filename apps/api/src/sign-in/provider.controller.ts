import { Body, Controller, Get, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Cookies } from '../door/cookies';
import { onlyOwnPages } from '../door/own-pages';
import { OpenToAll } from '../door/signed-in.guard';
import { House } from '../house/house';
import { After } from '../readings/questions.answers';
import type { Shown } from '../readings/shown';
import { SecurityLog } from '../watch/security-log';
import { ProviderAnswerGiven, ProviderBegunAnswer, SignInWaysAnswer } from './provider.answers';
import { SignedInAnswer } from './sign-in.answers';

@ApiTags('sign-in')
@Controller('sign-in')
export class ProviderController {
  constructor(
    private readonly house: House,
    private readonly cookies: Cookies,
    private readonly security: SecurityLog,
  ) {}

  /**
   * How one may sign in here
   * @remarks With a name and a password always; by an identity provider (OpenID Connect) where the operator has set one up.
   */
  @Get('ways')
  @OpenToAll()
  @ApiOkResponse({ type: SignInWaysAnswer, description: 'What there is beside name and password.' })
  ways(@Query() _: After): Shown<SignInWaysAnswer> {
    const { name } = this.house.access.providerSignIn;
    return { provider: name === null ? null : { name } };
  }

  /**
   * Begin to sign in by the identity provider
   * @remarks For pages of this system only (`X-CSRF: 1`). Sets a cookie that is good for 10 minutes; it shows on return that this browser began.
   */
  @Post('provider/begin')
  @OpenToAll()
  @HttpCode(200)
  @ApiOkResponse({ type: ProviderBegunAnswer, description: 'Where to send the browser.' })
  async begin(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<Shown<ProviderBegunAnswer>> {
    onlyOwnPages(request);
    const begun = await this.security.during('begin-at-provider', request, {}, () => this.house.access.providerSignIn.begin());
    this.cookies.keep(request, response, begun);
    return { address: begun.address };
  }

  /**
   * Sign in with what the identity provider answered
   * @remarks For pages of this system only (`X-CSRF: 1`), in the browser that began. The session is given as cookies. An account of the provider that nobody linked to an account here is refused (`provider-account-unknown`): nobody is entered by signing in.
   */
  @Post('provider/finish')
  @OpenToAll()
  @HttpCode(200)
  @ApiOkResponse({ type: SignedInAnswer, description: 'Signed in.' })
  async finish(
    @Body() { answer }: ProviderAnswerGiven,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Shown<SignedInAnswer>> {
    onlyOwnPages(request);
    const kept = this.cookies.keptFor(request);
    this.cookies.forget(request, response);
    const proof = await this.security.during('sign-in-at-provider', request, {}, () =>
      this.house.access.providerSignIn.finish(answer, kept),
    );
    this.cookies.give(request, response, proof);
    const { expiresAt, idleAt, endsAt, person } = proof;
    return { expiresAt, idleAt, endsAt, person: { id: person.id, signIn: person.signIn, name: person.name } };
  }
}
