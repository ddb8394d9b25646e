import type { Scope } from './event';
import { actingAs, covers, type Grant } from './grant';
import { mayKnowOf, mayRead, yearsOf } from './may-read';
import { Rejected } from './rejected';

const grant = (scope: Partial<Grant['scope']>, role: Grant['role'] = 'reviewer'): Grant => ({
  id: 'g',
  role,
  scope: { jurisdiction: 'city', ...scope },
});
const there = { jurisdiction: 'city', unit: 'ward', kind: 'party', body: 'noi-vu' };

describe('rights', () => {
  it('a grant reaches what it names, and all of what it leaves out', () => {
    expect(covers(grant({}), there)).toBe(true);
    expect(covers(grant({ kind: 'party', body: 'noi-vu' }), there)).toBe(true);
    expect(covers(grant({ kind: 'government' }), there)).toBe(false);
    expect(covers(grant({ unit: 'other' }), there)).toBe(false);
    expect(covers({ ...grant({}), scope: { jurisdiction: 'elsewhere' } }, there)).toBe(false);
  });
  it('a grant for one unit does not reach what names no unit', () =>
    expect(covers(grant({ unit: 'ward' }), { jurisdiction: 'city' })).toBe(false));

  it('several units, several kinds and years reach each of theirs, and nothing that names none', () => {
    const inspection = { units: ['ward', 'next'], kinds: ['party'], years: { from: 2017, to: 2018 } };
    const in2018 = { ...there, years: { from: 2018, to: 2018 } };
    expect(covers(grant(inspection), in2018)).toBe(true);
    expect(covers(grant(inspection), { ...in2018, unit: 'elsewhere' })).toBe(false);
    expect(covers(grant(inspection), { ...in2018, kind: 'government' })).toBe(false);
    expect(covers(grant(inspection), { ...in2018, years: { from: 2018, to: 2019 } })).toBe(false);
    expect(covers(grant(inspection), there)).toBe(false);
    expect(covers(grant({ units: ['ward'] }), { jurisdiction: 'city' })).toBe(false);
    expect(covers(grant({ kinds: [] }), there)).toBe(false);
  });

  it.each<[string, object]>([
    ['a part nobody knows', { district: 'x' }],
    ['a part that every object has', { constructor: Object }],
    ['units that are no list', { units: 'ward' }],
    ['years without an end', { years: { from: 2018 } }],
    ['years that are nothing', { years: null }],
    ['a unit that is null', { unit: null }],
  ])('%s reaches nothing', (_what, scope) =>
    expect(covers(grant(scope as Partial<Scope>), { ...there, years: { from: 2018, to: 2018 } })).toBe(false),
  );

  it('a body’s people read the whole dossier; who operates the system reads nothing', () => {
    expect(mayRead(grant({ body: 'thanh-tra' }), there)).toBe(true);
    expect(mayRead(grant({ body: 'thanh-tra', kind: 'government' }), there)).toBe(false);
    expect(mayRead(grant({}, 'system-operator'), there)).toBe(false);
  });

  it('a grant for a unit has to do with its kind and its year, not with others', () => {
    const ward = grant({ unit: 'ward', kind: 'party' }, 'unit-head');
    expect(mayKnowOf(ward, { jurisdiction: 'city', kind: 'party' })).toBe(true);
    expect(mayKnowOf(ward, { jurisdiction: 'city', kind: 'government' })).toBe(false);
    const years = yearsOf({ from: '2017-01-01', to: '2018-12-31' });
    expect(mayKnowOf(grant({ years: { from: 2018, to: 2018 } }, 'auditor'), { jurisdiction: 'city', years })).toBe(false);
  });

  it('the first grant of the role that reaches there is the right acted on', () => {
    const right = grant({ body: 'noi-vu' });
    expect(actingAs([grant({ body: 'thanh-tra' }), right], 'reviewer', there)).toBe(right);
  });
  it('default is refusal', () => {
    expect(() => actingAs([], 'reviewer', there)).toThrow(Rejected);
    expect(() => actingAs([grant({}, 'committee')], ['reviewer', 'appeal-panel'], there)).toThrow(/appeal panel/);
  });
});
