import { refuse } from '#kernel';
import { problemOf, type Answer, type Figure, type Leaf } from '#regulation';

/** The part of a command that answers a leaf. */
interface AnswerGiven {
  readonly figures?: Readonly<Record<string, Figure>>;
  readonly notApplicable?: boolean;
}

/** The answer given: figures, not applicable, or agreement with the one that stands. Refuses what the leaf cannot hold. */
export function answerOf(command: AnswerGiven, standing: Answer | null, leaf: Leaf): Answer {
  if (command.notApplicable && command.figures) {
    refuse(
      'answer-contradicts',
      `Mục ${leaf.code}: đã nêu không áp dụng thì không nhập số liệu.`,
      `Leaf ${leaf.code}: what does not apply has no figures.`,
      'invalid',
    );
  }
  const given: Answer | null = command.notApplicable
    ? { notApplicable: true }
    : command.figures
      ? { figures: { ...command.figures } }
      : standing;
  if (!given)
    return refuse('bad-answer', `Mục ${leaf.code}: chưa có số liệu.`, `Leaf ${leaf.code}: there are no figures.`, 'invalid');
  const problem = problemOf(leaf, given);
  if (problem) refuse('bad-answer', `Mục ${leaf.code}: ${problem.vi}`, `Leaf ${leaf.code}: ${problem.en}`, 'invalid');
  return given;
}
