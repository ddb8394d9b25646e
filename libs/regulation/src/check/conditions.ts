import { parseFeel, type Declared, type FeelType } from '../feel/feel';
import { declaredByLeaf } from '../figures';
import { conditionNames } from '../formulas';
import { problem, type Problem } from './problem';
import { leavesOf, members, type Question } from './question';

/** Every expression can be read, uses only names that are declared for it, and gives what its place needs. */
export const problemsOfConditions: Question = (asked) => {
  const { document, sound } = asked;
  const own = leavesOf(asked).flatMap(({ one, at }) => {
    const names = declaredByLeaf(one);
    const when = one.notApplicable?.when;
    return [
      ...(one.kind === 'quantity' ? expression(one.quantity, `${at}/quantity`, 'number', names) : []),
      ...(when === undefined ? [] : expression(when, `${at}/notApplicable/when`, 'boolean', names)),
    ];
  });
  if (!sound('/criteria', '/bonus', '/penalty', '/facts')) return own;

  const names = conditionNames(document);
  const placed = [
    ...members(document.knockOuts, '/knockOuts', asked),
    ...members(document.classes, '/classes', asked),
    ...(document.title && sound('/title') ? [{ one: document.title, at: '/title' }] : []),
  ];
  return [
    ...own,
    ...placed.flatMap(({ one, at }) => (one.when === undefined ? [] : expression(one.when, `${at}/when`, 'boolean', names))),
  ];
};

function expression(text: string, at: string, type: FeelType, names: Declared): Problem[] {
  const read = parseFeel(text, names);
  const list = Object.keys(names).slice(0, 60).join(', ');
  const remedy = [`Các tên dùng được: ${list}.`, `Names that may be used: ${list}.`] as const;
  if ('problems' in read) return read.problems.map(({ vi, en }) => problem(at, vi, en, ...remedy));
  if (read.type === type) return [];
  return type === 'number'
    ? [
        problem(
          at,
          'Biểu thức không cho ra một số.',
          'The expression does not give a number.',
          'Hãy viết phép tính, như "done / assigned".',
          'Write a calculation, such as "done / assigned".',
        ),
      ]
    : [
        problem(
          at,
          'Biểu thức không cho ra đúng/sai.',
          'The expression does not give true or false.',
          'Hãy viết phép so sánh, như "total >= 90".',
          'Write a comparison, such as "total >= 90".',
        ),
      ];
}
