import { check } from './invariants/check';
import { reckonPoints } from './invariants/calculator';
import { reckon } from './invariants/formula';
import { validHistory } from './invariants/example/history';
import { sentence } from './invariants/log-of';
import { foundations } from './invariants/plants/foundations';
import { outcomes } from './invariants/plants/outcomes';
import { rights } from './invariants/plants/rights';
import { sheets } from './invariants/plants/sheets';
import { government } from './invariants/example/regulations';
import { written } from './invariants/example/written';
import { exact, lowestTerms, type Fraction } from '#kernel';

/** A stray for every rule that the checker knows. */
const plants = [...foundations, ...rights, ...sheets, ...outcomes];

describe('the independent checker', () => {
  it('finds nothing in a history that keeps the rules', () => {
    const log = written(validHistory());
    expect(log.length).toBeGreaterThan(80);
    expect(check(log).map(sentence)).toEqual([]);
  });

  it.each(plants.map((plant) => [`${plant.rule}: ${plant.what}`, plant] as const))('%s', (_name, { rule, acts, log }) => {
    const history = validHistory();
    acts?.(history);
    const stored = written(history);
    log?.(stored);
    const found = check(stored);
    expect([...new Set(found.map((one) => one.rule))]).toEqual([rule]);
    for (const { position, stream, words } of found) expect([position, stream, words].every(Boolean)).toBe(true);
  });

  it('reckons points by its own means', () => {
    const answers = {
      plan: { figures: { done: 9, assigned: 10 } },
      files: { figures: { early: 0, onTime: 0, resolved: 0, overdue: 0 } },
      order: { figures: { orderLevel: 'poor' } },
      papers: { figures: { annulled: 9 } },
      clean: { figures: { noCase: false } },
      sites: { notApplicable: true as const },
      rural: { figures: { standard: true } },
      blame: { figures: { blamed: 1 } },
    };
    const points = reckonPoints(government, 'xa', answers);
    // (8 + 5 − 0) of 30 that apply, brought to 100, less 2
    expect(points).toMatchObject({
      total: '124/3',
      band: 'C',
      leaves: { plan: '8', files: '0', papers: '0', rural: '5', blame: '2' },
    });
    expect(() => reckonPoints(government, 'phuong', {})).toThrow('plan has no answer');
  });

  it('reads the simple formulas and refuses more', () => {
    const figures = { a: exact(3), b: exact(2), c: exact(5), d: exact(5), yes: true };
    expect(lowestTerms(reckon('(a + b) / (c + d)', figures) as Fraction)).toBe('1/2');
    expect(lowestTerms(reckon('a - b * c − 0.5', figures) as Fraction)).toBe('-15/2');
    expect(reckon('a > b and (c != d or yes)', figures)).toBe(true);
    expect(reckon('a <= b or not', { ...figures, not: false })).toBe(false);
    for (const formula of ['if a then b', 'a +', '(a', 'e / a', 'max(a)'])
      expect(() => reckon(formula, figures)).toThrow(SyntaxError);
  });
});
