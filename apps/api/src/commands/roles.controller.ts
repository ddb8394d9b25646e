import { AppointFirstAdministrator, GrantRole, RevokeRole, type Person } from '#access';
import { Body, Post } from '@nestjs/common';
import { Asker } from '../door/asker';
import { CommandDesk, Commands, Key } from './command-desk';
import type { ReceiptGiven } from './receipt.answers';

@Commands('roles')
export class RolesController {
  constructor(private readonly desk: CommandDesk) {}

  /**
   * Give a person a role (giao vai trò)
   * @remarks By the city administrator, within the administrator’s own reach. Duties that must lie in different hands stay apart.
   */
  @Post('grant-role')
  grantRole(@Body() command: GrantRole, @Asker() by: Person, @Key() key: string): Promise<ReceiptGiven> {
    return this.desk.give(command, by, key);
  }

  /**
   * End a grant
   * @remarks By the city administrator, from today or a later day.
   */
  @Post('revoke-role')
  revokeRole(@Body() command: RevokeRole, @Asker() by: Person, @Key() key: string): Promise<ReceiptGiven> {
    return this.desk.give(command, by, key);
  }

  /**
   * Appoint the first administrator of a jurisdiction
   * @remarks Only the operator’s console may; over HTTP this is refused with 403.
   */
  @Post('appoint-first-administrator')
  appointFirstAdministrator(
    @Body() command: AppointFirstAdministrator,
    @Asker() by: Person,
    @Key() key: string,
  ): Promise<ReceiptGiven> {
    return this.desk.give(command, by, key);
  }
}
