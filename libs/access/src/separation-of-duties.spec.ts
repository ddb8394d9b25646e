import { specification, type Grant, type Role, type Scope } from '#kernel';
import { AppointFirstAdministrator, GrantRole } from './roles.commands';
import type { RoleEvent } from './roles.events';
import { appointFirstAdministrator, grantRole, rolesStory } from './roles';

const city = '2f0d6f7a-3b0f-4a57-9d5a-0c0b6c7f1a11';
const basis = { title: 'Quyết định phân công', number: 'MH-2019/03', date: '2019-01-02' };
const consoleGrant: Grant = { id: null, role: 'process', scope: { jurisdiction: city } };
const administrator: Grant = { id: 'g0', role: 'city-administrator', scope: { jurisdiction: city } };
const { given } = specification(rolesStory, {
  actor: 'admin',
  recordedAt: '2019-01-02T01:00:00.000Z',
  today: '2019-01-02',
  grants: [administrator],
});

const plain = { jurisdiction: city, grant: 'g1', person: 'p1', role: 'standing-office', from: '2019-01-02', basis };
const grant = (changes: object = {}) => Object.assign(new GrantRole(), plain, changes);
const appoint = (changes: object = {}) =>
  Object.assign(
    new AppointFirstAdministrator(),
    { jurisdiction: city, grant: 'g0', person: 'admin', from: '2019-01-02', basis },
    changes,
  );
type Granted = Extract<RoleEvent, { type: 'RoleGranted' }>;
const granted = (role: Role, scope: Omit<Scope, 'jurisdiction'> = {}, changes: Partial<Granted['data']> = {}): Granted => ({
  type: 'RoleGranted',
  data: { grant: 'g1', person: 'p1', role, scope: { jurisdiction: city, ...scope }, from: '2019-01-02', basis, ...changes },
});
const revoked = (id: string, on: string): RoleEvent => ({ type: 'RoleRevoked', data: { grant: id, on, basis } });

describe('the first administrator', () => {
  const first = granted('city-administrator', {}, { grant: 'g0', person: 'admin' });

  it('is appointed by the console', () => {
    given()
      .when(appointFirstAdministrator, appoint(), { grants: [consoleGrant] })
      .records(first);
  });

  it('is not appointed by anybody else, nor by the console of another jurisdiction', () => {
    given().when(appointFirstAdministrator, appoint()).refuses('no-right');
    const elsewhere: Grant = { ...consoleGrant, scope: { jurisdiction: 'another' } };
    given()
      .when(appointFirstAdministrator, appoint(), { grants: [elsewhere] })
      .refuses('no-right');
  });

  it('is not appointed where somebody administers, or will', () => {
    const second = appoint({ grant: 'g9', person: 'other' });
    given(first)
      .when(appointFirstAdministrator, second, { grants: [consoleGrant] })
      .refuses('administrator-there');
    const later = granted('city-administrator', {}, { grant: 'g0', person: 'admin', from: '2019-03-01' });
    given(later)
      .when(appointFirstAdministrator, second, { grants: [consoleGrant] })
      .refuses('administrator-there');
  });

  it('may be appointed anew when all before have ended', () => {
    const second = appoint({ grant: 'g9', person: 'other', from: '2019-06-01' });
    const june = { grants: [consoleGrant], today: '2019-06-01' };
    given(first, revoked('g0', '2019-06-01')).when(appointFirstAdministrator, second, june).records({ type: 'RoleGranted' });
  });
});

