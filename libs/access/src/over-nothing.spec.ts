import { given, grant } from './example-grants';
import { grantRole, type RolesGiven } from './roles';

const government = { kind: 'government', bodies: ['noi-vu', 'thanh-tra'] };
const schools = { kind: 'school', bodies: ['giao-duc'] };

describe('a grant over nothing would be a right that never works', () => {
  it('to nobody, or over a unit or a cycle that is not there, it is refused', () => {
    const unknown = (one: object) => given().when(grantRole, grant(), { unknown: one });
    unknown({}).records({ type: 'RoleGranted' });
    unknown({ person: 'p1' }).refuses('no-person');
    unknown({ unit: 'u1' }).refuses('no-unit');
    unknown({ cycle: 'c1' }).refuses('no-cycle');
  });

  const over = (scope: object, regulations: RolesGiven['regulations'], more: object = {}) =>
    given().when(grantRole, grant({ role: 'reviewer', scope: { body: 'noi-vu', ...scope }, ...more }), { regulations });

  it.each(['goverment', 'school'])('over the kind "%s", which no regulation of the city is for, it is refused', (kind) => {
    const { rejected } = over({ kind }, [government]);
    expect(rejected).toMatchObject({ code: 'no-kind', refusal: 'not-found', message: expect.stringContaining(kind) });
  });

  it('over a kind of a regulation it is given, and over one that comes with the program: its regulation may follow', () => {
    over({ kind: 'school', body: 'giao-duc' }, [government, schools]).records({ type: 'RoleGranted' });
    over({ kind: 'party', body: 'ban-to-chuc' }, [government]).records({ type: 'RoleGranted' });
  });

  it('over several kinds, each is looked for', () => {
    const inspection = { role: 'auditor', until: '2019-12-31' };
    const kinds = (...named: string[]) => over({ body: undefined, kinds: named }, [government], inspection);
    kinds('government', 'party').records({ type: 'RoleGranted' });
    kinds('government', 'parti').refuses('no-kind');
  });

  it('for a body that no regulation within its reach names, it is refused', () => {
    const { rejected } = over({ body: 'noi-vuu' }, [government, schools]);
    expect(rejected).toMatchObject({ code: 'no-such-body', refusal: 'not-found', message: expect.stringContaining('noi-vuu') });
    over({ kind: 'school' }, [government, schools]).refuses('no-such-body');
    over({ kind: 'government' }, [government, schools]).records({ type: 'RoleGranted' });
    over({ body: 'giao-duc' }, [government, schools]).records({ type: 'RoleGranted' });
  });

  it('in a city without a regulation, it is given: roles may come first, and nobody could say yet which words are right', () => {
    for (const none of [[], undefined]) over({ kind: 'school', body: 'giao-duc' }, none).records({ type: 'RoleGranted' });
  });
});
