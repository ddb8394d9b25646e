import { inputsOf, type Figure, type Input, type Leaf } from '#regulation';
import type { Entry } from '../workbook/page';
import { yesNo } from './self-scoring';

/** A figure of a leaf as the sheet asks for it: a level leaf asks for its level. */
export interface Asked {
  readonly name: string;
  readonly label: string;
  readonly unit: string;
  readonly type: Input['type'] | 'level';
  readonly entry: Entry;
}

export function askedBy(leaf: Leaf): readonly Asked[] {
  if (leaf.kind !== 'level') return inputsOf(leaf).map(asked);
  const hint = `Bấm mũi tên bên phải ô rồi chọn mức. ${leaf.rule.vi}`;
  const choices = levelNames(leaf).map(({ name }) => name);
  return [{ name: leaf.input, label: 'Mức đạt được', unit: 'mức', type: 'level', entry: { takes: 'choice', choices, hint } }];
}

function asked({ name, label, type, unit = '' }: Input): Asked {
  const counted = unit ? ` (${unit})` : '';
  const common = { name, label: label.vi, unit, type };
  if (type === 'boolean') {
    const hint = `${label.vi}: chọn "${yesNo.true}" hoặc "${yesNo.false}".`;
    return { ...common, entry: { takes: 'choice', choices: Object.values(yesNo), hint } };
  }
  const hint = type === 'count' ? `${label.vi}${counted}: số nguyên.` : `${label.vi}${counted}: số, có thể có phần thập phân.`;
  return { ...common, entry: { takes: type, hint } };
}

/** Levels by the names people choose them by; those that are called alike, with their code. */
export function levelNames({ levels }: Extract<Leaf, { kind: 'level' }>): readonly { code: string; name: string }[] {
  const alike = (name: string) => levels.filter((one) => one.name.vi === name).length > 1;
  return levels.map(({ code, name }) => ({ code, name: alike(name.vi) ? `${name.vi} (${code})` : name.vi }));
}

/** A figure as it stands in a cell. What a spreadsheet cannot hold exactly stands there as text. */
export function shownFigure(leaf: Leaf, type: Asked['type'], figure: Figure | undefined): string | number | undefined {
  if (figure === undefined) return undefined;
  if (typeof figure === 'boolean') return figure ? yesNo.true : yesNo.false;
  if (type === 'level')
    return (leaf.kind === 'level' && levelNames(leaf).find(({ code }) => code === figure)?.name) || String(figure);
  return String(figure).replace(/\D/g, '').length <= 15 ? Number(figure) : String(figure);
}
