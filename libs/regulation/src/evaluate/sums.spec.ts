import { Rejected } from '#kernel';
import { evaluate, shippedRegulation, type Answer, type Regulation } from '#regulation';
import { done, fullMarks, ratio, single, small } from './examples';

const government = shippedRegulation('lao-cai-government-2014');
const named = (text: string) => ({ vi: text, en: text });
const total = (regulation: Regulation, answers: Record<string, Answer>) => evaluate(regulation, 'phuong', answers).total;
const all = (a: Answer, b: Answer, c: Answer) => ({ a, b, c });

function refused(act: () => unknown): Rejected {
  try {
    act();
  } catch (error) {
    if (error instanceof Rejected) return error;
    throw error;
  }
  throw new Error('It was not refused.');
}

describe('what does not apply', () => {
  const exempt = (policy: 'leave-denominator' | 'full-points') =>
    small({
      criteria: [
        {
          code: 'TC1',
          name: named('Một'),
          max: '60',
          leaves: [
            ratio('a', '40'),
            ratio('b', '20', { notApplicable: { when: 'bDue = 0', claim: named('Không phát sinh.'), policy } }),
          ],
        },
        {
          code: 'TC2',
          name: named('Hai'),
          max: '40',
          leaves: [ratio('c', '40', { notApplicable: { claim: named('Không phát sinh.'), policy } })],
        },
      ],
      floors: [{ code: 'F1', name: named('Sàn'), of: 'every-criterion', atLeast: '60%', costs: { atMost: 'KHA' } }],
      knockOuts: [{ code: 'K1', name: named('Sai'), when: 'cDone / cDue < 0.8', costs: { atMost: 'YEU' } }],
    });
  const answers = all(done('a', 36, 40), { notApplicable: true }, done('c', 36, 40));

  it('leaves the denominator: 72 of 80 is 90', () => {
    const result = evaluate(exempt('leave-denominator'), 'phuong', answers);
    expect(result).toMatchObject({ base: '90', total: '90', class: 'TSVM' });
    expect(result.leaves[1]).toEqual({
      code: 'b',
      criterion: 'TC1',
      max: '20',
      of: '0',
      applies: false,
      notApplicable: 'claimed',
      points: '0',
    });
    expect(result.criteria[0]).toEqual({ code: 'TC1', points: '36', applicableMax: '40', share: '9/10' });
  });

  it('or has full points: 92 of 100', () => {
    const result = evaluate(exempt('full-points'), 'phuong', answers);
    expect(result).toMatchObject({ base: '92', criteria: [{ points: '56', applicableMax: '60' }, { points: '36' }] });
    expect(result.leaves[1]).toMatchObject({ applies: false, of: '20', points: '20' });
  });

  it('by its figures: a zero divisor exempts, with the figures in the trace', () => {
    const result = evaluate(exempt('leave-denominator'), 'phuong', { ...answers, b: done('b', 0, 0) });
    expect(result.leaves[1]).toMatchObject({ applies: false, notApplicable: 'by-figures', figures: { bDone: 0, bDue: 0 } });
    expect(result.total).toBe('90');
  });

  it('a criterion of which nothing applies is dropped: no floor, no condition, no knock-out is tested on it', () => {
    const regulation = exempt('leave-denominator');
    const classes = regulation.classes?.map((one) => (one.code === 'TSVM' ? { ...one, when: 'TC2 >= 0.9' } : one));
    const result = evaluate({ ...regulation, classes }, 'phuong', { ...answers, c: { notApplicable: true } });
    expect(result).toMatchObject({ base: '90', class: 'TSVM', title: 'TSVM' });
    expect(result.criteria[1]).toEqual({ code: 'TC2', points: '0', applicableMax: '0', share: null });
    expect(result.floors).toEqual([{ code: 'F1', met: true, failed: [] }]);
    expect(result.knockOuts).toEqual([{ code: 'K1', holds: null, inputs: {} }]);
    expect(result.conditions).toEqual([{ code: 'TSVM', holds: null, inputs: {} }]);
  });

  it('when nothing at all applies there are no points', () => {
    const { criteria } = exempt('leave-denominator');
    const regulation = small({ criteria: criteria.slice(1) });
    expect(refused(() => evaluate(regulation, 'phuong', { c: { notApplicable: true } })).code).toBe('nothing-applies');
  });

  it('a leaf for other units is neither asked nor counted', () => {
    const [phuong, xa] = (['phuong', 'xa'] as const).map((type) => evaluate(government, type, fullMarks(government, type)));
    expect(phuong?.total).toBe('100');
    expect(xa?.total).toBe('100');
    expect(phuong?.leaves.find(({ code }) => code === '2.6X')).toMatchObject({
      applies: false,
      notApplicable: 'unit-type',
      points: '0',
      of: '0',
    });
    expect(xa?.leaves.find(({ code }) => code === '2.6P')).toMatchObject({ notApplicable: 'unit-type' });
    expect(
      evaluate(government, 'phuong', { ...fullMarks(government, 'phuong'), '2.6X': { figures: { newRural: 'DAT' } } }),
    ).toEqual(phuong);
  });
});

describe('bonus and penalty', () => {
  const best = fullMarks(government, 'phuong');
  const extra = (bonus: number, penalty: number) =>
    evaluate(government, 'phuong', {
      ...best,
      '1.1': { figures: { tasksDone: 70, tasksAssigned: 100 } },
      C1: { figures: { initiatives: bonus } },
      T3: { figures: { directionsIgnored: penalty } },
    });

  it('are none when nobody claims them', () => {
    const { C1, C2, C3, T1, T2, T3, ...without } = best;
    expect([C1, C2, C3, T1, T2, T3]).not.toContain(undefined);
    expect(evaluate(government, 'phuong', without)).toEqual(evaluate(government, 'phuong', best));
  });
  it('add and take', () =>
    expect(extra(1, 1)).toMatchObject({ base: '96', bonus: { points: '1' }, penalty: { points: '2' }, total: '95' }));
  it('a leaf gives at most its maximum', () =>
    expect(extra(9, 9)).toMatchObject({ bonus: { uncapped: '2' }, penalty: { uncapped: '6' }, total: '92' }));
  it('all together at most the cap', () => {
    const many = evaluate(government, 'phuong', {
      ...best,
      C1: { figures: { initiatives: 2 } },
      C3: { figures: { provincialAwards: 2 } },
      T1: { figures: { lateForms: 3 } },
      T2: { figures: { figuresMismatched: 6 } },
      T3: { figures: { directionsIgnored: 3 } },
    });
    expect(many).toMatchObject({ bonus: { uncapped: '4', points: '3' }, penalty: { uncapped: '12', points: '10' }, total: '93' });
  });
  it('never lift the total above the maximum, nor push it below nothing', () => {
    expect(evaluate(government, 'phuong', { ...best, C1: { figures: { initiatives: 2 } } }).total).toBe('100');
    const { penalty } = government;
    const late = { a: done('a', 1, 20), T1: { figures: { lateForms: 3 } }, T3: { figures: { directionsIgnored: 3 } } };
    expect(total(single({ penalty }), late)).toBe('0');
  });
});
