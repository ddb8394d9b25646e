import fc from 'fast-check';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { daysAfter, recorded, fold, type Grant, type Role, type Scope } from '#kernel';
import { administrator, basis, city, given, grant, plain } from './example-grants';
import { GrantRole, RevokeRole } from './roles.commands';
import type { RoleEvent } from './roles.events';
import { grantRole, grantsOf, revokeRole, rolesStory } from './roles';

const revoke = (changes: object = {}) =>
  Object.assign(new RevokeRole(), { jurisdiction: city, grant: 'g1', on: '2019-06-01', basis }, changes);

type Granted = Extract<RoleEvent, { type: 'RoleGranted' }>;
const granted = (role: Role, scope: Omit<Scope, 'jurisdiction'> = {}, changes: Partial<Granted['data']> = {}): Granted => ({
  type: 'RoleGranted',
  data: { grant: 'g1', person: 'p1', role, scope: { jurisdiction: city, ...scope }, from: '2019-01-02', basis, ...changes },
});
const revoked = (id: string, on: string): RoleEvent => ({ type: 'RoleRevoked', data: { grant: id, on, basis } });

describe('granting a role', () => {
  it('is for the city administrator of that jurisdiction', () => {
    given().when(grantRole, grant()).records(granted('standing-office'));
    given()
      .when(grantRole, grant(), { grants: [{ ...administrator, role: 'committee' }] })
      .refuses('no-right');
    given()
      .when(grantRole, grant({ jurisdiction: 'another' }))
      .refuses('no-right');
  });

  it('stays within what the administrator reaches', () => {
    const ofParty: Grant = { ...administrator, scope: { jurisdiction: city, kind: 'party' } };
    given()
      .when(grantRole, grant(), { grants: [ofParty] })
      .refuses('no-right');
    given()
      .when(grantRole, grant({ scope: { kind: 'government' } }), { grants: [ofParty] })
      .refuses('no-right');
    given()
      .when(grantRole, grant({ scope: { kind: 'party' } }), { grants: [ofParty] })
      .records(granted('standing-office', { kind: 'party' }));
  });

  it('reaches a part of the jurisdiction and never another one, whatever the scope says', () => {
    const scope = { jurisdiction: 'another', unit: 'u1' };
    given()
      .when(grantRole, grant({ scope }))
      .records(granted('standing-office', { unit: 'u1' }));
  });

  it('is for roles that exist and are for people', () => {
    given()
      .when(grantRole, grant({ role: 'king' }))
      .refuses('no-role');
    given()
      .when(grantRole, grant({ role: 'constructor' }))
      .refuses('no-role');
    given()
      .when(grantRole, grant({ role: 'process' }))
      .refuses('no-role');
  });

  it("names a reviewer's body, and the unit of the unit's own people", () => {
    given()
      .when(grantRole, grant({ role: 'reviewer' }))
      .refuses('body-needed');
    given()
      .when(grantRole, grant({ role: 'unit-editor' }))
      .refuses('unit-needed');
    given()
      .when(grantRole, grant({ role: 'unit-head', scope: { kind: 'party' } }))
      .refuses('unit-needed');
    given()
      .when(grantRole, grant({ role: 'reviewer', scope: { body: 'noi-vu' } }))
      .records(granted('reviewer', { body: 'noi-vu' }));
  });

  it('to an auditor rests on a numbered decision, for certain kinds, and ends', () => {
    const inspection = { role: 'auditor', until: '2019-06-30', scope: { kinds: ['government', 'party'] } };
    const refused = (changes: object, code: string) =>
      given()
        .when(grantRole, grant({ ...inspection, ...changes }))
        .refuses(code);
    refused({ basis: { title: 'Quyết định thanh tra' } }, 'number-needed');
    refused({ until: undefined }, 'end-needed');
    refused({ scope: undefined }, 'kind-needed');
    refused({ scope: { kind: 'party', kinds: ['government'] } }, 'scope-twice');
    refused({ scope: { kind: 'party', unit: 'u1', units: ['u2'] } }, 'scope-twice');
    refused({ scope: { kind: 'party', body: 'noi-vu' } }, 'scope-not-wanted');
    refused({ scope: { kind: 'party', years: { from: 2018, to: 2017 } } }, 'bad-period');
    const reach = { kind: 'party', units: ['u1', 'u2'], years: { from: 2017, to: 2018 } };
    given()
      .when(grantRole, grant({ ...inspection, scope: reach }))
      .records(granted('auditor', reach, { until: '2019-06-30' }));
  });

  it('tells several units, several kinds and years of auditors alone', () => {
    for (const scope of [{ units: ['u1'] }, { kinds: ['party'] }, { years: { from: 2018, to: 2018 } }])
      given().when(grantRole, grant({ scope })).refuses('scope-for-auditors');
  });

  it('to a system operator has no part of the business', () => {
    given()
      .when(grantRole, grant({ role: 'system-operator', scope: { kind: 'party' } }))
      .refuses('scope-not-wanted');
    given()
      .when(grantRole, grant({ role: 'system-operator' }))
      .records(granted('system-operator'));
  });

  it('lasts at least a day, between days that exist', () => {
    given()
      .when(grantRole, grant({ until: '2019-01-01' }))
      .refuses('bad-period');
    given()
      .when(grantRole, grant({ until: '2019-01-02' }))
      .records({ type: 'RoleGranted', data: { until: '2019-01-02' } });
    given()
      .when(grantRole, grant({ from: '2019-02-29' }))
      .refuses('no-such-day');
    given()
      .when(grantRole, grant({ until: '2019-02-29' }))
      .refuses('no-such-day');
    given()
      .when(grantRole, grant({ basis: { title: 'Quyết định', date: '2019-13-01' } }))
      .refuses('no-such-day');
  });

  it('carries an id that was not used before', () => {
    given(granted('auditor')).when(grantRole, grant()).refuses('granted-before');
  });

  it('is not repeated for the same person, role and scope in overlapping time', () => {
    const half = granted('records-office', { kind: 'party' }, { until: '2019-06-30' });
    const again = (changes: object) => grant({ grant: 'g2', role: 'records-office', scope: { kind: 'party' }, ...changes });
    given(half)
      .when(grantRole, again({ from: '2019-06-30' }))
      .refuses('held-already');
    given(half)
      .when(grantRole, again({ from: '2018-01-01' }))
      .refuses('held-already');
    given(half)
      .when(grantRole, again({ from: '2019-07-01' }))
      .records({ type: 'RoleGranted' });
    given(half)
      .when(grantRole, again({ scope: { kind: 'government' } }))
      .records({ type: 'RoleGranted' });
    given(half)
      .when(grantRole, again({ person: 'p2' }))
      .records({ type: 'RoleGranted' });
    given(half, revoked('g1', '2019-03-01'))
      .when(grantRole, again({ from: '2019-03-01' }))
      .records({ type: 'RoleGranted' });
  });
});

