import type { components } from 'minhbach-api';
import { decimal } from '../design/figures';
import type { Language } from '../words/words';
import type { Part, Typed } from './kept';

type Leaf = components['schemas']['LeafNow'];
type Input = components['schemas']['InputShown'];
type Figure = string | number | boolean;

/** A figure as it is written in its field: "1234" → "1.234"; "97.5" → "97,5". */
function rawOf(figure: Figure | undefined, { type }: Input, language: Language): string {
  if (figure === undefined) return '';
  if (type !== 'count' && type !== 'amount') return String(figure);
  return decimal(String(figure), String(figure).split('.')[1]?.length ?? 0, language);
}

/** What a field says, as the API takes it; nothing where it says nothing, or nothing that is a figure. */
export function figureOf(raw: string, { type }: Input, language: Language): Figure | undefined {
  const written = raw.trim();
  if (written === '') return undefined;
  if (type === 'boolean') return written === 'true';
  if (type === 'level') return written;
  const plain = plainly(written, language);
  if (plain === undefined) return undefined;
  if (type === 'amount') return plain;
  return /^\d{1,15}$/.test(plain) ? Number(plain) : undefined;
}

/** "1.234,5" → "1234.5" in Vietnamese. "97.5" is neither nine hundred and seventy-five nor let through as a decimal. */
function plainly(written: string, language: Language): string | undefined {
  const [point, comma] = language === 'vi' ? ['\\.', ','] : [',', '\\.'];
  if (!new RegExp(`^(\\d+|\\d{1,3}(${point}\\d{3})+)(${comma}\\d+)?$`).test(written)) return undefined;
  return written.replace(new RegExp(point, 'g'), '').replace(new RegExp(comma), '.');
}

/** What stands in a leaf, as its fields show it. */
export const typedOf = ({ inputs, answer, explanation }: Leaf, language: Language): Typed => ({
  raw: Object.fromEntries(inputs.map((input) => [input.name, rawOf(answer?.figures?.[input.name], input, language)])),
  notApplicable: answer?.notApplicable ?? false,
  text: explanation ?? '',
});

/** The command's body for what is typed; nothing while it is unfinished. */
export function bodyOf(
  { inputs }: Pick<Leaf, 'inputs'>,
  part: Part,
  { raw, notApplicable, text }: Typed,
  language: Language,
): object | null {
  const words = text.trim();
  if (part === 'explanation') return words ? { explanation: words } : null;
  if (notApplicable) return words ? { notApplicable, reason: words } : null;
  const figures = inputs.map((input) => [input.name, figureOf(raw[input.name] ?? '', input, language)] as const);
  return figures.every(([, figure]) => figure !== undefined) ? { figures: Object.fromEntries(figures) } : null;
}

/** Whether a field says something that is no figure. */
export const isOdd = (raw: string, input: Input, language: Language): boolean =>
  raw.trim() !== '' && figureOf(raw, input, language) === undefined;

/** What a part of a leaf holds, to tell whether two of them are the same. */
export function heldIn({ answer, explanation }: Pick<Leaf, 'answer' | 'explanation'>, part: Part): string {
  if (part === 'explanation') return JSON.stringify({ explanation });
  if (!answer) return 'null';
  if (answer.notApplicable) return JSON.stringify({ notApplicable: true, reason: explanation });
  return JSON.stringify({ figures: sorted(answer.figures ?? {}) });
}

/** The same of a command's body. */
export function broughtBy(body: object): string {
  const { figures, ...rest } = body as { figures?: Record<string, Figure> };
  return JSON.stringify(figures ? { figures: sorted(figures) } : rest);
}

const sorted = (figures: Readonly<Record<string, Figure>>) =>
  Object.fromEntries(Object.entries(figures).sort(([one], [other]) => (one < other ? -1 : 1)));
