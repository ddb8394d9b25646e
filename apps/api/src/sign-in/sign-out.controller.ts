import type { Person } from '#access';
import { Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Asker, Session } from '../door/asker';
import { Cookies } from '../door/cookies';
import { House } from '../house/house';
import type { Shown } from '../readings/shown';
import { SignedOutAnswer } from './sign-in.answers';

@ApiTags('sign-in')
@Controller('sign-out')
export class SignOutController {
  constructor(
    private readonly house: House,
    private readonly cookies: Cookies,
  ) {}

  /**
   * Sign out
   * @remarks Ends this session: its tokens, the refresh token included, are worth nothing from here on.
   */
  @Post()
  @HttpCode(200)
  @ApiOkResponse({ type: SignedOutAnswer, description: 'The session has ended.' })
  signOut(
    @Session() session: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Shown<SignedOutAnswer> {
    this.house.sessions.end(session);
    this.cookies.takeBack(request, response);
    return { ended: 1 };
  }

  /**
   * Sign out everywhere
   * @remarks Ends all sessions of the person, on whatever machine, this one included.
   */
  @Post('everywhere')
  @HttpCode(200)
  @ApiOkResponse({ type: SignedOutAnswer, description: 'All sessions have ended.' })
  signOutEverywhere(
    @Asker() { id }: Person,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Shown<SignedOutAnswer> {
    const ended = this.house.sessions.endAll(id);
    this.cookies.takeBack(request, response);
    return { ended };
  }
}
