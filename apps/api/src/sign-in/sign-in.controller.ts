import { isHeldOn, signInNeeded, type Held, type Person, type Proof } from '#access';
import { roles } from '#kernel';
import { Body, Controller, Get, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Asker } from '../door/asker';
import { Cookies } from '../door/cookies';
import { onlyOwnPages } from '../door/own-pages';
import { OpenToAll } from '../door/signed-in.guard';
import { House } from '../house/house';
import { After } from '../readings/questions.answers';
import { Rights } from '../readings/rights';
import type { Shown } from '../readings/shown';
import { addressOf, SecurityLog } from '../watch/security-log';
import { MayGoFirst } from './second-factor-first.guard';
import { MeAnswer, RefreshGiven, type GrantShown, SignedInAnswer, SignInGiven } from './sign-in.answers';

@ApiTags('sign-in')
@Controller()
export class SignInController {
  constructor(
    private readonly house: House,
    private readonly rights: Rights,
    private readonly cookies: Cookies,
    private readonly security: SecurityLog,
  ) {}

  /**
   * Sign in with a name and a password
   * @remarks Begins a session. The token is good for 15 minutes; send it as `Authorization: Bearer <token>`, and ask for the next one with the refresh token. An unknown name, a wrong password and an ended access are answered alike, with 401. After 5 wrong tries within 15 minutes further ones wait (429). A one-time password is refused with `new-password-needed` until it comes with a `newPassword`; where the account has a second factor, the right password is refused with `second-factor-needed` until it comes with a `code`, which is good once.
   */
  @Post('sign-in')
  @OpenToAll()
  @HttpCode(200)
  @ApiOkResponse({ type: SignedInAnswer, description: 'Signed in.' })
  async signIn(
    @Body() { cookie, ...credentials }: SignInGiven,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Shown<SignedInAnswer>> {
    if (cookie) onlyOwnPages(request);
    const given = { ...credentials, address: addressOf(request) };
    const account = { account: credentials.signIn };
    const proof = await this.security.during('sign-in', request, account, () => this.house.signIn.signIn(given));
    return this.handedOver(proof, cookie ? { request, response } : undefined);
  }

  /**
   * Go on with a session
   * @remarks Answers with the next token and the next refresh token; the one that was sent is spent. A refresh token that comes a second time ends its session (401), for then two people hold it; when it comes twice within ten seconds, as from two windows of one browser, the second is answered with 409 and loses nothing. A browser leaves the refresh token out and sends `X-CSRF: 1`.
   */
  @Post('sign-in/refresh')
  @OpenToAll()
  @HttpCode(200)
  @ApiOkResponse({ type: SignedInAnswer, description: 'The session goes on.' })
  async refresh(
    @Body() { refreshToken }: RefreshGiven,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Shown<SignedInAnswer>> {
    const kept = refreshToken ?? this.cookies.refreshToken(request) ?? signInNeeded();
    if (refreshToken === undefined) onlyOwnPages(request);
    const proof = await this.security.during('refresh', request, {}, () => this.house.sessions.refresh(kept));
    return this.handedOver(proof, refreshToken === undefined ? { request, response } : undefined);
  }

  /**
   * Who I am, and what I may do
   * @remarks The roles held today, jurisdiction by jurisdiction.
   */
  @Get('me')
  @MayGoFirst()
  @ApiOkResponse({ type: MeAnswer, description: 'The person who holds the token.' })
  async me(@Asker() me: Person, @Query() _: After): Promise<Shown<MeAnswer>> {
    const mine = await this.rights.notEnded(me);
    const jurisdictions = mine
      .map(({ known: { id, name, slug }, today, held }) => {
        const grants = held.filter((one) => isHeldOn(one, today)).map(this.grantShown);
        return { id, name, slug, today, grants };
      })
      .filter(({ grants }) => grants.length > 0);
    const ahead = mine.flatMap(({ known: { name: jurisdictionName }, today, held }) =>
      held.filter(({ from }) => from > today).map((one) => ({ ...this.grantShown(one), jurisdictionName })),
    );
    return { person: shown(me), jurisdictions, ahead };
  }

  private grantShown = ({ grant, role, scope, capacity, from, until, revokedOn }: Held): Shown<GrantShown> => ({
    grant,
    role,
    words: roles[role],
    scope,
    bodyName: this.house.readings.directory.bodyName(scope),
    ...(capacity && { capacity }),
    from,
    until: until ?? null,
    revokedOn: revokedOn ?? null,
  });

  /** What a browser keeps in its cookies is not told to its scripts as well. */
  private handedOver(proof: Proof, browser?: { request: Request; response: Response }): Shown<SignedInAnswer> {
    const { token, refreshToken, expiresAt, idleAt, endsAt, person } = proof;
    if (browser) this.cookies.give(browser.request, browser.response, proof);
    return { ...(!browser && { token, refreshToken }), expiresAt, idleAt, endsAt, person: shown(person) };
  }
}

const shown = ({ id, signIn, name }: Person) => ({ id, signIn, name });
