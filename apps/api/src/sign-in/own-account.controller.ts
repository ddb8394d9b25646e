import { accountActs, type Person } from '#access';
import { Body, Controller, Get, HttpCode, Post, Query, Req } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { Asker, Session } from '../door/asker';
import { House } from '../house/house';
import { OwnAccountAnswer } from '../people/people.answers';
import { After } from '../readings/questions.answers';
import type { Shown } from '../readings/shown';
import { addressOf, SecurityLog } from '../watch/security-log';
import { ChangePasswordGiven, SignedOutAnswer } from './sign-in.answers';
import { MayGoFirst } from './second-factor-first.guard';

@ApiTags('sign-in')
@MayGoFirst()
@Controller('me')
export class OwnAccountController {
  constructor(
    private readonly house: House,
    private readonly security: SecurityLog,
  ) {}

  /**
   * Change one’s own password
   * @remarks Needs the present one: 5 wrong ones within 15 minutes make the account wait (429). All other sessions of the person end; this one goes on. A new password that others would guess is refused.
   */
  @Post('change-password')
  @HttpCode(200)
  @ApiOkResponse({ type: SignedOutAnswer, description: 'Changed: how many other sessions were ended.' })
  async changePassword(
    @Body() { password, newPassword }: ChangePasswordGiven,
    @Asker() person: Person,
    @Session() session: string,
    @Req() request: Request,
  ): Promise<Shown<SignedOutAnswer>> {
    const address = addressOf(request);
    const ended = await this.security.during('change-password', request, { account: person.signIn }, () =>
      this.house.signIn.changePassword({ person, session }, { password, newPassword, address }),
    );
    return { ended };
  }

  /**
   * What was done to my account
   * @remarks And by whom: a password that somebody else reset, for instance.
   */
  @Get('account')
  @ApiOkResponse({ type: OwnAccountAnswer, description: 'The latest first.' })
  account(@Asker() { id }: Person, @Query() _: After): Shown<OwnAccountAnswer> {
    const { access, people } = this.house;
    const acts = access.accounts.acts.of(id);
    const { secondFactor } = access;
    return {
      secondFactorSince: secondFactor.since(id),
      recoveryCodesLeft: secondFactor.recoveryCodesLeft(id),
      acts: acts.map((one) => ({ ...one, words: accountActs[one.act], name: people.find(one.by)?.name ?? null })),
    };
  }
}
