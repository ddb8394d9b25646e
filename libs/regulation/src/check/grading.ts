import { exact } from '#kernel';
import type { Class, Cost } from '../document';
import { problem, type Problem } from './problem';
import { members, type Question } from './question';

/** Classes go down from the best; floors and costs name what exists and have an effect; the title can be told from no title. */
export const problemsOfGrading: Question = (asked) => [...classes(asked), ...floors(asked), ...costs(asked), ...title(asked)];

const classes: Question = ({ document, sound }) => {
  const list = document.classes;
  if (!list || !sound('/classes')) return [];
  const maximum = sound('/maximum') ? exact(document.maximum) : undefined;
  return list.flatMap(({ atLeast, when }, index): Problem[] => {
    const [at, last] = [`/classes/${index}`, index === list.length - 1];
    if (last && (atLeast !== undefined || when !== undefined)) {
      const about = ['Mức cuối phải nhận mọi trường hợp còn lại.', 'The last class must take whatever is left.'] as const;
      return [
        problem(at, ...about, 'Hãy bỏ "atLeast" và "when" của mức cuối.', 'Remove "atLeast" and "when" from the last class.'),
      ];
    }
    if (last) return [];
    if (atLeast === undefined) {
      const about = ['Chỉ mức cuối không có ngưỡng điểm.', 'Only the last class has no threshold.'] as const;
      return [problem(`${at}/atLeast`, ...about, 'Hãy bổ sung ngưỡng điểm.', 'Add a threshold.')];
    }
    const above = thresholdBefore(list, index);
    if (above !== undefined && exact(atLeast).compare(exact(above)) >= 0) {
      const about = [
        `Ngưỡng ${atLeast} không thấp hơn ngưỡng ${above} của mức trên.`,
        `The threshold ${atLeast} is not below ${above} of the class above.`,
      ] as const;
      return [problem(`${at}/atLeast`, ...about, 'Hãy xếp các mức từ cao xuống thấp.', 'Put the classes from best to worst.')];
    }
    if (!maximum || exact(atLeast).compare(maximum) <= 0) return [];
    const about = [
      `Không ai đạt được ngưỡng ${atLeast}: thang điểm là ${document.maximum}.`,
      `Nobody can reach ${atLeast}: the maximum is ${document.maximum}.`,
    ] as const;
    return [problem(`${at}/atLeast`, ...about, 'Hãy hạ ngưỡng điểm.', 'Lower the threshold.')];
  });
};

const thresholdBefore = (list: readonly Class[], index: number) =>
  list.slice(0, index).findLast(({ atLeast }) => atLeast !== undefined)?.atLeast;

const floors: Question = (asked) =>
  members(asked.document.floors, '/floors', asked).flatMap(({ one, at }) => {
    const problems: Problem[] = [];
    if (exact(one.atLeast).compare(1) > 0) {
      const about = [
        `Mức tối thiểu ${one.atLeast} lớn hơn toàn bộ điểm.`,
        `The floor ${one.atLeast} is more than all points.`,
      ] as const;
      problems.push(problem(`${at}/atLeast`, ...about, 'Hãy ghi tỷ lệ, như "60%".', 'Write a share, such as "60%".'));
    }
    if (one.of === 'every-criterion' || !asked.sound('/criteria')) return problems;
    const known = asked.document.criteria.map(({ code }) => code);
    one.of.forEach((code, index) => {
      if (!known.includes(code)) problems.push(unknown(`${at}/of/${index}`, 'tiêu chí', 'criterion', code, known));
    });
    return problems;
  });

const costs: Question = (asked) => {
  const { document, sound } = asked;
  if (!sound('/classes', '/title')) return [];
  const known = (document.classes ?? []).map(({ code }) => code);
  const placed: { one: { costs: Cost }; at: string }[] = [
    ...members(document.knockOuts, '/knockOuts', asked),
    ...members(document.floors, '/floors', asked),
  ];
  return placed.flatMap(({ one, at }): Problem[] => {
    const { atMost, noTitle } = one.costs;
    if (atMost !== undefined && !known.includes(atMost)) return [unknown(`${at}/costs/atMost`, 'mức', 'class', atMost, known)];
    if ((atMost !== undefined && atMost !== known[0]) || (noTitle && document.title)) return [];
    const about = ['Không đạt điều này cũng không mất gì.', 'Failing this costs nothing.'] as const;
    return [
      problem(
        `${at}/costs`,
        ...about,
        'Hãy ghi "atMost" dưới mức cao nhất, hoặc "noTitle" nếu có danh hiệu.',
        'Write "atMost" below the best class, or "noTitle" if there is a title.',
      ),
    ];
  });
};

const title: Question = ({ document, sound }) => {
  const { title } = document;
  if (!title || !sound('/title', '/classes')) return [];
  const known = (document.classes ?? []).map(({ code }) => code);
  if (title.classes === undefined && title.when === undefined) {
    const about = [
      'Ai cũng được danh hiệu: không có mức và điều kiện.',
      'Everybody has the title: there are no classes and no condition.',
    ] as const;
    return [problem('/title', ...about, 'Hãy ghi "classes" hoặc "when".', 'Write "classes" or "when".')];
  }
  return (title.classes ?? []).flatMap((code, index) =>
    known.includes(code) ? [] : [unknown(`/title/classes/${index}`, 'mức', 'class', code, known)],
  );
};

const unknown = (at: string, vi: string, en: string, code: string, known: readonly string[]): Problem =>
  problem(
    at,
    `Không có ${vi} "${code}".`,
    `There is no ${en} "${code}".`,
    `Hãy ghi một trong: ${known.join(', ') || '(chưa có)'}.`,
    `Write one of: ${known.join(', ') || '(none yet)'}.`,
  );
