import fc from 'fast-check';
import {
  evaluate,
  leafOf,
  leavesFor,
  problemOf,
  problemOfFigure,
  sameAnswer,
  shippedRegulation,
  type Answer,
  type Leaf,
} from '#regulation';
import { fullMarks, ratio } from './evaluate/examples';

const government = shippedRegulation('lao-cai-government-2014');
const leaf = (code: string): Leaf => leafOf(government, code) ?? ratio('none', '1');
const told = (code: string, figures: unknown) => problemOf(leaf(code), { figures } as Answer)?.en ?? 'accepted';
const claimed = (code: string) => problemOf(leaf(code), { notApplicable: true })?.vi ?? 'accepted';

describe('an answer is checked in the words of who gives it', () => {
  it('figures in their form are accepted', () => {
    expect(told('1.1', { tasksDone: 18, tasksAssigned: 20 })).toBe('accepted');
    expect(told('2.2', { revenueCollected: '10250.5', revenuePlanned: 10_000 })).toBe('accepted');
    expect(told('5.3', { noCorruptionConcluded: false })).toBe('accepted');
    expect(told('3.3', { crimeTrend: 'GIAM' })).toBe('accepted');
    expect(told('C1', { initiatives: 0 })).toBe('accepted');
  });

  it.each([
    ['missing', '1.1', { tasksDone: 1 }, 'the figure "Tasks assigned" is missing.'],
    ['null', '1.1', { tasksDone: 1, tasksAssigned: null }, 'the figure "Tasks assigned" is missing.'],
    ['misspelt', '1.1', { tasksDone: 1, tasksAsigned: 2 }, 'this leaf has no figure named "tasksAsigned".'],
    [
      "of another leaf's",
      '1.1',
      { tasksDone: 1, tasksAssigned: 2, crimeTrend: 'GIAM' },
      'this leaf has no figure named "crimeTrend".',
    ],
    ['negative', '1.1', { tasksDone: -1, tasksAssigned: 2 }, '"Tasks done" must be a whole number, 0 or more.'],
    ['broken', '1.1', { tasksDone: 1.5, tasksAssigned: 2 }, '"Tasks done" must be a whole number, 0 or more.'],
    ['not a number', '1.1', { tasksDone: Number.NaN, tasksAssigned: 2 }, '"Tasks done" must be a whole number, 0 or more.'],
    ['too large to be exact', '1.1', { tasksDone: 2 ** 53, tasksAssigned: 2 }, '"Tasks done" must be a whole number, 0 or more.'],
    ['a count as text', '1.1', { tasksDone: '1', tasksAssigned: 2 }, '"Tasks done" must be a whole number, 0 or more.'],
    ['yes instead of a count', '1.1', { tasksDone: true, tasksAssigned: 2 }, '"Tasks done" must be a whole number, 0 or more.'],
    ['with a comma', '2.2', { revenueCollected: '12,5', revenuePlanned: 10 }, 'its decimals after a point'],
    ['a quotient', '2.2', { revenueCollected: '1/2', revenuePlanned: 10 }, 'its decimals after a point'],
    ['a negative amount', '2.2', { revenueCollected: '-1', revenuePlanned: 10 }, '0 or more'],
    ['an amount in floating point', '2.2', { revenueCollected: 0.5, revenuePlanned: 10 }, 'its decimals after a point'],
    ['a number instead of yes', '5.3', { noCorruptionConcluded: 1 }, 'must be answered yes or no'],
    ['a level of another leaf', '3.3', { crimeTrend: 'DU' }, 'choose one of the levels: Fewer than the year before (GIAM)'],
    ['no level', '3.3', {}, 'choose one of the levels'],
    ['no figures', '3.3', undefined, 'there are no figures.'],
    ['nothing', '3.3', null, 'there are no figures.'],
    ['a zero divisor', '1.1', { tasksDone: 0, tasksAssigned: 0 }, 'the divisor is 0, so there is no ratio; check the figures.'],
  ])('%s', (_words, code, figures, sentence) => expect(told(code, figures)).toContain(sentence));

  it('a zero divisor has to be claimed where the leaf allows it, unless the figures exempt by themselves', () => {
    const claimable = ratio('a', '1', { notApplicable: { claim: { vi: 'Không có', en: 'None' }, policy: 'leave-denominator' } });
    expect(problemOf(claimable, { figures: { aDone: 0, aDue: 0 } })?.vi).toBe(
      'mẫu số bằng 0; hãy đánh dấu không áp dụng và nêu lý do.',
    );
    expect(told('4.5', { feedbackOnTime: 0, feedbackDue: 0 })).toBe('accepted');
    expect(told('4.2', { answersSatisfied: 0, answersValid: 0 })).toBe('accepted');
  });

  it('not applicable is claimed only where the regulation allows it, and never together with figures', () => {
    expect(claimed('2.3')).toBe('accepted');
    expect(claimed('1.1')).toBe('mục này áp dụng cho mọi đơn vị, không được đánh dấu không áp dụng.');
    expect(claimed('4.2')).toBe('mục này chỉ được miễn theo số liệu; hãy nhập số liệu.');
    const both: Answer = { notApplicable: true, figures: { projectsOnSchedule: 0, projectsUnderWay: 0 } };
    expect(problemOf(leaf('2.3'), both)?.en).toBe('either give figures or say that it does not apply.');
    expect(problemOf(leaf('2.3'), { notApplicable: false } as unknown as Answer)?.en).toBe(
      'either give figures or say that it does not apply.',
    );
  });

  it('a fact is checked in the same way', () => {
    const fact = government.facts?.[0];
    expect(fact && problemOfFigure(fact, true)).toBeUndefined();
    expect(fact && problemOfFigure(fact, 'yes')?.en).toBe(
      '"A member of the leadership was disciplined in the year" must be answered yes or no.',
    );
  });

  it('law: any JSON is accepted or told; what is accepted can be evaluated', () => {
    const best = fullMarks(government, 'phuong');
    const leaves = leavesFor(government, 'phuong');
    const figure = fc.oneof(fc.nat(50), fc.boolean(), fc.constantFrom('GIAM', 'DU', '12.5', '', null), fc.jsonValue());
    const answer = fc.constantFrom(...leaves).chain((one) => {
      const names = one.kind === 'level' ? [one.input] : Object.keys(best[one.code]?.figures ?? {});
      const figures = fc.record(Object.fromEntries(names.map((name) => [name, figure])), { requiredKeys: [] });
      const given = fc.oneof(
        { weight: 3, arbitrary: figures.map((some) => ({ figures: some })) },
        fc.constant({ notApplicable: true }),
        fc.record({ figures: fc.jsonValue() }),
      );
      return given.map((some) => ({ one, some: some as unknown as Answer }));
    });
    let accepted = 0;
    fc.assert(
      fc.property(answer, ({ one, some }) => {
        if (problemOf(one, some)) return;
        accepted += 1;
        expect(evaluate(government, 'phuong', { ...best, [one.code]: some }).engine).toBe(1);
      }),
      { numRuns: 500 },
    );
    expect(accepted).toBeGreaterThan(20);
  });
});

