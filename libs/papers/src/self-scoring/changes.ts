import type { Sentence } from '#kernel';
import { sameAnswer, type Answer, type Figure } from '#regulation';
import { isUnreadable, wordsOf, type Unreadable } from './entered';
import type { FilledLeaf } from './read-back';

/** What a leaf held at some revision. */
export interface Held {
  readonly answer: Answer | null;
  readonly explanation: string | null;
  /** Whether there was an explanation that has been erased since. */
  readonly erased: boolean;
}

/** The parts of a leaf that are entered, and told apart in the verdict. */
export type Part = 'figures' | 'explanation';

/** What a sheet asks for at one leaf: nothing, an act by the commands that are given by hand, or it cannot be taken. */
export type Change = { readonly part: Part } & (
  | { readonly is: 'none' }
  | { readonly is: 'unreadable'; readonly why: Unreadable }
  | {
      readonly is: 'assess';
      readonly figures?: Readonly<Record<string, Figure>>;
      readonly notApplicable?: true;
      readonly reason?: string;
    }
  | { readonly is: 'explain'; readonly explanation: string }
);

const why = (code: string, sentence: Sentence): Unreadable => ({ code, sentence });

/**
 * What was changed in the sheet since it was made: `held` is what the leaf held then. What nobody touched asks for nothing, whatever has
 * become of the leaf since. Where the leaf does not apply, the explanation is the reason, and both are one act.
 */
export function changesOf({ leaf, answer, explanation }: FilledLeaf, held: Held): Change[] {
  const words: Change = explainedOf({ leaf, explanation }, held);
  if (isUnreadable(answer)) return [{ part: 'figures', is: 'unreadable', why: answer.unreadable }, words];
  const given = answer.value;
  if (!given) {
    if (!held.answer) return [{ part: 'figures', is: 'none' }, words];
    return [{ part: 'figures', is: 'unreadable', why: cleared(leaf.code) }, words];
  }
  if (given.notApplicable) return [claimed(given, words, held)];
  const same = held.answer !== null && sameAnswer(leaf, { figures: given.figures }, held.answer);
  return [same ? { part: 'figures', is: 'none' } : { part: 'figures', is: 'assess', figures: given.figures }, words];
}

function claimed(given: { figures?: Readonly<Record<string, Figure>> }, words: Change, held: Held): Change {
  if (words.is === 'unreadable') return { ...words, part: 'figures' };
  const untouched = held.answer?.notApplicable && !given.figures && words.is === 'none';
  if (untouched) return { part: 'figures', is: 'none' };
  const reason = words.is === 'explain' ? words.explanation : held.explanation;
  return {
    part: 'figures',
    is: 'assess',
    ...(given.figures && { figures: given.figures }),
    notApplicable: true,
    ...(reason !== null && { reason }),
  };
}

function explainedOf({ leaf, explanation }: Pick<FilledLeaf, 'leaf' | 'explanation'>, held: Held): Change {
  const part = 'explanation';
  if (isUnreadable(explanation)) return { part, is: 'unreadable', why: explanation.unreadable };
  const [now, then] = [explanation.value, held.explanation === null ? null : wordsOf(held.explanation)];
  if (now === then || (now === null && held.erased)) return { part, is: 'none' };
  if (held.erased) return { part, is: 'unreadable', why: erased(leaf.code) };
  if (now === null) return { part, is: 'unreadable', why: cleared(leaf.code) };
  return { part, is: 'explain', explanation: now };
}

const cleared = (code: string) =>
  why('sheet-cleared', {
    vi: `Mục ${code}: ô để trống nhưng hồ sơ đã có nội dung; nội dung đã ghi được giữ nguyên. Muốn thay, hãy nhập giá trị mới.`,
    en: `Leaf ${code}: the cell is empty but the dossier holds something there, which stays. Enter a new value to replace it.`,
  });
const erased = (code: string) =>
  why('sheet-erased', {
    vi: `Mục ${code}: giải trình trước đây đã xóa theo quy định nên không nhận lại từ biểu cũ; nếu cần, hãy viết lại trực tiếp trên phần mềm.`,
    en: `Leaf ${code}: the explanation was erased as the rules demand and is not taken back from an old sheet; if it is needed, write it anew in the program itself.`,
  });
