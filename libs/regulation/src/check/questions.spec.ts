import { told, type Changes } from './broken';

describe('codes and names', () => {
  it('name one thing only', () => {
    const problems = told({
      '/criteria/0/leaves/1/code': '1.1',
      '/criteria/1/code': 'TC1',
      '/floors/1/code': 'K1',
      '/classes/1/code': 'TSVM',
      '/criteria/2/leaves/0/inputs/0/name': 'tasksDone',
      '/procedure/stages/1/code': 'review',
      '/unitTypes/1/code': 'phuong',
    });
    expect(problems['/criteria/0/leaves/1/code']).toBe('"1.1" is used at /criteria/0/leaves/0/code already.');
    expect(problems['/criteria/1/code']).toBe('"TC1" is used at /criteria/0/code already.');
    expect(problems['/floors/1/code']).toBe('"K1" is used at /knockOuts/0/code already.');
    expect(problems['/criteria/2/leaves/0/inputs/0/name']).toBe(
      '"tasksDone" is used at /criteria/0/leaves/0/inputs/0/name already.',
    );
    expect(Object.keys(problems)).toEqual(
      expect.arrayContaining(['/classes/1/code', '/procedure/stages/2/code', '/unitTypes/1/code']),
    );
  });

  it.each(['total', 'if', 'số hồ sơ', 'tasks done', 'a-b', '1st', 'constructor'])('"%s" cannot name a figure', (name) => {
    expect(told({ '/facts/0/name': name })['/facts/0/name']).toMatch(/cannot be used in conditions/);
  });

  it('a figure cannot have the name of a criterion', () => {
    expect(told({ '/facts/0/name': 'TC1' })['/facts/0/name']).toMatch(/is used at/);
  });
});

describe('sums', () => {
  it('leaves add up to their criterion for each kind of unit', () => {
    expect(told({ '/criteria/1/leaves/6/max': '1' })['/criteria/1/max']).toBe(
      'Criterion TC2 has a maximum of 25, but its leaves for units of type "xa" add up to 24.00.',
    );
    expect(told({ '/criteria/1/leaves/6/appliesTo': undefined })['/criteria/1/max']).toContain('"phuong" add up to 27.00');
  });

  it('criteria add up to the maximum', () => {
    expect(told({ '/maximum': '99' })).toEqual({ '/maximum': 'The maximum is 99, but the criteria add up to 100.00.' });
  });
});

/** What somebody wrote, and what is told of the same place unless another is named. */
type Example = [words: string, place: string, written: unknown, sentence: string, toldAt?: string];
const tell = (_words: string, place: string, written: unknown, sentence: string, toldAt = place) =>
  expect(told({ [place]: written })[toldAt]).toContain(sentence);

describe('leaves', () => {
  const exemption = { claim: { vi: 'Không có', en: 'None' }, policy: 'leave-denominator' };
  const leaf = '/criteria/0/leaves/0';
  const level = '/criteria/0/leaves/2/levels';
  it.each<Example>([
    ['anchors the wrong way round', `${leaf}/zeroBelow`, '1', 'zeroBelow (1) is not below fullAt (100%).'],
    ['a level above the maximum', `${level}/0/points`, '4.5', "The level's points (4.5) are above the maximum (4)."],
    ['points finer than the precision', `${level}/1/points`, '2.005', '2.005 has 3 decimal places; the regulation uses 2.'],
    [
      'an unknown unit type',
      '/criteria/1/leaves/5/appliesTo/-',
      'dac-khu',
      'There is no unit type "dac-khu".',
      '/criteria/1/leaves/5/appliesTo/1',
    ],
    ['a body that does not review', `${leaf}/reviewedBy`, 'cong-an', 'There is no reviewing body "cong-an".'],
    [
      'an exemption without its case',
      `${leaf}/notApplicable`,
      { policy: 'full-points' },
      'It does not say when the leaf does not apply.',
    ],
    ['an exemption of a bonus', '/bonus/leaves/0/notApplicable', exemption, 'A bonus or penalty leaf needs no exemption.'],
    [
      'a count where yes or no belongs',
      '/criteria/4/leaves/2/input/type',
      'count',
      'A yes-no leaf needs a figure of type boolean.',
    ],
    ['occurrences that cannot be counted', '/penalty/leaves/0/per/0/type', 'amount', 'Occurrences must be countable.'],
    ['occurrences without effect', '/penalty/leaves/0/per/0/points', '0', 'No points per occurrence has no effect.'],
    ['a bonus leaf among the criteria', '/criteria/0/leaves/1/kind', 'occurrence', '"occurrence" cannot be used here.'],
  ])('%s', tell);
});

