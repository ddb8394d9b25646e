/** One figure of a suite. */
export interface Row {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** What the bare driver does with the same work; null where there is nothing to compare with. */
  readonly limit: number | null;
  /** value ÷ limit */
  readonly ratio: number | null;
  /** "≥ 0.55" or "≤ 1.4", of the ratio; empty where the figure only informs. */
  readonly goal: string;
  readonly met: boolean | null;
}

/** A figure beside its limit, with the goal for their ratio. */
export function row(name: string, unit: string, value: number, limit: number, goal: `${'≥' | '≤'} ${number}`): Row {
  const ratio = value / limit;
  const bound = Number(goal.slice(2));
  return { name, value, unit, limit, ratio, goal, met: goal.startsWith('≥') ? ratio >= bound : ratio <= bound };
}

/** A figure that only informs. */
export const figure = (name: string, unit: string, value: number): Row => ({
  name,
  value,
  unit,
  limit: null,
  ratio: null,
  goal: '',
  met: null,
});

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? (sorted[middle] ?? NaN) : ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2;
}

/** The rows as an aligned table. */
export function table(rows: readonly Row[]): string {
  const head = ['figure', 'value', 'limit', 'unit', 'ratio', 'goal', 'met'];
  const lines = rows.map((each) => [
    each.name,
    number(each.value),
    number(each.limit),
    each.unit,
    each.ratio === null ? '' : each.ratio.toFixed(2),
    each.goal,
    each.met === null ? '' : each.met ? 'yes' : 'NO',
  ]);
  const widths = head.map((title, column) => Math.max(title.length, ...lines.map((line) => line[column]?.length ?? 0)));
  const left = (column: number) => column === 0 || column === 3;
  const shown = (line: readonly string[]) =>
    line.map((cell, column) => (left(column) ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  ');
  return [head, ...lines].map(shown).join('\n');
}

const number = (value: number | null) =>
  value === null ? '' : value.toLocaleString('en-US', { maximumFractionDigits: value < 100 ? 2 : 0 });
