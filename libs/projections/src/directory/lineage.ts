import type { Sentence } from '#kernel';
import type { LineageChange, TerritoryBasis } from '#territory';
import type { KnownLineage } from './known';

export interface LineageRow {
  readonly unit: string;
  readonly change: LineageChange;
  readonly others: string;
  readonly outside: string | null;
  readonly since: string;
  readonly basis: string;
}

/** What was recorded, for each unit that it concerns: said of itself, or of the others. In the order in which the rows come. */
export function lineageOf(rows: readonly LineageRow[]): ReadonlyMap<string, readonly KnownLineage[]> {
  const all = new Map<string, Map<string, KnownLineage>>();
  const note = (unit: string, other: readonly string[], line: Omit<KnownLineage, 'others'>) => {
    const known = all.get(unit) ?? new Map<string, KnownLineage>();
    const act = JSON.stringify(line);
    known.set(act, { ...line, others: [...(known.get(act)?.others ?? []), ...other] });
    all.set(unit, known);
  };
  for (const { unit, change, others, outside, since: from, basis } of rows) {
    const ids = JSON.parse(others) as string[];
    const line = { change, from, basis: JSON.parse(basis) as TerritoryBasis };
    note(unit, ids, { ...line, own: true, outside });
    for (const other of ids) note(other, [unit], { ...line, own: false, outside: null });
  }
  return new Map([...all].map(([unit, lines]) => [unit, [...lines.values()]]));
}

const of = (vi: string, en: string): Sentence => ({ vi, en });
const [adjusted, transferred] = [
  of('điều chỉnh địa giới với', 'had its boundary adjusted with'),
  of('chuyển về địa bàn từ', 'transferred here from'),
];

/** Said of the unit itself, and of the others. */
const words: Readonly<Record<LineageChange, readonly [own: Sentence, others: Sentence]>> = {
  'merged-into': [of('sáp nhập vào', 'merged into'), of('nhận sáp nhập', 'took in')],
  'split-from': [of('tách ra từ', 'split from'), of('chia tách, lập', 'was divided, giving')],
  renamed: [of('đổi tên từ', 'renamed from'), of('đổi tên thành', 'renamed to')],
  retyped: [of('chuyển loại từ', 'changed its type from'), of('chuyển loại thành', 'changed its type to')],
  'boundary-adjusted': [adjusted, adjusted],
  transferred: [transferred, transferred],
};

/** What happened to a unit, in words that go before the names of the others. */
export const lineageWords = ({ change, own }: KnownLineage): Sentence => words[change][own ? 0 : 1];

/** Whether the unit is no longer there from that day on: it went into another, or goes on as another. */
export const endsWith = ({ change, own }: KnownLineage): boolean =>
  own ? change === 'merged-into' : change === 'renamed' || change === 'retyped';
