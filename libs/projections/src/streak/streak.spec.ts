import type { DossierEvent } from '#evaluation';
import { directory } from '../directory/directory';
import { Directory } from '../directory/look-up';
import { examplePartyRegulation, exampleRegulation } from '../example-regulation';
import { cityHistory, dossierOpened, exampleCity, sealed } from '../example-histories';
import { given, happened, type Happened } from '../told';
import { Streaks } from './in-a-row';
import { streak } from './streak';

const [before, since] = ['b'.repeat(64), 'c'.repeat(64)];
const published = (hash: string, document: object) =>
  happened(`regulation-${hash}`, [
    { type: 'RegulationPublished', data: { jurisdiction: exampleCity, code: 'x', kind: 'party', hash, document } },
  ]);
const regulations = [
  ...published(before, { ...exampleRegulation, code: 'example-party-2014', kind: 'party' }),
  ...published(since, examplePartyRegulation),
];
const document = { number: 'MH-2018/01', date: '2018-12-31' };
const year = (label: number, reached: string | null, title: string | null = null): Happened[] => {
  const decided = { class: reached, title };
  const outcome: DossierEvent = reached
    ? {
        type: 'RatingDecided',
        data: {
          computed: { ...decided, total: '90' },
          proposed: decided,
          decided,
          differs: false,
          document,
          signature: ['BÍ THƯ'],
        },
      }
    : { type: 'ClosedWithoutRating', data: { reason: sealed } };
  return happened(`dossier-${label}`, [dossierOpened(`c${label}`, label, 'u1', 'party', label < 2018 ? before : since), outcome]);
};
const held = (...history: Happened[][]) => {
  const told = given(cityHistory([{ id: 'u1', name: 'Phường Bình Minh' }]), regulations, ...history).told(streak, directory);
  return told.asked((models) => new Streaks(models, new Directory(models)));
};
const top = [2014, 2015, 2016, 2017].map((label) => year(label, 'TSVM', 'TSVM'));

describe('số năm liền', () => {
  it('runs across two label regimes by the approved equivalence', () => {
    const shown = held(...top, year(2018, 'HTXSNV', 'HTXSNV')).of('u1', 'party');
    expect(shown).toMatchObject({ unitName: 'Phường Bình Minh', upTo: 2018, count: 5, from: 2014, to: 2018 });
    expect(shown.years[0]).toEqual({
      year: 2014,
      regulation: 'example-party-2014',
      class: 'TSVM',
      className: { vi: 'Trong sạch, vững mạnh', en: 'Clean and strong' },
      title: 'TSVM',
      titleName: { vi: 'Chính quyền cơ sở trong sạch, vững mạnh', en: 'Clean and strong grassroots government' },
      equivalentTo: { regulation: 'example-party-2018', label: 'HTXSNV', bases: ['MH-2018/01'] },
    });
  });

  it('counts only years made public for whoever may see no more', () => {
    const made = (label: number, isPublic = true) =>
      happened(`dossier-${label}`, [{ type: 'RatingPublished', data: { public: isPublic, on: `${label}-12-31` } }]);
    const shown = held(...top, made(2016), made(2017), made(2014), made(2015, false)).of('u1', 'party', 2017, 'published');
    expect(shown).toMatchObject({ count: 2, from: 2016, to: 2017 });
  });

  it('can be asked up to an earlier year', () => {
    expect(held(...top, year(2018, 'HTNV')).of('u1', 'party', 2016)).toMatchObject({ count: 3, from: 2014, to: 2016 });
  });

  it('is nothing when the latest decided year is below the top', () => {
    expect(held(...top, year(2018, 'HTNV')).of('u1', 'party')).toMatchObject({ upTo: 2018, count: 0, from: null });
  });

  it('is broken by a year without a rating, by a gap, and by a title that was withheld', () => {
    expect(held(...top.slice(0, 3), year(2017, null), year(2018, 'HTXSNV', 'HTXSNV')).of('u1', 'party').count).toBe(1);
    expect(held(...top.slice(0, 3), year(2018, 'HTXSNV', 'HTXSNV')).of('u1', 'party').count).toBe(1);
    expect(held(...top.slice(0, 3), year(2017, 'TSVM', null), year(2018, 'HTXSNV', 'HTXSNV')).of('u1', 'party').count).toBe(1);
  });

  it('looks past the year that is under way', () => {
    const open = happened('dossier-2019', [dossierOpened('c2019', 2019, 'u1', 'party', since)]);
    expect(held(...top, open).of('u1', 'party')).toMatchObject({ upTo: 2017, count: 4 });
  });

  it('refuses a year that was decided twice, and knows nothing of a unit without dossiers', () => {
    const again = happened('dossier-again', [dossierOpened('other', 2017, 'u1', 'party', before)]);
    expect(() => held(...top, again).of('u1', 'party')).toThrow('more than one dossier for 2017');
    expect(held(...top).of('u2', 'party')).toMatchObject({ upTo: null, count: 0, years: [] });
  });
});
