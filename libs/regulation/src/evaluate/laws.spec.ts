import fc from 'fast-check';
import { exact, type Fraction } from '#kernel';
import {
  evaluate,
  inputsOf,
  leavesFor,
  problemOf,
  shippedRegulations,
  type Answer,
  type Figure,
  type Leaf,
  type Regulation,
} from '#regulation';

/** Any answer a leaf accepts: small counts, so that edges, exemptions and caps are met often. */
function answerTo(leaf: Leaf): fc.Arbitrary<Answer> {
  const figures: fc.Arbitrary<Record<string, Figure>> =
    leaf.kind === 'level'
      ? fc.record({ [leaf.input]: fc.constantFrom(...leaf.levels.map(({ code }) => code)) })
      : fc.record(
          Object.fromEntries(inputsOf(leaf).map(({ name, type }) => [name, type === 'boolean' ? fc.boolean() : fc.nat(40)])),
        );
  const claim = leaf.notApplicable?.claim ? [fc.constant<Answer>({ notApplicable: true })] : [];
  return fc
    .oneof(
      figures.map((given): Answer => ({ figures: given })),
      ...claim,
    )
    .filter((answer) => problemOf(leaf, answer) === undefined);
}

const sheets = shippedRegulations.flatMap((regulation) =>
  regulation.unitTypes.map(({ code }) => {
    const leaves = leavesFor(regulation, code);
    const answers = fc.record(Object.fromEntries(leaves.map((leaf) => [leaf.code, answerTo(leaf)])));
    const established = (regulation.facts ?? []).map(({ name }) => fc.constantFrom({}, { [name]: true }, { [name]: false }));
    const facts = fc.tuple(...established).map((parts): Record<string, Figure> => Object.assign({}, ...parts));
    return fc.record({ regulation: fc.constant(regulation), unitType: fc.constant(code), answers, facts });
  }),
);
const sheet = fc.oneof(...sheets);

const number = (text: string): Fraction => exact(text);
const between = (text: string, most: string) => number(text).compare(0) >= 0 && number(text).compare(exact(most)) <= 0;
const reversed = <T>(record: Readonly<Record<string, T>>) => Object.fromEntries(Object.entries(record).toReversed());

const rank = ({ classes = [] }: Regulation, code: string | null) => classes.findIndex((one) => one.code === code);

describe('laws of evaluation, over any sheet of the regulations that come with the program', () => {
  it('points, base and total stay within their maxima; the class is never above the band', () => {
    fc.assert(
      fc.property(sheet, ({ regulation, unitType, answers, facts }) => {
        const result = evaluate(regulation, unitType, answers, facts);
        expect(between(result.total, regulation.maximum)).toBe(true);
        expect(between(result.base, regulation.maximum)).toBe(true);
        expect(result.leaves.every(({ points, max }) => between(points, max))).toBe(true);
        expect(rank(regulation, result.class)).toBeGreaterThanOrEqual(rank(regulation, result.band));
        expect(result.title === null || result.class === regulation.classes?.[0]?.code).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it('each leaf is counted once: criteria are the sums of their leaves, and the base of the criteria', () => {
    const sum = (texts: readonly string[]) => texts.reduce((added, text) => added.add(number(text)), exact(0));
    fc.assert(
      fc.property(sheet, ({ regulation, unitType, answers }) => {
        const result = evaluate(regulation, unitType, answers);
        const own = result.leaves.filter(({ criterion }) => criterion !== null);
        expect(new Set(own.map(({ code }) => code)).size).toBe(regulation.criteria.flatMap(({ leaves }) => leaves).length);
        const [points, of] = [sum(own.map((leaf) => leaf.points)), sum(own.map((leaf) => leaf.of))];
        expect(sum(result.criteria.map((one) => one.points)).equals(points)).toBe(true);
        expect(points.div(of).mul(exact(regulation.maximum)).equals(number(result.base))).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it('is deterministic, and the order of answers means nothing', () => {
    fc.assert(
      fc.property(sheet, ({ regulation, unitType, answers, facts }) => {
        const once = JSON.stringify(evaluate(regulation, unitType, answers, facts));
        expect(JSON.stringify(evaluate(regulation, unitType, answers, facts))).toBe(once);
        expect(JSON.stringify(evaluate(structuredClone(regulation), unitType, reversed(answers), reversed(facts)))).toBe(once);
      }),
      { numRuns: 50 },
    );
  });

  it('raising a numerator never lowers the points of its leaf, nor the total', () => {
    const numerators: Readonly<Record<string, string>> = {
      '1.1': 'tasksDone',
      '2.1': 'economicTargetsMet',
      '2.2': 'revenueCollected',
      '4.1': 'filesEarly',
      '5.2': 'petitionsOnTime',
    };
    const government = sheets[0] ?? sheet;
    fc.assert(
      fc.property(
        government,
        fc.constantFrom(...Object.keys(numerators)),
        fc.integer({ min: 1, max: 5 }),
        ({ regulation, unitType, answers }, leaf, more) => {
          const figures = answers[leaf]?.figures;
          const name = numerators[leaf] ?? '';
          fc.pre(figures !== undefined);
          const raised = { ...answers, [leaf]: { figures: { ...figures, [name]: Number(figures[name]) + more } } };
          const [before, after] = [evaluate(regulation, unitType, answers), evaluate(regulation, unitType, raised)];
          const points = (result: typeof before) => number(result.leaves.find(({ code }) => code === leaf)?.points ?? '');
          expect(points(after).compare(points(before))).toBeGreaterThanOrEqual(0);
          expect(number(after.total).compare(number(before.total))).toBeGreaterThanOrEqual(0);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('more occurrences never raise what a deduction leaves', () => {
    const government = sheets[0] ?? sheet;
    fc.assert(
      fc.property(government, fc.nat(6), ({ regulation, unitType, answers }, more) => {
        const given = Number(answers['6.2']?.figures?.['reprimands'] ?? 0);
        const worse = {
          ...answers,
          '6.2': { figures: { reprimands: given + more, warnings: Number(answers['6.2']?.figures?.['warnings'] ?? 0) } },
        };
        const [before, after] = [evaluate(regulation, unitType, answers), evaluate(regulation, unitType, worse)];
        expect(number(after.total).compare(number(before.total))).toBeLessThanOrEqual(0);
      }),
      { numRuns: 50 },
    );
  });
});
