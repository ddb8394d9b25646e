import { GrantRole, RevokeRole } from '#access';
import { roles, type Role } from '#kernel';
import { AppointFirstAdministrator } from '#access';
import { EstablishJurisdiction, EstablishUnit } from '#territory';
import type { House } from '../../apps/api/src/house/house';
import { idOf, ids } from '../api/small-city';
import type { Right } from './places';

/** Somebody who asks: what they hold, where, and whether it is in force today. */
export interface Asker {
  readonly name: string;
  readonly right: Right | null;
  readonly city: 'here' | 'elsewhere';
  readonly from: string;
  readonly until: string;
  readonly revoked: boolean;
}

export const today = '2019-11-20';
const otherCity = idOf('other city');
const otherUnit = idOf('unit elsewhere');

/** What each role holds at the right place: the government dossier of the ward, its cycle, and one body. */
const rightPlace: Readonly<Partial<Record<Role, Right['scope']>>> = {
  'row-officer': { unit: ids.unit, kind: 'government' },
  'unit-editor': { unit: ids.unit, kind: 'government' },
  'unit-head': { unit: ids.unit, kind: 'government' },
  reviewer: { kind: 'government', body: 'thanh-tra' },
  'city-administrator': {},
  'system-operator': {},
  auditor: { kind: 'government', units: [ids.unit], years: { from: 2019, to: 2019 } },
};
const inCity = (role: Role) => rightPlace[role] ?? { kind: 'government' };

function variants(role: Role): readonly (readonly [string, Right['scope'], Partial<Asker>?])[] {
  const scope = inCity(role);
  const { unit: _unit, units: _units, years: _years, ...wide } = scope;
  const ofTheUnit = scope.unit !== undefined;
  const ends = [
    ['expired', scope, { until: '2019-11-19' }],
    ['not yet', scope, { from: '2019-11-21' }],
    ['revoked', scope, { revoked: true }],
    ['other city', ofTheUnit ? { ...scope, unit: otherUnit } : wide, { city: 'elsewhere' }],
  ] as const;
  if (role === 'system-operator') return [['right', scope], ...ends];
  return [
    ['right', scope],
    ...(ofTheUnit ? [] : ([['whole city', wide]] as const)),
    ['other unit', role === 'auditor' ? { ...scope, units: [ids.other] } : { ...scope, unit: ids.other }],
    ['other kind', { ...scope, kind: 'party', ...(role === 'reviewer' && { body: 'ban-to-chuc' }) }], // each kind has bodies of its own
    ['other cycle', { ...scope, cycle: ids.party }],
    ...(role === 'reviewer' ? ([['other body', { ...scope, body: 'noi-vu' }]] as const) : []),
    ...(role === 'auditor'
      ? ([
          ['other years', { ...scope, years: { from: 2014, to: 2018 } }],
          ['several kinds', { kinds: ['government', 'party'], years: { from: 2014, to: 2019 } }],
        ] as const)
      : []),
    ...ends,
  ];
}

const people = (Object.keys(roles) as Role[]).filter((role) => role !== 'process');

/** Every role at the right place, and a little beside it in each way there is; and somebody without a role. */
export const askers: readonly Asker[] = [
  ...people.flatMap((role) =>
    variants(role).map(([how, scope, more]) => ({
      name: `${role}, ${how}`,
      right: { role, scope: { jurisdiction: more?.city === 'elsewhere' ? otherCity : ids.city, ...scope } },
      city: 'here' as const,
      from: '2019-01-02',
      until: '2020-06-30',
      revoked: false,
      ...more,
    })),
  ),
  { name: 'nobody', right: null, city: 'here', from: '', until: '', revoked: false },
];

/** Sign-in name of an asker: names of the small city have small letters, digits and hyphens only. */
export const signInOf = ({ name }: Asker) => name.replace(/[^a-z]+/g, '-');

export const inForce = ({ right, from, until, revoked }: Asker) => right !== null && from <= today && today <= until && !revoked;

/** Whether they will hold it from a later day on. */
export const isAhead = ({ right, from, revoked }: Asker) => right !== null && from > today && !revoked;

/** Gives everybody what they hold, by the administrators of both cities. */
export async function grantAll(house: House): Promise<void> {
  const basis = { title: 'Văn bản thử nghiệm', number: 'MH-2019/02', date: '2019-01-02' };
  let count = 0;
  const give = (actor: string, command: object, fields: object) =>
    house.give(Object.assign(command, { basis, ...fields }), { actor, key: `rights-${(count += 1)}` });
  const there = { jurisdiction: otherCity, name: 'Thành phố Khác', zone: 'Asia/Ho_Chi_Minh' };
  await give('console', new EstablishJurisdiction(), there);
  const first = { jurisdiction: otherCity, grant: idOf('first there'), person: idOf('first there'), from: '2019-01-02' };
  await give('console', new AppointFirstAdministrator(), first);
  const unit = { jurisdiction: otherCity, unit: otherUnit, name: 'Phường Nơi Khác', type: 'phuong', from: '2004-11-30' };
  await give(first.person, new EstablishUnit(), unit);
  for (const asker of askers) {
    if (!asker.right) continue;
    const { role, scope } = asker.right;
    const { jurisdiction, ...part } = scope;
    const [by, grant] = [asker.city === 'here' ? idOf('quan-tri') : idOf('first there'), idOf(`grant of ${asker.name}`)];
    const { from, until } = asker;
    await give(by, new GrantRole(), { jurisdiction, grant, person: idOf(signInOf(asker)), role, scope: part, from, until });
    if (asker.revoked) await give(by, new RevokeRole(), { jurisdiction, grant, on: today });
  }
}
