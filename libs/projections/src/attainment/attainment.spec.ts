import type { DossierEvent } from '#evaluation';
import { directory } from '../directory/directory';
import { Directory } from '../directory/look-up';
import { cityHistory, cycleOpened, dossierOpened, sealed } from '../example-histories';
import { given, happened, type Happened } from '../told';
import { AttainmentTable } from './attained';
import { attainment } from './attainment';

const units = Array.from({ length: 17 }, (_unit, index) => ({ id: `u${index}`, name: `Phường Ví Dụ ${index}` }));
const document = { number: 'MH-2018/01', date: '2018-12-31' };
const decided = (title: string | null): DossierEvent => ({
  type: 'RatingDecided',
  data: {
    computed: { class: 'KHA', title: null, total: '80' },
    proposed: { class: 'KHA', title: null },
    decided: { class: 'KHA', title },
    differs: false,
    document,
    signature: ['CHỦ TỊCH'],
  },
});

/** A year in which so many of the seventeen attain, so many are rated without the title, and the rest wait. */
function year(label: number, attained: number, without: number, kind = 'government'): Happened[] {
  const cycle = `${kind}-${label}`;
  return [
    ...cycleOpened(
      cycle,
      label,
      units.map(({ id }) => id),
      kind,
    ),
    ...units.flatMap(({ id }, index) => {
      const outcome = index < attained ? [decided('TSVM')] : index < attained + without ? [decided(null)] : [];
      return happened(`dossier-${kind}-${label}-${id}`, [dossierOpened(cycle, label, id, kind), ...outcome], {
        recordedAt: `${label}-12-31T03:00:00.000Z`,
      });
    }),
  ];
}
const table = (...history: Happened[][]) =>
  given(cityHistory(units), ...history)
    .told(attainment, directory)
    .asked((models) => new AttainmentTable(models, new Directory(models)));

describe('tỷ lệ đơn vị đạt', () => {
  it('14 of 17 meet the target of 4/5; 13 of 17 do not', () => {
    const both = table(year(2017, 13, 4), year(2018, 14, 3));
    expect(both.of('minh-hoa', 'government', '2018')).toEqual({
      city: 'minh-hoa',
      cityName: 'Thành phố Minh Họa',
      kind: 'government',
      year: 2018,
      attained: 14,
      rated: 17,
      notRated: 0,
      total: 17,
      share: '14/17',
      target: '4/5',
      targetBy: 2020,
      met: true,
      asOf: '2018-12-31T03:00:00.000Z',
    });
    expect(both.overYears('minh-hoa', 'government').map(({ year, share, met }) => [year, share, met])).toEqual([
      [2017, '13/17', false],
      [2018, '14/17', true],
    ]);
  });

  it('counts who is not rated in the denominator', () => {
    expect(table(year(2019, 5, 2)).of('minh-hoa', 'government', '2019')).toMatchObject({
      attained: 5,
      rated: 7,
      notRated: 10,
      total: 17,
      share: '5/17',
      met: false,
    });
  });

  it('has no target and nothing met for a kind without one', () => {
    expect(table(year(2018, 17, 0, 'party')).of('minh-hoa', 'party', '2018')).toMatchObject({
      share: '1',
      target: null,
      targetBy: null,
      met: null,
    });
  });

  it('does not count a dossier closed without a rating', () => {
    const closed = happened('dossier-x', [
      dossierOpened('government-2018', 2018, 'u16'),
      { type: 'ClosedWithoutRating', data: { reason: sealed } },
    ]);
    expect(table(year(2018, 14, 2), closed).of('minh-hoa', 'government', '2018')).toMatchObject({
      rated: 16,
      notRated: 1,
      share: '14/17',
    });
  });

  it('counts only what has been made public for whoever may see no more, and tells no later instant', () => {
    const made = (isPublic: boolean, index: number) =>
      happened(`dossier-government-2018-u${index}`, [{ type: 'RatingPublished', data: { public: isPublic, on: '2019-01-05' } }], {
        recordedAt: `2019-01-0${5 + index}T03:00:00.000Z`,
      });
    const figures = table(year(2018, 3, 0), made(true, 0), made(false, 1));
    expect(figures.of('minh-hoa', 'government', '2018', 'published')).toMatchObject({
      attained: 1,
      rated: 1,
      share: '1/17',
      asOf: '2019-01-05T03:00:00.000Z',
    });
    expect(figures.of('minh-hoa', 'government', '2018')).toMatchObject({ rated: 3, asOf: '2018-12-31T03:00:00.000Z' });
  });

  it('rests on facts of its own period: what is decided elsewhere does not move its instant', () => {
    expect(table(year(2018, 1, 0), year(2019, 1, 0)).of('minh-hoa', 'government', '2018').asOf).toBe('2018-12-31T03:00:00.000Z');
  });

  it('refuses a year that is not known', () => {
    expect(() => table(year(2018, 1, 1)).of('minh-hoa', 'government', '2030')).toThrow(
      'There is no government cycle "2030". Known: 2018.',
    );
  });
});
