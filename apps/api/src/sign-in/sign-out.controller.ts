import type { Person } from '#access';
import { Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Asker, Session } from '../door/asker';
import { Cookies } from '../door/cookies';
import { House } from '../house/house';
import type { Shown } from '../readings/shown';
import { SecurityLog } from '../watch/security-log';
import { SignedOutAnswer } from './sign-in.answers';
import { MayGoFirst } from './second-factor-first.guard';

@ApiTags('sign-in')
@MayGoFirst()
@Controller('sign-out')
export class SignOutController {
  constructor(
    private readonly house: House,
    private readonly cookies: Cookies,
    private readonly security: SecurityLog,
  ) {}

  /**
   * Sign out
   * @remarks Ends this session: its tokens, the refresh token included, are worth nothing from here on.
   */
  @Post()
  @HttpCode(200)
  @ApiOkResponse({ type: SignedOutAnswer, description: 'The session has ended.' })
  async signOut(
    @Asker() { signIn }: Person,
    @Session() session: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Shown<SignedOutAnswer>> {
    const { sessions, access } = this.house;
    const continueAt = sessions.wayOf(session) === 'provider' ? access.providerSignIn.signOutAddress() : undefined;
    await this.security.during('sign-out', request, { account: signIn }, () => sessions.end(session));
    this.cookies.takeBack(request, response);
    return { ended: 1, ...(continueAt && { continueAt }) };
  }

  /**
   * Sign out everywhere
   * @remarks Ends all sessions of the person, on whatever machine, this one included.
   */
  @Post('everywhere')
  @HttpCode(200)
  @ApiOkResponse({ type: SignedOutAnswer, description: 'All sessions have ended.' })
  async signOutEverywhere(
    @Asker() { id, signIn }: Person,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Shown<SignedOutAnswer>> {
    const about = { account: signIn };
    const ended = await this.security.during('sign-out', request, about, () => this.house.sessions.endAll(id));
    this.cookies.takeBack(request, response);
    return { ended };
  }
}
