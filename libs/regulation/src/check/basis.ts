import { isDay } from '#kernel';
import { problemOfFigure } from '../figures';
import { below, problem, type Problem } from './problem';
import { members, type Question } from './question';

/** The document's own data: years, date, default facts, and the labels of other regulations it names. */
export const problemsOfBasis: Question = (asked) => {
  const { document, sound } = asked;
  const problems: Problem[] = [];
  const { years, basis } = document;
  if (sound('/years') && years.to !== undefined && years.to < years.from) {
    problems.push(
      problem(
        '/years/to',
        'Năm cuối trước năm đầu.',
        'The last year is before the first.',
        'Hãy sửa lại các năm áp dụng.',
        'Correct the years.',
      ),
    );
  }
  if (sound('/basis') && basis.date !== undefined && !isDay(basis.date)) {
    problems.push(
      problem(
        '/basis/date',
        `"${basis.date}" không phải ngày có thật.`,
        `"${basis.date}" is not a day that exists.`,
        'Hãy ghi dạng 2018-03-08.',
        'Write it like 2018-03-08.',
      ),
    );
  }
  for (const { one, at } of members(document.facts, '/facts', asked)) {
    const wrong = problemOfFigure(one, one.default);
    if (wrong)
      problems.push(
        problem(
          `${at}/default`,
          `Giá trị mặc định: ${wrong.vi}`,
          `The default: ${wrong.en}`,
          'Hãy sửa giá trị mặc định.',
          'Correct the default.',
        ),
      );
  }
  return [...problems, ...equivalences(asked)];
};

const equivalences: Question = (asked) => {
  const { document, sound } = asked;
  if (!sound('/classes', '/title')) return [];
  const labels = [...(document.classes ?? []), ...(document.title ? [document.title] : [])].map(({ code }) => code);
  return members(document.equivalence, '/equivalence', asked).flatMap(({ one, at }) => [
    ...(sound('/code') && one.regulation === document.code
      ? [
          problem(
            `${at}/regulation`,
            'Quy định không cần tương đương với chính nó.',
            'A regulation need not be equivalent to itself.',
            'Hãy ghi mã của quy định khác.',
            'Write the code of another regulation.',
          ),
        ]
      : []),
    ...Object.keys(one.classes)
      .filter((label) => !labels.includes(label))
      .map((label) =>
        problem(
          below(at, 'classes', label),
          `Quy định này không có mức "${label}".`,
          `This regulation has no class "${label}".`,
          `Hãy ghi một trong: ${labels.join(', ')}.`,
          `Write one of: ${labels.join(', ')}.`,
        ),
      ),
  ]);
};
