import { weighPassword } from '#access';
import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { OpenToAll } from '../door/signed-in.guard';
import type { Shown } from '../readings/shown';
import { Rate } from '../watch/rates';
import { addressOf } from '../watch/security-log';
import { PasswordToWeigh, PasswordWeighed } from './sign-in.answers';

/** Weighing costs some hundredths of a second of the server’s own. */
const aMinute = 60;

@ApiTags('sign-in')
@Controller('sign-in/weigh-password')
export class PasswordsController {
  private readonly rate = new Rate(aMinute);

  /**
   * Weigh a password before it is chosen
   * @remarks How hard it is to guess, and whether it would be taken, by the very rule that refuses it. For whoever has to choose one, so open to all; nothing is kept and nobody is looked up. 60 times a minute from one address: it takes time.
   */
  @Post()
  @OpenToAll()
  @HttpCode(200)
  @ApiOkResponse({ type: PasswordWeighed, description: 'Weighed.' })
  weigh(@Body() { password, signIn }: PasswordToWeigh, @Req() request: Request): Shown<PasswordWeighed> {
    this.rate.take(addressOf(request));
    const { tries, refusal } = weighPassword(password, signIn);
    return { tries: Math.floor(tries), refused: refusal && { code: refusal.code, sentence: refusal.sentence } };
  }
}
