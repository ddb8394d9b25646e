import type { Person } from '#access';
import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { Asker, Session } from '../door/asker';
import { House } from '../house/house';
import type { Shown } from '../readings/shown';
import { addressOf, SecurityLog, type SecurityEvent } from '../watch/security-log';
import {
  CodeGiven,
  PasswordAndCodeGiven,
  PasswordGiven,
  RecoveryCodesAnswer,
  SecondFactorBegunAnswer,
  SecondFactorRemovedAnswer,
} from './second-factor.answers';
import { MayGoFirst } from './second-factor-first.guard';

@ApiTags('sign-in')
@MayGoFirst()
@Controller('me/second-factor')
export class SecondFactorController {
  constructor(
    private readonly house: House,
    private readonly security: SecurityLog,
  ) {}

  /**
   * Begin to set up a second factor
   * @remarks Needs the present password. The secret is told this once: show the `uri` as a QR code to an authenticator app, then confirm a first code. Until then nothing is asked for.
   */
  @Post('begin')
  @HttpCode(200)
  @ApiOkResponse({ type: SecondFactorBegunAnswer, description: 'The secret for the app.' })
  async begin(
    @Body() { password }: PasswordGiven,
    @Asker() me: Person,
    @Req() request: Request,
  ): Promise<Shown<SecondFactorBegunAnswer>> {
    return this.told('begin-second-factor', me, request, async () => {
      await this.house.signIn.showAgain(me, { password, address: addressOf(request) });
      return this.house.access.secondFactor.begin(me);
    });
  }

  /**
   * Confirm a first code of the app
   * @remarks From here on signing in needs a code. All other sessions of the person end. The recovery codes are told this once: each is good once, for who has lost the app.
   */
  @Post('confirm')
  @HttpCode(200)
  @ApiOkResponse({ type: RecoveryCodesAnswer, description: 'Set up: the recovery codes.' })
  async confirm(
    @Body() { code }: CodeGiven,
    @Asker() me: Person,
    @Session() session: string,
    @Req() request: Request,
  ): Promise<Shown<RecoveryCodesAnswer>> {
    return this.told('confirm-second-factor', me, request, () => ({
      recoveryCodes: this.house.access.secondFactor.confirm(me.id, code, session),
    }));
  }

  /**
   * New recovery codes instead of those there are
   * @remarks Needs the present password and a code. The old ones are worth nothing from here on.
   */
  @Post('renew-recovery-codes')
  @HttpCode(200)
  @ApiOkResponse({ type: RecoveryCodesAnswer, description: 'The new ones.' })
  async renewRecoveryCodes(
    @Body() { password, code }: PasswordAndCodeGiven,
    @Asker() me: Person,
    @Req() request: Request,
  ): Promise<Shown<RecoveryCodesAnswer>> {
    return this.told('renew-recovery-codes', me, request, async () => {
      await this.showBoth(me, password, code, request);
      return { recoveryCodes: this.house.access.secondFactor.renewRecoveryCodes(me.id) };
    });
  }

  /**
   * Remove one’s own second factor
   * @remarks Needs the present password and a code, or a recovery code. Who has neither asks the administrator.
   */
  @Post('remove')
  @HttpCode(200)
  @ApiOkResponse({ type: SecondFactorRemovedAnswer, description: 'From here on the password alone is asked for.' })
  async remove(
    @Body() { password, code }: PasswordAndCodeGiven,
    @Asker() me: Person,
    @Req() request: Request,
  ): Promise<Shown<SecondFactorRemovedAnswer>> {
    return this.told('remove-second-factor', me, request, async () => {
      await this.showBoth(me, password, code, request);
      this.house.access.secondFactor.remove(me.id, me.id);
      return { removed: true };
    });
  }

  private async showBoth(me: Person, password: string, code: string, request: Request) {
    this.house.access.secondFactor.refuseNone(me.id);
    await this.house.signIn.showAgain(me, { password, code, address: addressOf(request) });
  }

  private told<Answer>(what: SecurityEvent, { signIn }: Person, request: Request, act: () => Answer | Promise<Answer>) {
    return this.security.during(what, request, { account: signIn }, act);
  }
}
