import { actingAs, covers, type Grant } from './grant';
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

  it('the first grant of the role that reaches there is the right acted on', () => {
    const right = grant({ body: 'noi-vu' });
    expect(actingAs([grant({ body: 'thanh-tra' }), right], 'reviewer', there)).toBe(right);
  });
  it('default is refusal', () => {
    expect(() => actingAs([], 'reviewer', there)).toThrow(Rejected);
    expect(() => actingAs([grant({}, 'committee')], ['reviewer', 'appeal-panel'], there)).toThrow(/appeal panel/);
  });
});
