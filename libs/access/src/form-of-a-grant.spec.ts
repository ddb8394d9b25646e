import { specification, type Grant } from '#kernel';
import { GrantRole, RevokeRole } from './roles.commands';
import type { RoleEvent } from './roles.events';
import { grantRole, revokeRole, rolesStory, type RolesGiven } from './roles';

const city = '2f0d6f7a-3b0f-4a57-9d5a-0c0b6c7f1a11';
const basis = { title: 'Quyết định phân công', number: 'MH-2019/03', date: '2019-01-02' };
const administrator: Grant = { id: 'g0', role: 'city-administrator', scope: { jurisdiction: city } };
const { given } = specification<ReturnType<typeof rolesStory.evolve>, RoleEvent, RolesGiven>(rolesStory, {
  actor: 'admin',
  recordedAt: '2019-01-02T01:00:00.000Z',
  today: '2019-01-02',
  grants: [administrator],
});
const plain = { jurisdiction: city, grant: 'g1', person: 'p1', role: 'standing-office' as const, from: '2019-01-02', basis };
const grant = (changes: object = {}) => Object.assign(new GrantRole(), plain, changes);
const granted: RoleEvent = {
  type: 'RoleGranted',
  data: { grant: 'g1', person: 'p1', role: plain.role, scope: { jurisdiction: city }, from: plain.from, basis },
};

describe('a grant', () => {
  it.each([
    ['row-officer', 'The unit has to be named for this role (row officer of the unit).'],
    ['unit-editor', 'The unit has to be named for this role (editor of the unit’s dossier).'],
    ['unit-head', 'The unit has to be named for this role (head of the unit).'],
  ] as const)('of the role %s names its unit, and is asked for it in one proper sentence', (role, said) => {
    const { rejected } = given().when(grantRole, grant({ role }));
    expect(rejected).toMatchObject({ code: 'unit-needed', message: said });
  });

  it('rests on a document that is dated already, and so does its end', () => {
    const ahead = { ...basis, date: '2019-01-03' };
    given()
      .when(grantRole, grant({ basis: ahead }))
      .refuses('day-ahead');
    const revoke = Object.assign(new RevokeRole(), { jurisdiction: city, grant: 'g1', on: '2019-06-01', basis: ahead });
    given(granted).when(revokeRole, revoke).refuses('day-ahead');
  });
});
