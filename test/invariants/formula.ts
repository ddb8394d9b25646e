import { exact, type Fraction } from '#kernel';

type Value = Fraction | boolean;

/** Reads and reckons the simple formulas of a regulation: + − × ÷, brackets, comparisons, and, or, over named figures. Throws on more. */
export function reckon(formula: string, figures: Readonly<Record<string, Value>>): Value {
  const words = formula.match(/\d+(\.\d+)?|[A-Za-z_]\w*|<=|>=|!=|[^\s]/g) ?? [];
  let at = 0;
  const take = (...wanted: string[]) => (wanted.includes(words[at] ?? '') ? words[at++] : undefined);

  const atom = (): Value => {
    const word = words[at++] ?? '';
    if (word === '(') {
      const inner = either();
      if (!take(')')) throw new SyntaxError(`A bracket is not closed in "${formula}".`);
      return inner;
    }
    if (/^\d/.test(word)) return exact(word);
    if (word === 'true' || word === 'false') return word === 'true';
    const value = figures[word];
    if (value === undefined) throw new SyntaxError(`"${word}" in "${formula}" is no figure of this leaf.`);
    return value;
  };
  const product = (): Value => {
    let value = atom();
    for (let sign = take('*', '×', '/', '÷'); sign; sign = take('*', '×', '/', '÷')) {
      const [one, other] = [number(value), number(atom())];
      value = sign === '*' || sign === '×' ? one.mul(other) : one.div(other);
    }
    return value;
  };
  const sum = (): Value => {
    let value = product();
    for (let sign = take('+', '-', '−'); sign; sign = take('+', '-', '−')) {
      const [one, other] = [number(value), number(product())];
      value = sign === '+' ? one.add(other) : one.sub(other);
    }
    return value;
  };
  const comparison = (): Value => {
    const one = sum();
    const sign = take('<', '<=', '>', '>=', '=', '!=');
    return sign ? holds(one, sign, sum()) : one;
  };
  const both = (): Value => {
    let value = comparison();
    while (take('and')) value = [value, comparison()].every((part) => part === true);
    return value;
  };
  const either = (): Value => {
    let value = both();
    while (take('or')) value = [value, both()].some((part) => part === true);
    return value;
  };

  const result = either();
  if (at < words.length) throw new SyntaxError(`"${words[at]}" in "${formula}" was not expected.`);
  return result;
}

export function number(value: Value): Fraction {
  if (typeof value === 'boolean') throw new TypeError('A yes or no is not a number.');
  return value;
}

function holds(one: Value, sign: string, other: Value): boolean {
  if (typeof one === 'boolean' || typeof other === 'boolean') return sign === '=' ? one === other : one !== other;
  const order = one.compare(other);
  if (sign === '=' || sign === '!=') return (order === 0) === (sign === '=');
  return sign === '<' ? order < 0 : sign === '<=' ? order <= 0 : sign === '>' ? order > 0 : order >= 0;
}
