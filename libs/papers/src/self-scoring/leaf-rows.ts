import { exact } from '#kernel';
import { leavesFor, type Answer, type Leaf } from '#regulation';
import type { Cell, Entry, Row, Run } from '../workbook/page';
import { framed, hidden, row, type Cells } from './cells';
import { askedBy, shownFigure, type Asked } from './figures';
import { shownPoints, type Points } from './points';
import { notApplicable, rowOf, type SelfScoring, type SheetLeaf } from './self-scoring';

/** Points by the unit's own answers, by those of review and appeal, and of the year before. */
export interface Sets {
  readonly own: Points;
  readonly reviewed: Points;
  readonly before: Points | null;
}

const untouched: SheetLeaf = {
  revision: 0,
  answer: null,
  explanation: null,
  evidence: 0,
  signed: null,
  reviewed: null,
  open: false,
};

/** A leaf: one row that says what it is and takes the explanation, and one row for each figure. */
export function rowsOf(leaf: Leaf, of: SelfScoring, { own, reviewed, before }: Sets): Row[] {
  const { code, max } = leaf;
  const now = of.leaves[code] ?? untouched;
  const last = lastYear(leaf, of);
  const points = (from: Points | null): Cell => {
    const found = from?.leaves[code];
    return { look: 'points', value: found && shownPoints(found.points) };
  };
  const head = row({
    ...framed('centred'),
    row: hidden(rowOf.leaf(code, now.revision)),
    code: { look: 'centred', value: code },
    name: { look: 'text', value: described(leaf, now.evidence) },
    max: { look: 'centred', value: shownPoints(max) },
    figures: claimed(leaf, now),
    share: { look: 'share', value: shareOf(leaf, own) },
    points: points(own),
    before: last?.notApplicable ? { look: 'centred', value: notApplicable } : points(last ? before : null),
    reviewed: points(reviewed),
    explanation: { look: 'text', value: now.explanation ?? '', ...(now.open && { entry: explaining }) },
    signature: { look: 'text', value: now.signed ?? '' },
  });
  return [head, ...askedBy(leaf).map((asked) => row(figureRow(leaf, asked, now, last)))];
}

const explaining: Entry = {
  takes: 'text',
  hint: 'Giải trình (thay cho hoặc kèm theo tài liệu kiểm chứng), hoặc lý do không áp dụng.',
};

function figureRow(leaf: Leaf, { name, label, unit, type, entry }: Asked, { answer, open }: SheetLeaf, last?: Answer): Cells {
  const look = type === 'level' || type === 'boolean' ? 'centred' : 'number';
  return {
    ...framed('text'),
    row: hidden(rowOf.figure(leaf.code, name)),
    name: { look: 'line', value: `– ${label}` },
    unit: { look: 'centred', value: unit },
    figures: { look, value: shownFigure(leaf, type, answer?.figures?.[name]), ...(open && { entry }) },
    before: { look, value: shownFigure(leaf, type, last?.figures?.[name]) },
  };
}

/** Where a leaf may be claimed not to apply, that can be chosen. */
function claimed({ notApplicable: exempt }: Leaf, { answer, open }: SheetLeaf): Cell {
  const cell: Cell = { look: 'centred', value: answer?.notApplicable ? notApplicable : '' };
  if (!open || !exempt?.claim) return cell;
  const hint = `Chỉ chọn khi: ${exempt.claim.vi}. Ghi lý do ở cột giải trình.`;
  return { ...cell, entry: { takes: 'choice', choices: [notApplicable], hint } };
}

function shareOf({ kind, code }: Leaf, { leaves }: Points): number | undefined {
  const quantity = kind === 'quantity' ? leaves[code]?.quantity : undefined;
  return quantity === undefined ? undefined : exact(quantity).valueOf();
}

/** The year before counts as the same leaf only where code and name are the same. */
function lastYear({ code, name }: Leaf, { before }: SelfScoring): Answer | undefined {
  if (!before) return undefined;
  const then = leavesFor(before.regulation, before.unitType).find((leaf) => leaf.code === code);
  return then?.name.vi === name.vi ? before.answers[code] : undefined;
}

function described({ name, rule, notApplicable: exempt }: Leaf, evidence: number): readonly Run[] {
  const asides = [
    rule.vi,
    ...(exempt?.claim ? [`Không áp dụng khi: ${exempt.claim.vi}.`] : []),
    ...(evidence ? [`Đã đính kèm ${evidence} tài liệu kiểm chứng.`] : []),
  ];
  return [{ text: name.vi, as: 'strong' }, ...asides.map((words) => ({ text: `\n${words}`, as: 'aside' }) as const)];
}
