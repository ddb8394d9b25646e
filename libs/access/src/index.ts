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
export {
  appointFirstAdministrator,
  grantRole,
  grantsOf,
  refuseSecondAdministrator,
  revokeRole,
  rolesStory,
  type Roles,
  type RolesGiven,
} from './roles';
export { isHeldOn, type Held } from './held';
export { RolesBook } from './roles-book';
export { Keys } from './keys';
export type { Person } from './person';
export { SqliteVault } from './vault';
export { argon2id, noPerson, People, type NewPerson, type PreparedPerson } from './people';
export { weighPassword } from './passwords/password-rules';
export { tokenLifetime, signInNeeded } from './tokens';
export { endEverySession, Sessions, type Holder, type Proof } from './sessions';
export { accountActs, type AccountAct } from './accounts/account-acts';
export type { Account } from './accounts/accounts';
export type { OneTimePassword } from './readable-code';
export { Access, usualAccess, type AccessSettings } from './access';
export { SignIn, type Credentials } from './sign-in';
export type { ProviderSettings } from './provider/identity-provider';
export type { BegunAtProvider } from './provider/provider-sign-in';
export { erasedWords, sealedTextsIn, SealedTexts } from './sealed-texts';
export { RolesGivens, RolesModule } from './roles.module';
export type { Erasure, ErasureBasis } from './erasure/erasures.events';
export { ErasePerson } from './erasure/erasures.commands';
export { checkedBasis, erasePerson, erasuresStory, type Erased } from './erasure/erasures';
export { ErasuresGivens, ErasuresModule } from './erasure/erasures.module';
export { ErasedList } from './erasure/erased-list';
export { Eraser, reapply, type Kept } from './erasure/eraser';
export { belongTo, isErased } from './erasure/forget';
export { textId, type Survey } from './erasure/survey';
