import { weighPassword } from '#access';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { OpenToAll } from '../door/signed-in.guard';
import type { Shown } from '../readings/shown';
import { PasswordToWeigh, PasswordWeighed } from './sign-in.answers';

@ApiTags('sign-in')
@Controller('sign-in/weigh-password')
export class PasswordsController {
  /**
   * Weigh a password before it is chosen
   * @remarks How hard it is to guess, and whether it would be taken, by the very rule that refuses it. For whoever has to choose one, so open to all; nothing is kept and nobody is looked up.
   */
  @Post()
  @OpenToAll()
  @HttpCode(200)
  @ApiOkResponse({ type: PasswordWeighed, description: 'Weighed.' })
  weigh(@Body() { password, signIn }: PasswordToWeigh): Shown<PasswordWeighed> {
    const { tries, refusal } = weighPassword(password, signIn);
    return { tries: Math.floor(tries), refused: refusal && { code: refusal.code, sentence: refusal.sentence } };
  }
}
