export type { RoleBasis, RoleEvent } from './roles.events';
export {
  AppointFirstAdministrator,
  GrantRole,
  OnGranting,
  OnRoles,
  RevokeRole,
  RoleBasisGiven,
  RoleScope,
} from './roles.commands';
export { appointFirstAdministrator, grantRole, grantsOf, revokeRole, rolesStory, type Roles } from './roles';
export type { Held } from './held';
export { RolesBook } from './roles-book';
export { Keys } from './keys';
export type { Person } from './person';
export { SqliteVault } from './vault';
export { argon2id, People, type NewPerson, type PreparedPerson } from './people';
export { Tokens, tokenLifetime, signInNeeded, type Token } from './tokens';
export { Throttle } from './throttle';
export { SignIn } from './sign-in';
export { SealedTexts } from './sealed-texts';
export { RolesGivens, RolesModule } from './roles.module';
