import { decimal, exact, type Fraction } from '#kernel';
import { isFor } from '../labels';
import { problem, type Problem } from './problem';
import { members, type Question } from './question';

/** Leaves add up to their criterion for every kind of unit, and criteria to the maximum. */
export const problemsOfSums: Question = (asked) => {
  const { document, sound } = asked;
  const problems: Problem[] = [];
  if (sound('/unitTypes')) {
    for (const { one, at } of members(document.criteria, '/criteria', asked)) {
      for (const { code } of document.unitTypes) {
        const added = sum(one.leaves.filter((leaf) => isFor(leaf, code)).map(({ max }) => max));
        if (added.equals(exact(one.max))) continue;
        problems.push(
          problem(
            `${at}/max`,
            `Tiêu chí ${one.code} tối đa ${one.max} điểm, nhưng các mục dành cho loại đơn vị "${code}" cộng lại là ${decimal(added, 2)}.`,
            `Criterion ${one.code} has a maximum of ${one.max}, but its leaves for units of type "${code}" add up to ${decimal(added, 2)}.`,
            'Hãy sửa điểm tối đa của các mục hoặc của tiêu chí.',
            "Correct the maxima of the leaves, or the criterion's.",
          ),
        );
      }
    }
  }
  if (!sound('/maximum', '/criteria')) return problems;
  const added = sum(document.criteria.map(({ max }) => max));
  if (!added.equals(exact(document.maximum))) {
    problems.push(
      problem(
        '/maximum',
        `Thang điểm là ${document.maximum}, nhưng các tiêu chí cộng lại là ${decimal(added, 2)}.`,
        `The maximum is ${document.maximum}, but the criteria add up to ${decimal(added, 2)}.`,
        'Hãy sửa thang điểm hoặc điểm tối đa của các tiêu chí.',
        'Correct the maximum, or the maxima of the criteria.',
      ),
    );
  }
  if (exact(document.maximum).compare(0) === 0) {
    problems.push(
      problem(
        '/maximum',
        'Thang điểm bằng 0.',
        'The maximum is 0.',
        'Hãy ghi thang điểm, như "100".',
        'Write a maximum, such as "100".',
      ),
    );
  }
  return problems;
};

const sum = (numbers: readonly string[]): Fraction => numbers.reduce((added, one) => added.add(exact(one)), exact(0));
