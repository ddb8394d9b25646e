import fc from 'fast-check';
import { streak, type LabelEquivalence, type RatingYear, type StreakRules } from '#figures';

const old = 'party-2014';
const today = 'party-2018';
const top = { regulation: today, label: 'HTXSNV' };
const approved: LabelEquivalence = { one: top, other: { regulation: old, label: 'TSVM' }, basis: 'MH-2018/01' };
const year = (number: number, label: string | null): RatingYear => ({
  year: number,
  regulation: number < 2018 ? old : today,
  label,
});
const fiveYears = [2014, 2015, 2016, 2017].map((number) => year(number, 'TSVM')).concat(year(2018, 'HTXSNV'));
const rules: StreakRules = { upTo: 2018, top, equivalences: [approved] };

describe('years in a row with the top label', () => {
  it('cross two regimes by the equivalence that was approved', () => {
    const found = streak(fiveYears, rules);
    expect(found).toMatchObject({ count: 5, from: 2014, to: 2018 });
    expect(found.years.at(-1)).toEqual({ year: 2018, regulation: today, label: 'HTXSNV' });
    expect(found.years[0]).toEqual({
      year: 2014,
      regulation: old,
      label: 'TSVM',
      equivalentTo: { ...top, bases: ['MH-2018/01'] },
    });
  });

  it('stop at the change of regime without an equivalence', () => {
    expect(streak(fiveYears, { ...rules, equivalences: [] })).toMatchObject({ count: 1, from: 2018, to: 2018 });
  });

  it('the same word under another regulation is another label', () => {
    const sameWord = [year(2017, 'HTXSNV'), year(2018, 'HTXSNV')];
    expect(streak(sameWord, rules).count).toBe(1);
  });

  it('hold in both directions of the equivalence, and over a chain of regimes', () => {
    const chain = [approved, { one: { regulation: 'party-2023', label: 'XS' }, other: top, basis: 'MH-2023/01' }];
    const facts = [...fiveYears, { year: 2019, regulation: 'party-2023', label: 'XS' }];
    const found = streak(facts, { upTo: 2019, top: { regulation: 'party-2023', label: 'XS' }, equivalences: chain });
    expect(found.count).toBe(6);
    expect(found.years[0]?.equivalentTo?.bases).toEqual(['MH-2023/01', 'MH-2018/01']);
    expect(streak(fiveYears, { ...rules, top: { regulation: old, label: 'TSVM' } }).count).toBe(5);
  });

  it('are broken by a lower label, also in the last year', () => {
    expect(streak([...fiveYears.slice(0, 2), year(2016, 'HTT'), ...fiveYears.slice(3)], rules)).toMatchObject({
      count: 2,
      from: 2017,
    });
    expect(streak([...fiveYears.slice(0, 4), year(2018, 'HTTNV')], rules)).toEqual({ count: 0, from: null, to: null, years: [] });
  });

  it('are counted only up to the year asked for', () =>
    expect(streak(fiveYears, { ...rules, upTo: 2016 })).toMatchObject({ count: 3, to: 2016 }));

  it.each([
    ['not rated', [...fiveYears.slice(0, 2), year(2016, null), ...fiveYears.slice(3)]],
    ['missing', [...fiveYears.slice(0, 2), ...fiveYears.slice(3)]],
  ])('a year that is %s breaks or is passed over, by policy', (_words, facts) => {
    expect(streak(facts, rules)).toMatchObject({ count: 2, from: 2017 });
    expect(streak(facts, { ...rules, unrated: 'breaks' }).count).toBe(2);
    expect(streak(facts, { ...rules, unrated: 'pauses' })).toMatchObject({ count: 4, from: 2014, to: 2018 });
  });

  it('without any year there is none', () => expect(streak([], { ...rules, unrated: 'pauses' }).count).toBe(0));

  it('a year with two results is a mistake', () =>
    expect(() => streak([...fiveYears, year(2018, 'HTTNV')], rules)).toThrow('two results'));

  it('law: the order of the facts means nothing; pausing never shortens; a top year more never shortens', () => {
    const label = fc.constantFrom('TSVM', 'HTXSNV', 'HTT', null);
    const history = fc.uniqueArray(fc.record({ year: fc.integer({ min: 2010, max: 2018 }), label }), {
      selector: (one) => one.year,
    });
    fc.assert(
      fc.property(history, (given) => {
        const facts = given.map((one) => year(one.year, one.label));
        const found = streak(facts, rules);
        expect(streak(facts.toReversed(), rules)).toEqual(found);
        expect(streak(facts, { ...rules, unrated: 'pauses' }).count).toBeGreaterThanOrEqual(found.count);
        const more = [...facts, year(2019, 'HTXSNV')];
        expect(streak(more, { ...rules, upTo: 2019 }).count).toBe(found.count + 1);
        if (found.from !== null) expect(found.to! - found.from + 1).toBe(found.count);
      }),
    );
  });
});
