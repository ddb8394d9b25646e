import type { Leaf } from '../dossier/leaf-opened';
import { decimal } from '../design/figures';
import { Choose, Line } from './fields';
import { useSay, type Language } from '../words/words';

type Input = Leaf['inputs'][number];
type Figure = string | number | boolean;
export type FiguresWritten = Readonly<Record<string, string>>;

/** A leaf's figures as they are written in fields. */
export function written(leaf: Leaf, figures: Readonly<Record<string, Figure>> | undefined, language: Language): FiguresWritten {
  const one = ({ name, type }: Input) => {
    const value = figures?.[name];
    if (value === undefined) return '';
    return type === 'amount' ? decimal(String(value), String(value).split('.')[1]?.length ?? 0, language) : String(value);
  };
  return Object.fromEntries(leaf.inputs.map((input) => [input.name, one(input)]));
}

/** The same as a command says them; what cannot be read as a number is left to the engine to refuse. */
export function figuresOf(leaf: Leaf, from: FiguresWritten, language: Language): Record<string, Figure> {
  const one = ({ name, type }: Input): Figure => {
    const value = (from[name] ?? '').trim();
    if (type === 'boolean') return value === 'true';
    if (type === 'level') return value;
    const plain = language === 'vi' ? value.replaceAll('.', '').replace(',', '.') : value.replaceAll(',', '');
    return type === 'count' && /^\d+$/.test(plain) ? Number(plain) : plain;
  };
  return Object.fromEntries(leaf.inputs.filter(({ name }) => from[name]).map((input) => [input.name, one(input)]));
}

/** A field for each figure that a leaf asks for. */
export function FiguresForm({
  leaf,
  value,
  change,
}: {
  readonly leaf: Leaf;
  readonly value: FiguresWritten;
  readonly change: (value: FiguresWritten) => void;
}) {
  const { t, say, language } = useSay();
  const choices = ({ type, levels }: Input) =>
    type === 'boolean'
      ? [
          { value: 'true', label: t('dossier.yes') },
          { value: 'false', label: t('dossier.no') },
        ]
      : (levels ?? []).map(({ code, name, points }) => ({
          value: code,
          label: `${say(name)} (${decimal(points, 0, language)})`,
        }));
  return (
    <div className="figure-fields">
      {leaf.inputs.map((input) => {
        const set = (now: string) => change({ ...value, [input.name]: now });
        const unit = input.unit && language === 'vi' ? ` (${input.unit})` : '';
        const about = { label: say(input.label) + unit, value: value[input.name] ?? '', change: set };
        if (input.type === 'boolean' || input.type === 'level')
          return <Choose key={input.name} {...about} options={choices(input)} />;
        return <Line key={input.name} {...about} mode={input.type === 'count' ? 'numeric' : 'decimal'} />;
      })}
    </div>
  );
}
