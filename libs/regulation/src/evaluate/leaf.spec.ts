import { evaluate, type Answer, type Leaf } from '#regulation';
import { count, done, ratio, small } from './examples';

const named = (text: string) => ({ vi: text, en: text });

describe('a leaf gives', () => {
  const points = (leaf: Leaf, answer: Answer) => {
    const one = small({ criteria: [{ code: 'TC1', name: named('Một'), max: leaf.max, leaves: [leaf] }] });
    return evaluate(one, 'phuong', { [leaf.code]: answer }).leaves[0]?.points;
  };
  const anchored = ratio('a', '7', { zeroBelow: '90%', fullAt: '98%' });
  const common = { name: named('x'), rule: named('x'), reviewedBy: 'noi-vu' };

  it.each([
    [89, 100, '0'],
    [90, 100, '0'],
    [95, 100, '35/8'],
    [97, 100, '49/8'],
    [98, 100, '7'],
    [120, 100, '7'],
  ])('by quantity, linear from 90 to 98 %%: %d of %d gives %s', (of, due, expected) =>
    expect(points(anchored, done('a', of, due))).toBe(expected),
  );

  it('its maximum less so much per occurrence, never below nothing', () => {
    const per = [
      { ...count('reprimands'), points: '1' },
      { ...count('warnings'), points: '2' },
    ];
    const leaf: Leaf = { ...common, code: 'd', max: '3', kind: 'deduction', per };
    expect(points(leaf, { figures: { reprimands: 1, warnings: 0 } })).toBe('2');
    expect(points(leaf, { figures: { reprimands: 1, warnings: 1 } })).toBe('0');
    expect(points(leaf, { figures: { reprimands: 9, warnings: 9 } })).toBe('0');
  });

  it('the points of the chosen level', () => {
    const levels = [
      { code: 'TOT', name: named('Tốt'), points: '2' },
      { code: 'KHA', name: named('Khá'), points: '0.5' },
    ];
    const leaf: Leaf = { ...common, code: 'l', max: '2', kind: 'level', input: 'opinion', levels };
    expect(points(leaf, { figures: { opinion: 'KHA' } })).toBe('1/2');
  });

  it('all or nothing', () => {
    const leaf: Leaf = {
      ...common,
      code: 'y',
      max: '4',
      kind: 'yes-no',
      input: { name: 'clean', label: named('x'), type: 'boolean' },
    };
    expect(points(leaf, { figures: { clean: true } })).toBe('4');
    expect(points(leaf, { figures: { clean: false } })).toBe('0');
  });

  it('by decimals, exactly', () => {
    const amounts = (['aDone', 'aDue'] as const).map((name) => ({ name, label: named(name), type: 'amount' as const }));
    expect(points(ratio('a', '5', { inputs: amounts }), { figures: { aDone: '0.1', aDue: '0.3' } })).toBe('5/3');
  });
});
