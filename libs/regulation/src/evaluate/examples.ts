import type { Answer, Figure, Input, Leaf, QuantityLeaf, Regulation } from '../document';
import { inputsOf, leavesFor } from '../labels';

/** Small regulations and whole sheets for the tests of this room. */

const named = (text: string) => ({ vi: text, en: text });

export const count = (name: string): Input => ({ name, label: named(name), type: 'count' });

/** A leaf that gives its maximum in proportion: `<code>Done` of `<code>Due`. */
export function ratio(code: string, max: string, changes: Partial<QuantityLeaf> = {}): QuantityLeaf {
  const [done, due] = [`${code}Done`, `${code}Due`];
  const about = { code, name: named(code), max, rule: named('Theo tỷ lệ.'), reviewedBy: 'noi-vu' };
  return {
    ...about,
    kind: 'quantity',
    inputs: [count(done), count(due)],
    quantity: `${done} / ${due}`,
    zeroBelow: '0',
    fullAt: '1',
    ...changes,
  };
}

/** The answer to such a leaf. */
export const done = (code: string, of: number, due: number): Answer => ({
  figures: { [`${code}Done`]: of, [`${code}Due`]: due },
});

/** Two criteria of 60 (leaves a 40, b 20) and 40 (leaf c); classes from 85, 70, 50; no floors, no knock-outs. */
export function small(changes: Partial<Regulation> = {}): Regulation {
  return {
    format: 'minhbach-regulation/1',
    engine: 1,
    code: 'small',
    name: named('Quy định thử'),
    kind: 'government',
    basis: { title: 'Ví dụ', issuer: 'Thành phố Minh Họa' },
    years: { from: 2014 },
    unitTypes: [{ code: 'phuong', name: named('Phường') }],
    verb: named('xếp loại'),
    precision: 2,
    maximum: '100',
    criteria: [
      { code: 'TC1', name: named('Một'), max: '60', leaves: [ratio('a', '40'), ratio('b', '20')] },
      { code: 'TC2', name: named('Hai'), max: '40', leaves: [ratio('c', '40')] },
    ],
    classes: [
      { code: 'TSVM', name: named('Trong sạch, vững mạnh'), atLeast: '85' },
      { code: 'KHA', name: named('Khá'), atLeast: '70' },
      { code: 'TB', name: named('Trung bình'), atLeast: '50' },
      { code: 'YEU', name: named('Yếu') },
    ],
    title: { code: 'TSVM', name: named('Trong sạch, vững mạnh'), classes: ['TSVM'] },
    procedure: {
      stages: [
        { code: 'self-assessment', kind: 'self-assessment', name: named('Tự đánh giá') },
        { code: 'review', kind: 'review', name: named('Thẩm định'), bodies: [{ code: 'noi-vu', name: named('Phòng Nội vụ') }] },
        { code: 'approval', kind: 'approval', name: named('Quyết định'), decidedBy: named('Chủ tịch'), sentBack: 1 },
      ],
    },
    ...changes,
  };
}

/** One leaf of 100, so that the total is the ratio in per cent. */
export const single = (changes: Partial<Regulation> = {}): Regulation =>
  small({ criteria: [{ code: 'TC1', name: named('Một'), max: '100', leaves: [ratio('a', '100')] }], ...changes });

/** The best answer to every leaf a unit is asked for. */
export function fullMarks(regulation: Regulation, unitType: string): Record<string, Answer> {
  return Object.fromEntries(leavesFor(regulation, unitType).map((leaf) => [leaf.code, { figures: best(leaf) }]));
}

function best(leaf: Leaf): Record<string, Figure> {
  if (leaf.kind === 'level') {
    const top = leaf.levels.find(({ points }) => points === leaf.max);
    return { [leaf.input]: top?.code ?? '' };
  }
  const figure = (input: Input): Figure =>
    input.type === 'boolean' ? leaf.kind === 'yes-no' : leaf.kind === 'quantity' ? 40 : 0;
  return Object.fromEntries(inputsOf(leaf).map((input) => [input.name, figure(input)]));
}