describe('conditions', () => {
  const [knockOut, quantity] = ['/knockOuts/0/when', '/criteria/0/leaves/0/quantity'];
  it.each<Example>([
    ['an undeclared name', knockOut, 'revenue < 0.8', 'The name "revenue" is not declared.'],
    ['a call', knockOut, 'sum(massComplaints) > 1', '"sum(massComplaints)" is not among what may be used'],
    ['no yes or no', knockOut, 'massComplaints', 'The expression does not give true or false.'],
    ['yes or no compared with a number', '/title/when', 'evidenceFalsified > 0', 'puts true or false beside a number'],
    ['a level that is not there', '/classes/0/when', 'crimeTrend = "GIẢM"', 'There is no level "GIẢM"'],
    ['a quantity that is no number', quantity, 'tasksDone > tasksAssigned', 'The expression does not give a number.'],
    ["a quantity over another leaf's figures", quantity, 'tasksDone / reportsDue', 'The name "reportsDue" is not declared.'],
    [
      "an exemption over another leaf's figures",
      '/criteria/3/leaves/1/notApplicable/when',
      'filesReceived < 30',
      '"filesReceived" is not declared.',
    ],
  ])('%s', tell);

  it('may use figures, levels, facts, criteria and the total', () => {
    const when =
      'total >= 85 and TC4 >= 0.7 and crimeTrend in ("GIAM", "KHONG-TANG") and not(evidenceFalsified) and initiatives + massComplaints < 9';
    expect(told({ '/classes/0/when': when })).toEqual({});
  });
});

describe('classes, floors, knock-outs, title', () => {
  it.each<Example>([
    ['classes not descending', '/classes/1/atLeast', '85', 'The threshold 85 is not below 85 of the class above.'],
    ['a last class with a threshold', '/classes/3/atLeast', '10', 'The last class must take whatever is left.', '/classes/3'],
    ['a class without one', '/classes/1/atLeast', undefined, 'Only the last class has no threshold.'],
    ['a class nobody reaches', '/classes/0/atLeast', '101', 'Nobody can reach 101: the maximum is 100.'],
    ['a floor of an unknown criterion', '/floors/1/of/1', 'TC7', 'There is no criterion "TC7".'],
    ['a floor in points instead of a share', '/floors/0/atLeast', '60', 'The floor 60 is more than all points.'],
    ['a cost of an unknown class', '/knockOuts/0/costs/atMost', 'GIOI', 'There is no class "GIOI".'],
    ['a cost that costs nothing', '/knockOuts/0/costs', { atMost: 'TSVM' }, 'Failing this costs nothing.'],
    ['a title of an unknown class', '/title/classes/0', 'GIOI', 'There is no class "GIOI".'],
    [
      'a title for everybody',
      '/title/classes',
      undefined,
      'Everybody has the title: there are no classes and no condition.',
      '/title',
    ],
    [
      'a default of another type',
      '/facts/0/default',
      0,
      'The default: "A member of the leadership was disciplined in the year" must be answered',
    ],
    ['years the wrong way round', '/years/to', 2013, 'The last year is before the first.'],
    ['a day that does not exist', '/basis/date', '2014-02-30', '"2014-02-30" is not a day that exists.'],
  ])('%s', tell);

  it('labels of other regulations are equivalent to labels that are here', () => {
    const again = { regulation: 'lao-cai-party-2018', basis: 'MH-2018/03', classes: {} };
    const changes: Changes = { '/equivalence/0/classes': { HTXSNV: 'TSVM', TSVM: 'TSVM' }, '/equivalence/-': again };
    expect(told(changes, 'lao-cai-party-2018')).toEqual({
      '/equivalence/0/classes/TSVM': 'This regulation has no class "TSVM".',
      '/equivalence/1/regulation': 'A regulation need not be equivalent to itself.',
    });
  });
});
