import { specification, type Grant } from '#kernel';
import { GrantRole } from './roles.commands';
import type { RoleEvent } from './roles.events';
import { rolesStory, type Roles, type RolesGiven } from './roles';

/** For examples: a city, its administrator on a day, and a grant that the administrator may give. */
export const city = '2f0d6f7a-3b0f-4a57-9d5a-0c0b6c7f1a11';
export const basis = { title: 'Quyết định phân công', number: 'MH-2019/03', date: '2019-01-02' };
export const administrator: Grant = { id: 'g0', role: 'city-administrator', scope: { jurisdiction: city } };

export const { given } = specification<Roles, RoleEvent, RolesGiven>(rolesStory, {
  actor: 'admin',
  recordedAt: '2019-01-02T01:00:00.000Z',
  today: '2019-01-02',
  grants: [administrator],
  kinds: ['government', 'party'],
});

export const plain = { jurisdiction: city, grant: 'g1', person: 'p1', role: 'standing-office', from: '2019-01-02', basis };
export const grant = (changes: object = {}) => Object.assign(new GrantRole(), plain, changes);
