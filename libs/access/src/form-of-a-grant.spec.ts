import { basis, city, given, grant } from './example-grants';
import { RevokeRole } from './roles.commands';
import { grantRole, revokeRole } from './roles';

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
    const scope = { jurisdiction: city };
    const held = { grant: 'g1', person: 'p1', role: 'standing-office' as const, scope, from: basis.date, basis };
    const revoke = Object.assign(new RevokeRole(), { jurisdiction: city, grant: 'g1', on: '2019-06-01', basis: ahead });
    given({ type: 'RoleGranted', data: held }).when(revokeRole, revoke).refuses('day-ahead');
  });
});
