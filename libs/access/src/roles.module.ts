import { Module } from '@nestjs/common';
import { GivenFor, on } from '#event-store';
import { appointFirstAdministrator, grantRole, revokeRole, rolesStory, type Roles, type RolesGiven } from './roles';
import { AppointFirstAdministrator, GrantRole, RevokeRole, type OnRoles } from './roles.commands';

/** Looks up what decisions on roles need: the actor's own grants, and whether there is what a grant names. */
export abstract class RolesGivens extends GivenFor<OnRoles, Roles, RolesGiven> {}

const roles = { story: rolesStory, given: RolesGivens, stream: ({ jurisdiction }: OnRoles) => `roles-${jurisdiction}` };

@Module({
  providers: [
    on(AppointFirstAdministrator, appointFirstAdministrator, roles),
    on(GrantRole, grantRole, roles),
    on(RevokeRole, revokeRole, roles),
  ],
})
export class RolesModule {}
