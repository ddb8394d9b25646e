import { kindWords, type NamedRating, type RatingShown } from '#projections';
import { moment, points } from '../print/figures';
import { table } from '../print/table';
import { said, word } from '../print/words';

const named = (rating: NamedRating | null): string => {
  if (!rating) return '–';
  const title = rating.titleName ? ` – ${said(rating.titleName)}` : '';
  return `${rating.className ? said(rating.className) : '–'}${title}`;
};

/** A rating for a terminal: the result side by side, and căn cứ tính điểm leaf by leaf, criterion by criterion. */
export function ratingLines(rating: RatingShown): string[] {
  const last = rating.computed.at(-1) ?? rating.self;
  const { decided } = rating;
  const head = [
    `${rating.unitName} – ${said(kindWords(rating.kind))} – ${rating.period.label}`,
    `${said(rating.regulation.name)} (${rating.regulation.code}, ${rating.regulation.hash.slice(0, 12)}…)`,
    '',
    `${word('Tự chấm', 'Self')}:     ${points(rating.self?.result.total ?? null)}`,
    ...rating.computed.map(
      ({ after, result }) =>
        `${after === 'review' ? word('Thẩm định', 'Review') : word('Thẩm định lại', 'Appeal')}: ${points(result.total)} → ${result.class ?? ''}${result.title ? ` (${result.title})` : ''}`,
    ),
    `${word('Đề xuất', 'Proposed')}:     ${named(rating.proposed)}`,
    `${word('Quyết định', 'Decided')}:  ${named(decided)}${decided ? word(`, số ${decided.document.number} ngày ${decided.document.date.split('-').reverse().join('/')}`, `, no. ${decided.document.number} of ${decided.document.date}`) : ''}`,
    ...(decided ? decided.signature.map((line) => `             ${line}`) : []),
  ];
  if (!last) return [...head, '', word('Chưa có điểm.', 'There are no points yet.')];
  return [
    ...head,
    '',
    word('Căn cứ tính điểm', 'How the points came about'),
    leaves(rating),
    '',
    criteria(last.result),
    ...rules(last.result),
  ];
}

function leaves({ leaves }: RatingShown): string {
  const columns = [
    { heading: word('Mục', 'Leaf') },
    { heading: word('Tiêu chí', 'What') },
    { heading: word('Tối đa', 'Max'), right: true },
    { heading: word('Tự chấm', 'Self'), right: true },
    { heading: word('Thẩm định', 'Review'), right: true },
    { heading: word('Lại', 'Appeal'), right: true },
    { heading: word('Số liệu tính', 'Figures') },
    ...(leaves.some(({ self }) => self?.signature) ? [{ heading: word('Ký', 'Signed') }] : []),
  ];
  return table(
    columns,
    leaves.map(({ code, name, max, points: won, self, review, appeal }) => {
      const answer = appeal?.answer ?? review?.answer ?? self?.answer;
      const figures = answer?.notApplicable
        ? word('không áp dụng', 'not applicable')
        : Object.entries(answer?.figures ?? {})
            .map(([input, value]) => `${input}=${value}`)
            .join(' ');
      const { signature } = self ?? {};
      const signed = signature ? `${signature.capacity ?? signature.by}, ${moment(signature.at)}` : '';
      return [
        code,
        said(name),
        points(max),
        points(won.self),
        points(won.review),
        appeal ? points(won.appeal) : '',
        figures,
        signed,
      ];
    }),
  );
}

type Result = RatingShown['computed'][number]['result'];

function criteria({ criteria, base, bonus, penalty, total }: Result): string {
  const rows = criteria.map(({ code, points: won, applicableMax, share }) => [
    code,
    points(won),
    points(applicableMax),
    share === null ? '–' : `${points(share)} (${share})`,
  ]);
  const columns = [
    { heading: word('Tiêu chí', 'Criterion') },
    { heading: word('Điểm', 'Points'), right: true },
    { heading: word('Tối đa áp dụng', 'Applicable max'), right: true },
    { heading: word('Tỷ lệ', 'Share') },
  ];
  const sum = `${points(base)} + ${points(bonus.points)} − ${points(penalty.points)} = ${points(total)} (${total})`;
  return `${table(columns, rows)}\n${word('Tổng', 'Total')}: ${sum}`;
}

function rules({ knockOuts, floors, conditions, band, class: given, title }: Result): string[] {
  const held = (holds: boolean | null) =>
    holds === null ? word('không xét', 'not tested') : holds ? word('có', 'yes') : word('không', 'no');
  return [
    ...floors.map(
      ({ code, met, failed }) =>
        `${word('Mức tối thiểu', 'Floor')} ${code}: ${met ? word('đạt', 'met') : `${word('không đạt', 'failed')} (${failed.join(', ')})`}`,
    ),
    ...knockOuts.map(({ code, holds }) => `${word('Trường hợp không xét', 'Knock-out')} ${code}: ${held(holds)}`),
    ...conditions.map(({ code, holds }) => `${word('Điều kiện', 'Condition')} ${code}: ${held(holds)}`),
    `${word('Theo điểm', 'By points')}: ${band ?? '–'}; ${word('sau các điều kiện', 'after conditions')}: ${given ?? '–'}; ${word('danh hiệu', 'title')}: ${title ?? '–'}`,
  ];
}
