import { exact, Rejected } from '#kernel';
import { evaluate, evaluatePartly, shippedRegulation } from '#regulation';
import { done, fullMarks, single } from './examples';

const government = shippedRegulation('lao-cai-government-2014');
const named = (text: string) => ({ vi: text, en: text });

function refused(act: () => unknown): Rejected {
  try {
    act();
  } catch (error) {
    if (error instanceof Rejected) return error;
    throw error;
  }
  throw new Error('It was not refused.');
}

describe('refusals', () => {
  const best = fullMarks(government, 'phuong');
  it('a missing answer is named', () => {
    const { '4.2': _left, ...without } = best;
    const no = refused(() => evaluate(government, 'phuong', without));
    expect([no.code, no.details]).toEqual(['answer-missing', { leaf: '4.2' }]);
    expect(no.sentence.vi).toBe('Mục 4.2 (Mức độ hài lòng của tổ chức, công dân) chưa có số liệu.');
  });
  it('a bad answer is named, also a zero divisor', () => {
    const no = refused(() => evaluate(government, 'phuong', { ...best, '1.1': { figures: { tasksDone: 0, tasksAssigned: 0 } } }));
    expect([no.code, no.details]).toEqual(['bad-answer', { leaf: '1.1' }]);
  });
  it('unknown leaves, unit types and facts are named', () => {
    expect(refused(() => evaluate(government, 'phuong', { ...best, '9.9': {} })).code).toBe('no-leaf');
    expect(refused(() => evaluate(government, 'thi-tran', best)).code).toBe('no-unit-type');
    expect(refused(() => evaluate(government, 'phuong', best, { rain: true })).code).toBe('no-fact');
    expect(refused(() => evaluate(government, 'phuong', best, { evidenceFalsified: 'no' })).code).toBe('bad-fact');
  });
  it('a condition that divides by zero names the input', () => {
    const knockOuts = [{ code: 'K1', name: named('K1'), when: '1 / aDone > 2', costs: { atMost: 'YEU' } }];
    const no = refused(() => evaluate(single({ knockOuts }), 'phuong', { a: done('a', 0, 5) }));
    expect([no.code, no.details]).toEqual(['division-by-zero', { input: 'aDone' }]);
  });
});

describe('a sheet half filled in', () => {
  it('shows the points so far, of what they could be, and what is missing', () => {
    const partly = evaluatePartly(government, 'phuong', {
      '1.1': { figures: { tasksDone: 85, tasksAssigned: 100 } },
      C1: { figures: { initiatives: 1 } },
    });
    expect(partly).toMatchObject({ points: '2', of: '4', bonus: '1', penalty: '0' });
    expect(partly.leaves.map(({ code }) => code)).toEqual(['1.1', 'C1']);
    expect(partly.missing).toHaveLength(24);
    expect(partly.missing).not.toContain('2.6X');
  });
  it('agrees with the whole once it is complete', () => {
    const best = fullMarks(government, 'xa');
    const whole = evaluate(government, 'xa', best);
    const partly = evaluatePartly(government, 'xa', best);
    expect(partly.missing).toEqual([]);
    expect(exact(partly.points).equals(exact(whole.base))).toBe(true);
  });
});
