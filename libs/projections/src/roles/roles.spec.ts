import { given, happened } from '../told';
import { RoleHolders, roles } from './roles';

const basis = { title: 'Ví dụ' };
const granted = (grant: string, person: string, more: object = {}) => ({
  type: 'RoleGranted',
  data: {
    grant,
    person,
    role: 'reviewer',
    scope: { jurisdiction: 'minh-hoa', body: 'noi-vu' },
    from: '2019-01-01',
    basis,
    ...more,
  },
});
const told = given(
  happened('roles-minh-hoa', [
    granted('g1', 'an', { capacity: 'Chuyên viên' }),
    granted('g2', 'binh', { until: '2019-06-30' }),
    granted('g3', 'chi'),
    { type: 'RoleRevoked', data: { grant: 'g3', on: '2019-03-01', basis } },
  ]),
  happened('roles-elsewhere', [granted('g4', 'dung')]),
).told(roles);
const holders = (day: string, ahead?: boolean) => told.asked((models) => new RoleHolders(models).of('minh-hoa', day, ahead));

describe('who holds which role', () => {
  it.each([
    ['2018-12-31', []],
    ['2019-02-28', ['an', 'binh', 'chi']],
    ['2019-03-01', ['an', 'binh']],
    ['2019-06-30', ['an', 'binh']],
    ['2019-07-01', ['an']],
  ])('on %s: %j', (day, people) => expect(holders(day).map(({ person }) => person)).toEqual(people));

  it.each([
    ['2018-12-31', ['an', 'binh', 'chi']],
    ['2019-03-01', ['an', 'binh']],
    ['2019-07-01', ['an']],
  ])('on %s or from a later day on: %j', (day, people) => expect(holders(day, true).map(({ person }) => person)).toEqual(people));

  it('tells the scope, the capacity and the role in words', () => {
    expect(holders('2019-07-01')).toEqual([
      {
        grant: 'g1',
        person: 'an',
        role: 'reviewer',
        words: { vi: 'cơ quan thẩm định', en: 'reviewing body' },
        scope: { jurisdiction: 'minh-hoa', body: 'noi-vu' },
        capacity: 'Chuyên viên',
        from: '2019-01-01',
        until: null,
        revokedOn: null,
      },
    ]);
  });
});
