import { isFor, leavesFor, type Answer, type Leaf } from '#regulation';
import type { Row } from '../workbook/page';
import { framed, row } from './cells';
import { rowsOf, type Sets } from './leaf-rows';
import { pointsOf, shownPoints, type Points } from './points';
import type { SelfScoring } from './self-scoring';

/** Criteria with their leaves in the regulation's order, then bonus and penalty, then the total. */
export function bodyOf(of: SelfScoring): Row[] {
  const { regulation, unitType, before } = of;
  const { criteria, bonus, penalty } = regulation;
  const sets: Sets = {
    own: pointsOf(regulation, unitType, answersOf(of, 'answer')),
    reviewed: pointsOf(regulation, unitType, answersOf(of, 'reviewed')),
    before: before && pointsOf(before.regulation, before.unitType, before.answers),
  };
  const section = (code: string, name: string, max: string, leaves: readonly Leaf[]) => {
    const its = leaves.filter((leaf) => isFor(leaf, unitType));
    const begun = its.some((leaf) => sets.own.leaves[leaf.code]);
    const heading = headingRow(code, name, max, begun ? sets.own.criteria[code] : undefined);
    return its.length ? [heading, ...its.flatMap((leaf) => rowsOf(leaf, of, sets))] : [];
  };
  return [
    ...criteria.flatMap(({ code, name, max, leaves }) => section(code, name.vi, max, leaves)),
    ...(bonus ? section('', `Điểm thưởng, nếu có (tối đa ${shownPoints(bonus.max)} điểm)`, bonus.max, bonus.leaves) : []),
    ...(penalty ? section('', `Điểm trừ, nếu có (tối đa ${shownPoints(penalty.max)} điểm)`, penalty.max, penalty.leaves) : []),
    totalRow(of, sets.own),
  ];
}

/** What the unit answered, or what review and appeal made of it, by leaf. */
function answersOf({ regulation, unitType, leaves }: SelfScoring, which: 'answer' | 'reviewed'): Record<string, Answer> {
  const answers: Record<string, Answer> = {};
  for (const { code } of leavesFor(regulation, unitType)) {
    const answer = leaves[code]?.[which];
    if (answer) answers[code] = answer;
  }
  return answers;
}

const headingRow = (code: string, name: string, max: string, points: number | undefined): Row =>
  row({
    ...framed('heading'),
    code: { look: 'heading', value: code },
    name: { look: 'heading', value: name },
    max: { look: 'heading-max', value: shownPoints(max) },
    points: { look: 'heading-points', value: points },
  });

function totalRow({ regulation }: SelfScoring, { total, soFar, missing }: Points): Row {
  const name = total === null ? `Tạm tính (còn ${missing.length} mục chưa tự chấm)` : 'Tổng cộng';
  return row({
    ...framed('total'),
    name: { look: 'total', value: name },
    max: { look: 'total-max', value: shownPoints(regulation.maximum) },
    points: { look: 'total-points', value: total ?? soFar },
  });
}
