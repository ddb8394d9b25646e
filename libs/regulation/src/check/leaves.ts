import { exact } from '#kernel';
import type { Leaf } from '../document';
import { below, problem, type Problem } from './problem';
import { leavesOf, members, type Question } from './question';

/** Each leaf by itself: anchors, points, precision, whom it is for. What belongs together is asked in sums and conditions. */
export const problemsOfLeaves: Question = (asked) => {
  const { document, sound } = asked;
  const types = sound('/unitTypes') ? document.unitTypes.map(({ code }) => code) : undefined;
  const leaves = leavesOf(asked);
  const written = sound('/precision') ? writtenPoints(leaves, asked) : [];
  return [
    ...leaves.flatMap(({ one, at }) => [...scoring(one, at), ...exemption(one, at), ...(types ? audience(one, at, types) : [])]),
    ...written.flatMap(({ points, at }) => tooFine(points, at, document.precision)),
  ];
};

function scoring(leaf: Leaf, at: string): Problem[] {
  if (leaf.kind === 'quantity') {
    if (exact(leaf.zeroBelow).compare(exact(leaf.fullAt)) < 0) return [];
    const about = [
      `Mốc 0 điểm (${leaf.zeroBelow}) không nhỏ hơn mốc điểm tối đa (${leaf.fullAt}).`,
      `zeroBelow (${leaf.zeroBelow}) is not below fullAt (${leaf.fullAt}).`,
    ] as const;
    return [problem(`${at}/zeroBelow`, ...about, 'Hãy đặt zeroBelow nhỏ hơn fullAt.', 'Make zeroBelow less than fullAt.')];
  }
  if (leaf.kind === 'level') {
    return leaf.levels.flatMap(({ points }, index) => {
      if (exact(points).compare(exact(leaf.max)) <= 0) return [];
      const about = [
        `Điểm của mức (${points}) vượt điểm tối đa (${leaf.max}).`,
        `The level's points (${points}) are above the maximum (${leaf.max}).`,
      ] as const;
      return [problem(`${at}/levels/${index}/points`, ...about, `Hãy ghi từ 0 đến ${leaf.max}.`, `Write 0 to ${leaf.max}.`)];
    });
  }
  if (leaf.kind === 'yes-no') {
    if (leaf.input.type === 'boolean') return [];
    const about = ['Mục có/không cần số liệu kiểu boolean.', 'A yes-no leaf needs a figure of type boolean.'] as const;
    return [problem(`${at}/input/type`, ...about, 'Hãy ghi "boolean".', 'Write "boolean".')];
  }
  return leaf.per.flatMap(({ type, points }, index) => [
    ...(type === 'amount'
      ? [
          problem(
            `${at}/per/${index}/type`,
            'Số lần phải đếm được.',
            'Occurrences must be countable.',
            'Hãy ghi "count" hoặc "boolean".',
            'Write "count" or "boolean".',
          ),
        ]
      : []),
    ...(exact(points).compare(0) === 0
      ? [
          problem(
            `${at}/per/${index}/points`,
            'Mỗi lần 0 điểm thì không có tác dụng.',
            'No points per occurrence has no effect.',
            'Hãy ghi số điểm lớn hơn 0.',
            'Write points above 0.',
          ),
        ]
      : []),
  ]);
}

function exemption({ kind, notApplicable }: Leaf, at: string): Problem[] {
  if (!notApplicable) return [];
  const place = `${at}/notApplicable`;
  if (kind === 'occurrence') {
    const about = ['Mục điểm cộng, điểm trừ không cần quy định miễn.', 'A bonus or penalty leaf needs no exemption.'] as const;
    return [problem(place, ...about, 'Hãy bỏ phần này: không khai là không có.', 'Remove it: unanswered means none.')];
  }
  if (notApplicable.when !== undefined || notApplicable.claim !== undefined) return [];
  const about = ['Chưa nói khi nào không áp dụng.', 'It does not say when the leaf does not apply.'] as const;
  return [
    problem(
      place,
      ...about,
      'Hãy ghi "when" (theo số liệu) hoặc "claim" (đơn vị đề nghị).',
      'Write "when" (by figures) or "claim" (by the unit).',
    ),
  ];
}

function audience({ appliesTo = [] }: Leaf, at: string, types: readonly string[]): Problem[] {
  return appliesTo.flatMap((type, index) => {
    if (types.includes(type)) return [];
    const list = types.join(', ');
    const about = [`Không có loại đơn vị "${type}".`, `There is no unit type "${type}".`] as const;
    return [problem(below(at, 'appliesTo', index), ...about, `Hãy ghi một trong: ${list}.`, `Write one of: ${list}.`)];
  });
}

/** Every place where points stand that somebody can be given. */
function writtenPoints(leaves: ReturnType<typeof leavesOf>, asked: Parameters<Question>[0]): { points: string; at: string }[] {
  const { bonus, penalty } = asked.document;
  return [
    ...members(asked.document.criteria, '/criteria', asked).map(({ one, at }) => ({ points: one.max, at: `${at}/max` })),
    ...(bonus && asked.sound('/bonus/max') ? [{ points: bonus.max, at: '/bonus/max' }] : []),
    ...(penalty && asked.sound('/penalty/max') ? [{ points: penalty.max, at: '/penalty/max' }] : []),
    ...leaves.flatMap(({ one, at }) => {
      const field = one.kind === 'level' ? 'levels' : 'per';
      const parts = one.kind === 'level' ? one.levels : one.kind === 'deduction' || one.kind === 'occurrence' ? one.per : [];
      const inside = parts.map(({ points }, index) => ({ points, at: `${at}/${field}/${index}/points` }));
      return [{ points: one.max, at: `${at}/max` }, ...inside];
    }),
  ];
}

function tooFine(points: string, at: string, precision: number): Problem[] {
  const places = (points.split('.')[1] ?? '').replace(/0+$/, '').length;
  if (places <= precision) return [];
  const about = [
    `${points} có ${places} chữ số thập phân, quy định chỉ dùng ${precision}.`,
    `${points} has ${places} decimal places; the regulation uses ${precision}.`,
  ] as const;
  return [problem(at, ...about, 'Hãy làm tròn điểm hoặc tăng "precision".', 'Round the points, or raise "precision".')];
}
