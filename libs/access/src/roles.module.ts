import { Module } from '@nestjs/common';
import type { Given } from '#kernel';
import { GivenFor, on } from '#event-store';
import { appointFirstAdministrator, grantRole, revokeRole, rolesStory, type Roles } from './roles';
import { AppointFirstAdministrator, GrantRole, RevokeRole, type OnRoles } from './roles.commands';

/** Looks up what decisions on roles need: the actor's own grants. */
export abstract class RolesGivens extends GivenFor<OnRoles, Roles, Given> {}

const roles = { story: rolesStory, given: RolesGivens, stream: ({ jurisdiction }: OnRoles) => `roles-${jurisdiction}` };

@Module({
  providers: [
    on(AppointFirstAdministrator, appointFirstAdministrator, roles),
    on(GrantRole, grantRole, roles),
    on(RevokeRole, revokeRole, roles),
  ],
})
export class RolesModule {}
