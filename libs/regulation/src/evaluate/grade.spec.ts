import { evaluate, shippedRegulation, type Answer, type Regulation } from '#regulation';
import { count, done, fullMarks, single, small } from './examples';

const government = shippedRegulation('lao-cai-government-2014');
const named = (text: string) => ({ vi: text, en: text });
const total = (regulation: Regulation, answers: Record<string, Answer>) => evaluate(regulation, 'phuong', answers).total;
const classOf = (of: number, due: number, regulation = single()) =>
  evaluate(regulation, 'phuong', { a: done('a', of, due) }).class;
const all = (a: Answer, b: Answer, c: Answer) => ({ a, b, c });

describe('bands are half-open and compared exactly', () => {
  it.each([
    [17, 20, 'TSVM'],
    [16_999, 20_000, 'KHA'],
    [7, 10, 'KHA'],
    [69_999, 100_000, 'TB'],
    [1, 2, 'TB'],
    [49_999, 100_000, 'YEU'],
    [0, 1, 'YEU'],
  ])('%d of %d is %s', (of, due, expected) => expect(classOf(of, due)).toBe(expected));

  it('84.995 is shown as 84.995 and is not 85', () =>
    expect(total(single(), { a: done('a', 16_999, 20_000) })).toBe('16999/200'));

  it('89.996 is not 90', () => {
    const classes = [
      { code: 'TSVM', name: named('Trong sạch, vững mạnh'), atLeast: '90' },
      { code: 'KHA', name: named('Khá') },
    ];
    expect(classOf(22_499, 25_000, single({ classes }))).toBe('KHA');
    expect(classOf(9, 10, single({ classes }))).toBe('TSVM');
  });

  it('without classes there is none, and a title may go by its condition alone', () => {
    const recognition = single({
      classes: undefined,
      title: { code: 'CHUAN', name: named('Đạt chuẩn'), when: 'total >= 80 and aDone > 2' },
    });
    expect(evaluate(recognition, 'phuong', { a: done('a', 8, 10) })).toMatchObject({ band: null, class: null, title: 'CHUAN' });
    const failed = evaluate(recognition, 'phuong', { a: done('a', 2, 2) });
    expect(failed).toMatchObject({
      title: null,
      titleCondition: { code: 'CHUAN', holds: false, inputs: { total: '100', aDone: 2 } },
    });
  });
});