describe('revoking a role', () => {
  const held = granted('reviewer', { body: 'noi-vu' });

  it('ends it on the day given: the day before it is held, that day no more', () => {
    given(held).when(revokeRole, revoke()).records(revoked('g1', '2019-06-01'));
    const { state } = given(held, revoked('g1', '2019-06-01'));
    expect(grantsOf(state, 'p1', '2019-05-31')).toHaveLength(1);
    expect(grantsOf(state, 'p1', '2019-06-01')).toEqual([]);
  });

  it('needs a grant that is known and has not ended', () => {
    given().when(revokeRole, revoke()).refuses('no-grant');
    given(held, revoked('g1', '2019-06-01')).when(revokeRole, revoke()).refuses('revoked-before');
    const over = granted('auditor', {}, { from: '2018-01-01', until: '2018-12-31' });
    given(over).when(revokeRole, revoke()).refuses('ended-before');
  });

  it('is for the city administrator, from today on and not after its end', () => {
    given(held).when(revokeRole, revoke(), { grants: [] }).refuses('no-right');
    given(held)
      .when(revokeRole, revoke({ on: '2019-01-01' }))
      .refuses('day-past');
    given(held)
      .when(revokeRole, revoke({ on: '2019-02-29' }))
      .refuses('no-such-day');
    given(granted('auditor', {}, { until: '2019-05-31' }))
      .when(revokeRole, revoke())
      .refuses('after-its-end');
  });
});

describe('the rights of a day', () => {
  it('carry id, role, scope and capacity', () => {
    const { state } = given(granted('reviewer', { body: 'noi-vu' }, { capacity: 'Trưởng phòng Nội vụ' }));
    const right = { id: 'g1', role: 'reviewer', scope: { jurisdiction: city, body: 'noi-vu' }, capacity: 'Trưởng phòng Nội vụ' };
    expect(grantsOf(state, 'p1', '2019-01-02')).toEqual([right]);
    expect(grantsOf(state, 'p1', '2019-01-01')).toEqual([]);
    expect(grantsOf(state, 'p2', '2019-01-02')).toEqual([]);
  });

  it('are those granted and not ended, day by day (law)', () => {
    const offset = fc.integer({ min: 0, max: 20 });
    const one = fc.record({ from: offset, length: fc.option(offset), ended: fc.option(offset) });
    const day = (count: number) => daysAfter('2019-01-01', count);
    fc.assert(
      fc.property(fc.array(one, { maxLength: 6 }), (stories) => {
        const events = stories.flatMap(({ from, length, ended }, index): RoleEvent[] => [
          granted('auditor', {}, { grant: `g${index}`, from: day(from), ...(length !== null && { until: day(from + length) }) }),
          ...(ended === null ? [] : [revoked(`g${index}`, day(ended))]),
        ]);
        const state = fold(
          rolesStory,
          events.map((event, index) => recorded(event, index + 1)),
        );
        for (let today = 0; today <= 45; today += 1) {
          const rights = grantsOf(state, 'p1', day(today)).map(({ id }) => id);
          const expected = stories.flatMap(({ from, length, ended }, index) => {
            const last = Math.min(length === null ? 99 : from + length, ended === null ? 99 : ended - 1);
            return today >= from && today <= last ? [`g${index}`] : [];
          });
          expect(rights).toEqual(expected);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('the form of a grant', () => {
  const ids = { grant: '9a7f3c52-0d5e-4c0b-9a53-7a1d5be0c2f4', person: '1c9e4a7b-6f0d-4b7c-8b1e-2d3f4a5b6c7d' };
  const wrong = (changes: object) =>
    validateSync(plainToInstance(GrantRole, { ...plain, ...ids, ...changes })).map(({ property }) => property);

  it('takes what is right and tells what is wrong, field by field', () => {
    expect(wrong({})).toEqual([]);
    const years = { from: 2017, to: 2018 };
    expect(wrong({ scope: { units: [ids.grant, ids.person], kinds: ['party'], years } })).toEqual([]);
    for (const scope of [{ units: [] }, { units: ['u1'] }, { kinds: ['x', 'x'] }, { years: { from: 1 } }])
      expect(wrong({ scope })).toEqual(['scope']);
    const bad = { person: 'Bình', role: 'king', from: '2/1/2019', basis: { title: '' }, scope: { unit: 'u1' } };
    expect(wrong(bad).sort()).toEqual(['basis', 'from', 'person', 'role', 'scope']);
  });
});
