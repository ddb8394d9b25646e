import { exact, lowestTerms, Rejected } from '#kernel';
import { isFeelName, parseFeel, type Declared, type Formula, type Values } from './feel';

const declared: Declared = {
  done: 'number',
  assigned: 'number',
  inForce: 'number',
  TC1: 'number',
  good: 'boolean',
  bad: 'boolean',
  name: 'string',
  level: ['TOT', 'KHA', 'KEM'],
};

const values: Values = {
  done: exact(7),
  assigned: exact(8),
  inForce: exact(4),
  TC1: exact('3/5'),
  good: true,
  bad: false,
  name: 'a',
  level: 'KHA',
};

function formula(text: string): Formula {
  const read = parseFeel(text, declared);
  if ('problems' in read) throw new Error(`${text}: ${read.problems.map(({ en }) => en).join(' ')}`);
  return read;
}

const value = (text: string, given: Values = values) => {
  const result = formula(text).evaluate(given);
  return typeof result === 'object' ? lowestTerms(result) : result;
};

const problems = (text: string): string[] => {
  const read = parseFeel(text, declared);
  return 'problems' in read ? read.problems.map(({ en }) => en) : [];
};

describe('expressions compute exactly', () => {
  it.each([
    ['done / assigned', '7/8'],
    ['1 - 2 * 3', '-5'],
    ['3 - 2 - 1', '0'],
    ['12 / 2 / 3', '2'],
    ['(1 + 2) * 3', '9'],
    ['-done + 1', '-6'],
    ['-2 * 3 - -1', '-5'],
    ['0.1 + 0.2', '3/10'],
    ['done -1', '6'],
    ['done-1', '6'],
    ['3 -1', '2'],
    ['- done - -1', '-6'],
    ['done / inForce', '7/4'],
    ['if done >= 8 then 1 else done / assigned', '7/8'],
    ['if good then "x" else "y"', 'x'],
  ])('%s is %s', (text, result) => expect(value(text)).toBe(result));

  it.each([
    ['0.1 + 0.2 = 0.3', true],
    ['TC1 >= 0.6', true],
    ['TC1 > 0.6', false],
    ['done != 7', false],
    ['done < assigned', true],
    ['done <= 7', true],
    ['TC1 >= 0.6 and not(bad)', true],
    ['good or bad and bad', true],
    ['(good or bad) and bad', false],
    ['not(good) or done = 7', true],
    ['good = true', true],
    ['good != bad', true],
    ['name = "a"', true],
    ['level in ("TOT", "KHA")', true],
    ['level in ["TOT", "KEM"]', false],
    ['done in (1, 2, 7)', true],
    ['done * 10 in [70..90)', true],
    ['done * 10 in (70..90]', false],
    ['done * 10 in ]70..90]', false],
    ['done in [5..7)', false],
    ['done in [5..7[', false],
    ['done in (1, [6..8])', true],
    ['if good then bad else good', false],
  ])('%s is %s', (text, result) => expect(value(text)).toBe(result));

  it('names the inputs it uses, each once', () => {
    expect(formula('done / assigned > 0.5 and done > TC1').inputs).toEqual(['done', 'assigned', 'TC1']);
  });

  it('a guarded division is not made', () => {
    const none = { ...values, assigned: exact(0) };
    expect(value('assigned > 0 and done / assigned > 0.5', none)).toBe(false);
    expect(value('assigned = 0 or done / assigned > 0.5', none)).toBe(true);
    expect(value('if assigned = 0 then 1 else done / assigned', none)).toBe('1');
  });
});

describe('what is no part of the subset is refused, naming the piece', () => {
  it.each([
    ['done + missing', '"missing" is not declared'],
    ['done assigned', '"done assigned"'],
    ['sum(done)', '"sum(done)"'],
    ['not(good, bad)', '"not(good, bad)"'],
    ['for x in [1, 2] return x', '"for x in [1, 2] return x"'],
    ['some x in [1] satisfies x > done', '"some x in [1] satisfies x > done"'],
    ['date("2019-01-01") = date("2019-01-01")', '"date("2019-01-01")"'],
    ['@"2019-01-01" = name', '"@"2019-01-01""'],
    ['null', '"null"'],
    ['done = null', '"null"'],
    ['done between 1 and 2', '"done between 1 and 2"'],
    ['done ** 2', '"done ** 2"'],
    ['done.year', '"done.year"'],
    ['[1, 2]', '"[1, 2]"'],
    ['{a: 1}', '"{a: 1}"'],
    ['done in > 5', '"> 5"'],
    ['.5 + done', '".5"'],
    ['1e3', '1e3'],
    ['"a\\n" = name', '"a\\n"'],
    ['done +', 'missing in the expression after "done +"'],
    ['', 'missing in the expression'],
    ['done > 1 )', '")"'],
    ['not good', '"not good" is not declared'],
  ])('%s', (text, told) => expect(problems(text).join(' ')).toContain(told));

  it.each([
    ['good > 1', '"good > 1" puts true or false beside a number'],
    ['name + "b"', '"name" is a text; here it must be a number'],
    ['name < "b"', '"name" is a text; here it must be a number'],
    ['done and good', '"done" is a number; here it must be true or false'],
    ['if done then 1 else 2', '"done" is a number'],
    ['if good then 1 else "x"', 'puts a number beside a text'],
    ['done in ("a")', 'puts a number beside a text'],
    ['name in [1..2]', '"name" is a text'],
    ['1 < done < 3', 'puts true or false beside a number'],
    ['level = "TÔT"', 'There is no level "TÔT"; the levels are: TOT, KHA, KEM.'],
    ['level in ("TOT", "XAU")', 'There is no level "XAU"'],
  ])('a mistake of type: %s', (text, told) => expect(problems(text).join(' ')).toContain(told));

  it('tells several mistakes at once', () => {
    expect(problems('alpha > 1 and beta < 2')).toEqual(['The name "alpha" is not declared.', 'The name "beta" is not declared.']);
  });

  it('words of FEEL and of the language are no names', () => {
    expect(['tasksDone', 'TC1', 'inForce', 'notDone', 'android', 'x'].filter(isFeelName)).toHaveLength(6);
    expect(
      ['if', 'in', 'and', 'not', 'true', 'null', 'a b', 'a-b', '1a', 'đạt', '', 'constructor', 'for', 'between'].filter(
        isFeelName,
      ),
    ).toEqual([]);
  });
});

describe('figures that cannot be used are named', () => {
  const refusal = (text: string, given: Values) => {
    try {
      formula(text).evaluate(given);
    } catch (error) {
      if (error instanceof Rejected) return `${error.code} ${String(error.details?.['input'])}`;
      throw error;
    }
    return 'computed';
  };
  it('missing', () => expect(refusal('done / assigned', { done: exact(1) })).toBe('input-missing assigned'));
  it('not there, though every object has one of that name', () => {
    expect(refusal('done > 1', Object.create({ done: exact(9) }) as Values)).toBe('input-missing done');
  });
  it('of another type', () => expect(refusal('done / assigned', { done: true, assigned: exact(1) })).toBe('input-wrong done'));
  it('zero below the line', () => expect(refusal('1 / (done - 7)', values)).toBe('division-by-zero (done - 7)'));
});