describe('the lowest of band, condition, floors and knock-outs', () => {
  const floor = (code: string, atLeast: string, atMost: string) => ({
    code,
    name: named(code),
    of: ['TC2'],
    atLeast,
    costs: { atMost },
  });
  const weakSecond = all(done('a', 40, 40), done('b', 20, 20), done('c', 30, 40));

  it('a failed floor caps the class and names its criteria', () => {
    const result = evaluate(small({ floors: [floor('F1', '80%', 'KHA')] }), 'phuong', weakSecond);
    expect(result).toMatchObject({
      total: '90',
      band: 'TSVM',
      class: 'KHA',
      title: null,
      floors: [{ code: 'F1', met: false, failed: ['TC2'] }],
    });
  });

  it('exactly on the floor is enough', () => {
    expect(evaluate(small({ floors: [floor('F1', '75%', 'KHA')] }), 'phuong', weakSecond)).toMatchObject({
      class: 'TSVM',
      title: 'TSVM',
    });
  });

  it('the order of the rules means nothing', () => {
    const floors = [floor('F1', '80%', 'TB'), floor('F2', '90%', 'KHA')];
    expect(evaluate(small({ floors }), 'phuong', weakSecond).class).toBe('TB');
    expect(evaluate(small({ floors: floors.toReversed() }), 'phuong', weakSecond).class).toBe('TB');
  });

  it('a cap above the band changes nothing', () => {
    expect(
      evaluate(small({ floors: [floor('F1', '80%', 'KHA')] }), 'phuong', {
        ...weakSecond,
        c: done('c', 0, 40),
        a: done('a', 20, 40),
      }).class,
    ).toBe('YEU');
  });

  it('a cost may take the title only', () => {
    const knockOuts = [{ code: 'K1', name: named('K1'), when: 'cDone < 35', costs: { noTitle: true } }];
    expect(evaluate(small({ knockOuts }), 'phuong', weakSecond)).toMatchObject({ class: 'TSVM', title: null });
  });

  it('92 points with one late task: each class whose condition fails is passed, and told', () => {
    const facts = [{ ...count('lateTasks'), default: 0, reviewedBy: 'noi-vu' }];
    const when = ['lateTasks = 0', 'lateTasks = 0', 'lateTasks <= 5', undefined];
    const classes = small().classes?.map((one, index) => ({ ...one, ...(when[index] && { when: when[index] }) }));
    const result = evaluate(single({ facts, classes }), 'phuong', { a: done('a', 92, 100) }, { lateTasks: 1 });
    expect(result).toMatchObject({ total: '92', band: 'TSVM', class: 'TB', title: null, facts: { lateTasks: 1 } });
    expect(result.conditions).toEqual([
      { code: 'TSVM', holds: false, inputs: { lateTasks: 1 } },
      { code: 'KHA', holds: false, inputs: { lateTasks: 1 } },
      { code: 'TB', holds: true, inputs: { lateTasks: 1 } },
    ]);
    expect(evaluate(single({ facts, classes }), 'phuong', { a: done('a', 92, 100) }).class).toBe('TSVM');
  });

  it('a class reached by a cap must still hold its own condition', () => {
    const classes = small().classes?.map((one) => (one.code === 'KHA' ? { ...one, when: 'cDone >= 35' } : one));
    expect(evaluate(small({ classes, floors: [floor('F1', '80%', 'KHA')] }), 'phuong', weakSecond).class).toBe('TB');
  });
});

describe('the knock-outs of the government regulation', () => {
  const best = fullMarks(government, 'phuong');
  const late = (leaf: string, figures: Answer['figures'], facts = {}) =>
    evaluate(government, 'phuong', { ...best, [leaf]: { figures } }, facts);
  const fallen = (result: ReturnType<typeof evaluate>) => result.knockOuts.filter(({ holds }) => holds).map(({ code }) => code);

  it.each([
    ['K1', '2.2', { revenueCollected: '799.999', revenuePlanned: 1000 }, {}],
    ['K2', '5.3', { noCorruptionConcluded: false }, {}],
    ['K3', '6.3', { noDisunityConcluded: false }, {}],
    ['K4', '5.3', { noCorruptionConcluded: true }, { leaderDisciplined: true }],
    ['K5', '3.2', { massComplaints: 2 }, {}],
    ['K6', '5.3', { noCorruptionConcluded: true }, { evidenceFalsified: true }],
  ])('%s costs the title however many points there are', (code, leaf, figures, facts) => {
    const result = late(leaf, figures as Answer['figures'], facts);
    expect(fallen(result)).toEqual([code]);
    expect(result).toMatchObject({ band: 'TSVM', class: 'KHA', title: null });
  });

  it('K1 does not fall at exactly 80 %', () =>
    expect(fallen(late('2.2', { revenueCollected: 800, revenuePlanned: 1000 }))).toEqual([]));
  it('K5 does not fall at one mass complaint', () => expect(fallen(late('3.2', { massComplaints: 1 }))).toEqual([]));

  it('any criterion under a half caps at average', () => {
    const weak = {
      '6.1': { figures: { officialsGood: 0, officialsRated: 10 } },
      '6.2': { figures: { reprimands: 3, warnings: 0 } },
    };
    expect(evaluate(government, 'phuong', { ...best, ...weak })).toMatchObject({
      total: '93',
      band: 'TSVM',
      class: 'TRUNG-BINH',
      title: null,
    });
  });
});