describe('two answers say the same', () => {
  const same = (code: string, a: Answer, b: Answer) => sameAnswer(leaf(code), a, b);
  it('whatever the order of figures and the form of amounts', () => {
    const [a, b] = [
      { figures: { revenueCollected: '12.50', revenuePlanned: 10 } },
      { figures: { revenuePlanned: '10.0', revenueCollected: '12.5' } },
    ];
    expect(same('2.2', a, b)).toBe(true);
    expect(same('2.2', a, { figures: { ...b.figures, revenueCollected: '12.51' } })).toBe(false);
  });
  it('only figure by figure: the same ratio of other figures is another answer', () => {
    const figures = (tasksDone: number, tasksAssigned: number) => ({ figures: { tasksDone, tasksAssigned } });
    expect(same('1.1', figures(1, 2), figures(1, 2))).toBe(true);
    expect(same('1.1', figures(1, 2), figures(2, 4))).toBe(false);
    expect(same('1.1', figures(1, 2), { figures: { tasksDone: 1 } })).toBe(false);
  });
  it('not applicable is like nothing but itself', () => {
    const zero = { figures: { projectsOnSchedule: 0, projectsUnderWay: 0 } };
    expect(same('2.3', { notApplicable: true }, { notApplicable: true })).toBe(true);
    expect(same('2.3', { notApplicable: true }, zero)).toBe(false);
  });
  it('levels and yes or no as they are', () => {
    expect(same('3.3', { figures: { crimeTrend: 'GIAM' } }, { figures: { crimeTrend: 'GIAM' } })).toBe(true);
    expect(same('5.3', { figures: { noCorruptionConcluded: true } }, { figures: { noCorruptionConcluded: false } })).toBe(false);
  });
});
