import type { Stage } from '../document';
import { problem, type Problem } from './problem';
import { leavesOf, members, type Question } from './question';

const order: readonly Stage['kind'][] = ['self-assessment', 'intake', 'review', 'appeal', 'approval', 'publication'];

const words: Readonly<Record<Stage['kind'], { vi: string; en: string }>> = {
  'self-assessment': { vi: 'tự đánh giá', en: 'self-assessment' },
  intake: { vi: 'tiếp nhận', en: 'intake' },
  review: { vi: 'thẩm định', en: 'review' },
  appeal: { vi: 'đề nghị thẩm định lại', en: 'appeal' },
  approval: { vi: 'quyết định', en: 'approval' },
  publication: { vi: 'công bố', en: 'publication' },
};

/** Stages in an order that can be walked, and leaves assigned to bodies that review. */
export const problemsOfProcedure: Question = (asked) => [...sequence(asked), ...precedence(asked), ...assignments(asked)];

const sequence: Question = ({ document, sound }) => {
  if (!sound('/procedure')) return [];
  const { stages } = document.procedure;
  const problems: Problem[] = [];
  if (stages[0]?.kind !== 'self-assessment') {
    const about = ['Bước đầu tiên phải là tự đánh giá.', 'The first stage must be self-assessment.'] as const;
    problems.push(problem('/procedure/stages/0', ...about, 'Hãy đưa bước tự đánh giá lên đầu.', 'Put self-assessment first.'));
  }
  stages.forEach(({ kind }, index) => {
    const at = `/procedure/stages/${index}`;
    const before = stages.slice(0, index);
    const { vi, en } = words[kind];
    const later = before.find((stage) => order.indexOf(stage.kind) > order.indexOf(kind));
    if (before.some((stage) => stage.kind === kind)) {
      const about = [
        `Bước ${vi} có nhiều lần; hiện mỗi loại bước chỉ dùng được một lần.`,
        `There are several stages of ${en}; for now each kind of stage can be used once.`,
      ] as const;
      problems.push(problem(at, ...about, 'Hãy giữ lại một bước.', 'Keep one of them.'));
    } else if (later) {
      const about = [
        `Bước ${vi} không thể đứng sau bước ${words[later.kind].vi}.`,
        `${en} cannot come after ${words[later.kind].en}.`,
      ] as const;
      const list = (language: 'vi' | 'en') => order.map((one) => words[one][language]).join(', ');
      problems.push(problem(at, ...about, `Hãy xếp theo thứ tự: ${list('vi')}.`, `Put them in this order: ${list('en')}.`));
    } else if (kind === 'appeal' && !before.some((stage) => stage.kind === 'review')) {
      const about = ['Không có bước thẩm định để đề nghị thẩm định lại.', 'There is no review to appeal against.'] as const;
      problems.push(
        problem(at, ...about, 'Hãy thêm bước thẩm định trước đó hoặc bỏ bước này.', 'Add a review before it, or remove it.'),
      );
    }
  });
  if (!stages.some(({ kind }) => kind === 'approval')) {
    const about = ['Thiếu bước quyết định.', 'There is no approval.'] as const;
    problems.push(problem('/procedure/stages', ...about, 'Hãy thêm một bước quyết định.', 'Add one approval.'));
  }
  return problems;
};

/** A kind that waits for itself would wait for ever. */
const precedence: Question = (asked) =>
  members(asked.document.procedure?.stages, '/procedure/stages', asked).flatMap(({ one, at }) => {
    if (one.kind !== 'approval' || !asked.sound('/kind') || !one.after?.includes(asked.document.kind)) return [];
    const about = [
      'Hồ sơ không thể chờ chính loại của mình được quyết định trước.',
      'A dossier cannot wait for its own kind to be decided.',
    ] as const;
    return [problem(`${at}/after`, ...about, 'Hãy ghi loại khác.', 'Write another kind.')];
  });

const assignments: Question = (asked) => {
  if (!asked.sound('/procedure')) return [];
  const review = asked.document.procedure.stages.find((stage) => stage.kind === 'review');
  if (!review) return [];
  const known = review.bodies.map(({ code }) => code);
  return [...leavesOf(asked), ...members(asked.document.facts, '/facts', asked)].flatMap(({ one, at }) => {
    if (known.includes(one.reviewedBy)) return [];
    const about = [`Không có cơ quan thẩm định "${one.reviewedBy}".`, `There is no reviewing body "${one.reviewedBy}".`] as const;
    return [
      problem(`${at}/reviewedBy`, ...about, `Hãy ghi một trong: ${known.join(', ')}.`, `Write one of: ${known.join(', ')}.`),
    ];
  });
};
