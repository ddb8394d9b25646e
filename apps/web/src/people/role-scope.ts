import type { BodyOf } from '../door/api';

type Grant = BodyOf<'/api/roles/grant-role'>;
export type Scope = NonNullable<Grant['scope']>;

/** The roles that a city gives to people. */
export const roles = [
  'row-officer',
  'unit-editor',
  'unit-head',
  'standing-office',
  'reviewer',
  'appeal-panel',
  'council-secretary',
  'committee',
  'records-office',
  'auditor',
  'city-administrator',
] as const satisfies readonly Grant['role'][];
export type Role = (typeof roles)[number];

/** What was written of a role's reach, whatever the role. */
export interface Reach {
  readonly unit: string;
  readonly kind: string;
  readonly body: string;
  readonly cycle: string;
  readonly units: readonly string[];
  readonly kinds: readonly string[];
  readonly firstYear: string;
  readonly lastYear: string;
}
export const everywhere: Reach = {
  unit: '',
  kind: '',
  body: '',
  cycle: '',
  units: [],
  kinds: [],
  firstYear: '',
  lastYear: '',
};

/** An inspection reaches units, kinds and years; everybody else a kind or one cycle, and some a unit or a body. */
export const inspects = (role: Role) => role === 'auditor';
export const isOfUnit = (role: Role) => role === 'row-officer' || role === 'unit-editor' || role === 'unit-head';
export const isOfBody = (role: Role) => role === 'reviewer';
export const mayBeForOneCycle = (role: Role) => !inspects(role) && role !== 'city-administrator';

/** Either both years, or neither. */
export const yearsAreWritten = ({ firstYear, lastYear }: Reach) =>
  (!firstYear && !lastYear) || [firstYear, lastYear].every((year) => /^\d{4}$/.test(year.trim()));

/** Of what was written, what the role can carry; what is left out reaches all of it. */
export function scopeOf(role: Role, { unit, kind, body, cycle, units, kinds, firstYear, lastYear }: Reach): Scope | undefined {
  const scope: Scope = inspects(role)
    ? {
        ...(units.length && { units: [...units] }),
        ...(kinds.length && { kinds: [...kinds] }),
        ...(firstYear && lastYear && { years: { from: Number(firstYear), to: Number(lastYear) } }),
      }
    : {
        ...(isOfUnit(role) && unit && { unit }),
        ...(kind && { kind }),
        ...(isOfBody(role) && body && { body }),
        ...(mayBeForOneCycle(role) && cycle && { cycle }),
      };
  return Object.keys(scope).length ? scope : undefined;
}
