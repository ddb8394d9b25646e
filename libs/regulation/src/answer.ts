import { Rejected, type Sentence } from '#kernel';
import type { Answer, Figure, Input, Leaf } from './document';
import type { Values } from './feel/feel';
import { problemOfFigure, valueOf } from './figures';
import { formulasOf } from './formulas';
import { inputsOf } from './labels';

/** What is wrong with an answer, in words for who gives it; nothing when it can be scored. Never throws, whatever the answer. */
export function problemOf(leaf: Leaf, answer: Answer): Sentence | undefined {
  if (answer.notApplicable !== undefined) return problemOfClaim(leaf, answer);
  const figures: Readonly<Record<string, unknown>> | undefined = answer.figures;
  if (typeof figures !== 'object' || figures === null) return { vi: 'chưa có số liệu.', en: 'there are no figures.' };
  const names = leaf.kind === 'level' ? [leaf.input] : inputsOf(leaf).map(({ name }) => name);
  const unknown = Object.keys(figures).find((name) => !names.includes(name));
  if (unknown !== undefined) {
    return { vi: `mục này không có số liệu tên "${unknown}".`, en: `this leaf has no figure named "${unknown}".` };
  }
  if (leaf.kind === 'level') return problemOfLevel(leaf, figures[leaf.input]);
  for (const input of inputsOf(leaf)) {
    const problem = problemOfFigure(input, Object.hasOwn(figures, input.name) ? figures[input.name] : undefined);
    if (problem) return problem;
  }
  return leaf.kind === 'quantity' ? problemOfQuantity(leaf, figures as Record<string, Figure>) : undefined;
}

function problemOfClaim({ notApplicable }: Leaf, answer: Answer): Sentence | undefined {
  if (answer.notApplicable !== true || answer.figures !== undefined) {
    return { vi: 'hoặc nhập số liệu, hoặc đánh dấu không áp dụng.', en: 'either give figures or say that it does not apply.' };
  }
  if (notApplicable?.claim) return undefined;
  return notApplicable?.when !== undefined
    ? {
        vi: 'mục này chỉ được miễn theo số liệu; hãy nhập số liệu.',
        en: 'only its figures can exempt from this leaf; give the figures.',
      }
    : {
        vi: 'mục này áp dụng cho mọi đơn vị, không được đánh dấu không áp dụng.',
        en: 'this leaf applies to every unit; it cannot be left out.',
      };
}

function problemOfLevel(leaf: Extract<Leaf, { kind: 'level' }>, chosen: unknown): Sentence | undefined {
  if (leaf.levels.some(({ code }) => code === chosen)) return undefined;
  const names = (language: 'vi' | 'en') => leaf.levels.map(({ code, name }) => `${name[language]} (${code})`).join('; ');
  return { vi: `hãy chọn một trong các mức: ${names('vi')}.`, en: `choose one of the levels: ${names('en')}.` };
}

/** A quantity that cannot be computed is told before anything is recorded, unless the figures themselves exempt from the leaf. */
function problemOfQuantity(leaf: Leaf, figures: Readonly<Record<string, Figure>>): Sentence | undefined {
  const { quantity, notApplicable } = formulasOf(leaf);
  try {
    const values = valuesOf(inputsOf(leaf), figures);
    if (notApplicable?.evaluate(values) !== true) quantity?.evaluate(values);
    return undefined;
  } catch (error) {
    if (!(error instanceof Rejected)) throw error;
    if (error.code !== 'division-by-zero') return error.sentence;
    return leaf.notApplicable?.claim
      ? {
          vi: 'mẫu số bằng 0; hãy đánh dấu không áp dụng và nêu lý do.',
          en: 'the divisor is 0; say that the leaf does not apply, and why.',
        }
      : {
          vi: 'mẫu số bằng 0 nên không tính được tỷ lệ; hãy kiểm tra lại số liệu.',
          en: 'the divisor is 0, so there is no ratio; check the figures.',
        };
  }
}

/** Figures without problems, as they are computed with. */
export const valuesOf = (inputs: readonly Input[], figures: Readonly<Record<string, Figure>>): Values =>
  Object.fromEntries(inputs.map((input) => [input.name, valueOf(input, figures[input.name] ?? 0)]));
