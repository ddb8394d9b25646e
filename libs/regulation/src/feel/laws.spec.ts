import fc from 'fast-check';
import { exact, lowestTerms, Rejected, type Fraction } from '#kernel';
import { parseFeel, type Declared } from './feel';

const declared: Declared = { done: 'number', TC1: 'number', good: 'boolean', name: 'string', level: ['TOT', 'KHA'] };

function evaluated(text: string): Fraction {
  const read = parseFeel(text, declared);
  if ('problems' in read) throw new Error(read.problems.map(({ en }) => en).join(' '));
  return read.evaluate({ done: exact(7), TC1: exact('3/5') }) as Fraction;
}

describe('laws of expressions', () => {
  type Tree = { readonly text: string; readonly run: () => Fraction };
  const leaf: fc.Arbitrary<Tree> = fc.oneof(
    fc.nat(99).map((n) => ({ text: String(n), run: () => exact(n) })),
    fc.constantFrom<Tree>({ text: 'done', run: () => exact(7) }, { text: 'TC1', run: () => exact('3/5') }),
  );
  const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
    tree: fc.oneof(
      { depthSize: 'small' },
      leaf,
      fc.tuple(fc.constantFrom('+', '-', '*', '/'), tie('tree'), tie('tree')).map(([sign, a, b]) => ({
        text: `(${a.text} ${sign} ${b.text})`,
        run: () => {
          const [x, y] = [a.run(), b.run()];
          return sign === '+' ? x.add(y) : sign === '-' ? x.sub(y) : sign === '*' ? x.mul(y) : x.div(y);
        },
      })),
    ),
  }));

  it('agrees with fractions computed by hand', () => {
    fc.assert(
      fc.property(tree, ({ text, run }) => {
        fc.pre(text.length < 900);
        let expected: string;
        try {
          expected = lowestTerms(run());
        } catch {
          expected = 'division-by-zero';
        }
        let actual: unknown;
        try {
          actual = lowestTerms(evaluated(text));
        } catch (error) {
          actual = (error as Rejected).code;
        }
        expect(actual).toBe(expected);
      }),
      { numRuns: 200 },
    );
  });

  it('reads or refuses any text, and computes or refuses any figures', () => {
    const words = fc.constantFrom(
      'done',
      'good',
      'level',
      'and',
      'or',
      'not(',
      ')',
      '(',
      '[',
      ']',
      '..',
      ',',
      '/',
      '-',
      '=',
      '<',
      'in',
      'if',
      'then',
      'else',
      '"TOT"',
      '1',
      '0',
      '?',
      '\u0000',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.array(words, { maxLength: 15 }).map((list) => list.join(' ')),
    );
    const figure = fc.option(
      fc.oneof(
        fc.boolean(),
        fc.integer().map((n) => exact(n)),
        fc.string(),
      ),
      { nil: undefined },
    );
    fc.assert(
      fc.property(text, fc.dictionary(fc.constantFrom(...Object.keys(declared)), figure), (written, given) => {
        const read = parseFeel(written, declared);
        if ('problems' in read) return expect(read.problems.length).toBeGreaterThan(0);
        try {
          read.evaluate(given);
        } catch (error) {
          expect(error).toBeInstanceOf(Rejected);
        }
      }),
      { numRuns: 300 },
    );
  });
});
