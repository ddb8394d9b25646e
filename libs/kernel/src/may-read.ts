import type { Place, Years } from './event';
import { covers, type Grant } from './grant';

/** Whether a role has to do with what is evaluated; who operates the system keeps it running and reads nothing in it. */
export const isOfBusiness = ({ role }: Pick<Grant, 'role'>): boolean => role !== 'system-operator';

/** Whether a grant lets its holder read what stands there. A reviewing body's people read the whole dossier, not only their leaves. */
export function mayRead(grant: Pick<Grant, 'role' | 'scope'>, there: Place): boolean {
  const { body: _body, ...scope } = grant.scope;
  return isOfBusiness(grant) && covers({ scope }, there);
}

/** Whether a grant lets its holder know of what is there for all units: a cycle of some kind, in some year. */
export function mayKnowOf(grant: Pick<Grant, 'role' | 'scope'>, there: Place): boolean {
  const { unit: _unit, units: _units, ...scope } = grant.scope;
  return mayRead({ ...grant, scope }, there);
}

/** The rating years that a period touches. */
export const yearsOf = ({ from, to }: { readonly from: string; readonly to: string }): Years => ({
  from: Number(from.slice(0, 4)),
  to: Number(to.slice(0, 4)),
});
