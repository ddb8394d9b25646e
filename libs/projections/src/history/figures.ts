import { decimal, exact, type Sentence } from '#kernel';
import type { Answer, Figure, Input, Leaf } from '#regulation';

/** Points for people: at most four decimals, a comma in Vietnamese. The exact value stays in the result. */
export function points(value: string): Sentence {
  const en = decimal(exact(value), 4).replace(/\.?0+$/, '');
  return { vi: en.replace('.', ','), en };
}

const notApplicable: Sentence = { vi: 'không áp dụng', en: 'not applicable' };
const nothing: Sentence = { vi: 'chưa có', en: 'none yet' };

/** One figure that came or changed. */
export interface Change {
  readonly label: Sentence;
  readonly before: Sentence | null;
  readonly after: Sentence;
}

/** The figures of an answer beside those it takes the place of; without an earlier answer all of them. */
export function changes(leaf: Leaf | undefined, before: Answer | null, after: Answer): Change[] {
  if (before?.notApplicable || after.notApplicable) {
    return [
      {
        label: leaf?.name ?? { vi: 'Số liệu', en: 'Figures' },
        before: before && summary(leaf, before),
        after: summary(leaf, after),
      },
    ];
  }
  const names = [...new Set([...Object.keys(before?.figures ?? {}), ...Object.keys(after.figures ?? {})])];
  const all = names.map((name) => ({ name, was: before?.figures?.[name], is: after.figures?.[name] }));
  return all
    .filter(({ was, is }) => was !== is)
    .map(({ name, was, is }) => ({
      label: labelOf(leaf, name),
      before: was === undefined ? null : shown(leaf, was),
      after: is === undefined ? nothing : shown(leaf, is),
    }));
}

/** All figures of an answer in one line. */
export function summary(leaf: Leaf | undefined, { figures, notApplicable: none }: Answer): Sentence {
  if (none) return notApplicable;
  const parts = Object.entries(figures ?? {}).map(([name, figure]) => ({
    label: labelOf(leaf, name),
    value: shown(leaf, figure),
  }));
  const said = (language: 'vi' | 'en') => parts.map(({ label, value }) => `${label[language]}: ${value[language]}`).join('; ');
  return { vi: said('vi'), en: said('en') };
}

/** What the regulation calls an input of this leaf. */
function labelOf(leaf: Leaf | undefined, name: string): Sentence {
  return (
    inputsOf(leaf).find((input) => input.name === name)?.label ??
    (leaf?.kind === 'level' ? { vi: 'Mức', en: 'Level' } : { vi: name, en: name })
  );
}

function inputsOf(leaf: Leaf | undefined): readonly Input[] {
  if (!leaf || leaf.kind === 'level') return [];
  if (leaf.kind === 'quantity') return leaf.inputs;
  return leaf.kind === 'yes-no' ? [leaf.input] : leaf.per;
}

/** A figure for people: a level by its name, yes and no, a decimal comma in Vietnamese. */
export function shown(leaf: Leaf | undefined, figure: Figure): Sentence {
  if (typeof figure === 'boolean') return figure ? { vi: 'có', en: 'yes' } : { vi: 'không', en: 'no' };
  const level = leaf?.kind === 'level' ? leaf.levels.find(({ code }) => code === figure) : undefined;
  return level?.name ?? { vi: String(figure).replace('.', ','), en: String(figure) };
}
