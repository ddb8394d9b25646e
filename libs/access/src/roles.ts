import { actingAs, datedBy, isDay, refuse, type Day, type Decide, type Given, type Grant, type Scope, type Story } from '#kernel';
import type { AppointFirstAdministrator, GrantRole, OnGranting, RevokeRole } from './roles.commands';
import type { RoleBasis, RoleEvent } from './roles.events';
import { hasEnded, isHeldOn, type Held } from './held';
import { checkForm, within } from './form-of-a-grant';
import { refuseOverNothing, type Known } from './over-nothing';
import { keepDutiesApart } from './separation-of-duties';

/** The roles of one jurisdiction. */
export interface Roles {
  readonly held: readonly Held[];
}

export const rolesStory: Story<Roles, RoleEvent> = {
  category: 'roles',
  initial: { held: [] },
  evolve: ({ held }, event) => {
    switch (event.type) {
      case 'RoleGranted':
        return { held: [...held, event.data] };
      case 'RoleRevoked':
        return { held: held.map((one) => (one.grant === event.data.grant ? { ...one, revokedOn: event.data.on } : one)) };
    }
  },
};

/** What granting needs to know beside the actor's rights. */
export type RolesGiven = Given & Known;

type Decision<Command> = Decide<Command, Roles, RoleEvent, RolesGiven>;

/** The city administrator gives roles within the administrator's own reach; duties that must lie in different hands stay apart. */
export const grantRole: Decision<GrantRole> = (command, state, given) => {
  const { role } = command;
  const scope = within(command.jurisdiction, command.scope);
  const by = actingAs(given.grants, 'city-administrator', scope);
  checkForm(command, scope);
  refuseOverNothing(scope, given);
  const held = heldFrom(command, role, scope, given.today);
  admit(held, state);
  return { by, events: [{ type: 'RoleGranted', data: held }] };
};

/** The console appoints only where no administrator holds the role now or later: the first one, or one after all have ended. */
export const appointFirstAdministrator: Decision<AppointFirstAdministrator> = (command, state, given) => {
  const by = actingAs(given.grants, 'process', { jurisdiction: command.jurisdiction });
  refuseSecondAdministrator(state, given.today);
  const held = heldFrom(command, 'city-administrator', { jurisdiction: command.jurisdiction }, given.today);
  admit(held, state);
  return { by, events: [{ type: 'RoleGranted', data: held }] };
};

/** A grant is ended from today on or from a later day, once; what was done by it stands. */
export const revokeRole: Decision<RevokeRole> = ({ jurisdiction, grant, on, basis }, state, given) => {
  const held = state.held.find((one) => one.grant === grant);
  const by = actingAs(given.grants, 'city-administrator', held?.scope ?? { jurisdiction });
  if (!held) return refuse('no-grant', 'Không có lần giao vai trò này.', 'There is no such grant.', 'not-found');
  if (held.revokedOn) refuse('revoked-before', 'Vai trò này đã được thu hồi.', 'This grant has been revoked.', 'conflict');
  if (hasEnded(held, given.today)) refuse('ended-before', 'Vai trò này đã hết thời hạn.', 'This grant has ended.', 'conflict');
  realDay(on);
  if (on < given.today)
    refuse('day-past', 'Chỉ thu hồi từ hôm nay trở đi.', 'A role is revoked from today on, not in the past.', 'invalid');
  if (held.until !== undefined && on > held.until) {
    refuse(
      'after-its-end',
      'Vai trò này hết thời hạn trước ngày thu hồi.',
      'The grant ends before the day of the revocation.',
      'invalid',
    );
  }
  return { by, events: [{ type: 'RoleRevoked', data: { grant, on, basis: basisOf(basis, given.today) } }] };
};

/** The rights of a person on a day: what was granted from that day or earlier and has not ended. */
export const grantsOf = ({ held }: Roles, actor: string, day: Day): readonly Grant[] =>
  held
    .filter((one) => one.person === actor && isHeldOn(one, day))
    .map(({ grant, role, scope, capacity }) => ({ id: grant, role, scope, ...(capacity && { capacity }) }));

/** Refuses where somebody administers the city, or will. */
export function refuseSecondAdministrator({ held }: Roles, today: Day) {
  if (!held.some((one) => one.role === 'city-administrator' && !hasEnded(one, today))) return;
  refuse(
    'administrator-there',
    'Địa bàn này đã có quản trị thành phố.',
    'This jurisdiction has a city administrator already.',
    'conflict',
  );
}

/** A grant enters the book under its own id, once for the same time, and next to what the person holds already. */
function admit(held: Held, state: Roles) {
  if (state.held.some((one) => one.grant === held.grant)) {
    refuse('granted-before', 'Mã lần giao vai trò này đã được dùng.', 'A grant with this id has been given.', 'conflict');
  }
  keepDutiesApart(held, state.held);
}

function heldFrom(
  { grant, person, from, until, basis, capacity }: OnGranting,
  role: Held['role'],
  scope: Scope,
  today: Day,
): Held {
  realDay(from);
  if (until !== undefined) realDay(until);
  if (until !== undefined && until < from)
    refuse('bad-period', 'Ngày hết hạn trước ngày bắt đầu.', 'The grant ends before it begins.', 'invalid');
  return {
    grant,
    person,
    role,
    scope,
    from,
    ...(until && { until }),
    basis: basisOf(basis, today),
    ...(capacity && { capacity }),
  };
}

function basisOf({ title, number, date }: RoleBasis, today: Day): RoleBasis {
  if (date !== undefined) datedBy(date, today);
  return { title: title.normalize('NFC'), ...(number && { number }), ...(date && { date }) };
}

function realDay(day: Day) {
  if (!isDay(day)) refuse('no-such-day', `Không có ngày ${day}.`, `There is no day ${day}.`, 'invalid');
}