describe('separation of duties', () => {
  const editor = granted('unit-editor', { unit: 'u1' });
  const judge = (role: Role, scope: object) => grant({ grant: 'g2', role, scope: { body: 'noi-vu', ...scope } });

  it.each(['reviewer', 'appeal-panel', 'committee'] as const)('who works for a unit is not its %s, either way round', (role) => {
    given(editor)
      .when(grantRole, judge(role, { unit: 'u1' }))
      .refuses('judges-own-unit');
    given(editor).when(grantRole, judge(role, {})).refuses('judges-own-unit');
    const judging = granted(role, { body: 'noi-vu' });
    given(judging)
      .when(grantRole, grant({ grant: 'g2', role: 'unit-head', scope: { unit: 'u1' } }))
      .refuses('judges-own-unit');
  });

  it('allows judging other units, and one after the other', () => {
    given(editor)
      .when(grantRole, judge('reviewer', { unit: 'u2' }))
      .records({ type: 'RoleGranted' });
    const ended = granted('unit-editor', { unit: 'u1' }, { until: '2019-05-31' });
    given(ended).when(grantRole, judge('reviewer', {})).refuses('judges-own-unit');
    given(ended)
      .when(grantRole, grant({ grant: 'g2', role: 'committee', from: '2019-06-01' }))
      .records({ type: 'RoleGranted' });
  });

  it.each(['row-officer', 'unit-editor', 'unit-head', 'reviewer', 'appeal-panel', 'committee', 'council-secretary'] as const)(
    'a city administrator is no %s, either way round',
    (role) => {
      const scope = { unit: 'u1', body: 'noi-vu' };
      const admin = granted('city-administrator');
      given(admin)
        .when(grantRole, grant({ grant: 'g2', role, scope }))
        .refuses('administrator-scores');
      given(granted(role, scope))
        .when(grantRole, grant({ grant: 'g2', role: 'city-administrator' }))
        .refuses('administrator-scores');
      const first = appoint({ grant: 'g2', person: 'p1' });
      given(granted(role, scope))
        .when(appointFirstAdministrator, first, { grants: [consoleGrant] })
        .refuses('administrator-scores');
    },
  );

  it('who reviews does not decide the same, either way round', () => {
    const reviewer = granted('reviewer', { body: 'noi-vu', kind: 'government' });
    given(reviewer).when(grantRole, judge('committee', {})).refuses('reviews-and-decides');
    given(granted('committee', { unit: 'u1' }))
      .when(grantRole, judge('reviewer', { unit: 'u1' }))
      .refuses('reviews-and-decides');
    given(reviewer)
      .when(grantRole, judge('committee', { kind: 'party' }))
      .records({ type: 'RoleGranted' });
    given(granted('committee', { unit: 'u1' }))
      .when(grantRole, judge('reviewer', { unit: 'u2' }))
      .records({ type: 'RoleGranted' });
  });

  it('an auditor and a system operator hold nothing else, either way round', () => {
    const inspection = { until: '2019-12-31', scope: { kind: 'party' } };
    for (const role of ['standing-office', 'city-administrator', 'unit-editor', 'system-operator'] as const) {
      const scope = role === 'unit-editor' ? { unit: 'u1' } : undefined;
      given(granted(role))
        .when(grantRole, grant({ grant: 'g2', role: 'auditor', ...inspection }))
        .refuses('holds-another');
      given(granted('auditor', { kind: 'party' }))
        .when(grantRole, grant({ grant: 'g2', role, scope }))
        .refuses('holds-another');
    }
    given(granted('system-operator'))
      .when(grantRole, grant({ grant: 'g2' }))
      .refuses('holds-another');
    given(granted('auditor', { kind: 'government' }))
      .when(grantRole, grant({ grant: 'g2', role: 'auditor', ...inspection }))
      .records({ type: 'RoleGranted' });
    given(granted('standing-office', {}, { until: '2019-01-31' }))
      .when(grantRole, grant({ grant: 'g2', role: 'auditor', from: '2019-02-01', ...inspection }))
      .records({ type: 'RoleGranted' });
  });

  it('says so in the words of the roles', () => {
    const { rejected } = given(editor).when(grantRole, judge('reviewer', { unit: 'u1' }));
    expect(rejected?.sentence.vi).toContain('không giao "cơ quan thẩm định" cho người đang là "người lập hồ sơ"');
    expect(rejected?.sentence.en).toContain('"reviewing body" is not for somebody who is "editor of the unit’s dossier"');
  });
});
