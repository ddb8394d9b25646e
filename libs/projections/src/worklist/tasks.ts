import { daysAfter, type Day, type Role, type Sentence } from '#kernel';
import type { Regulation } from '#regulation';
import type { Standing } from './standing';

/** Việc cần xử lý: what may be waiting, in the words officials use for it. */
export const taskWords = {
  'assess-and-submit': { vi: 'Tự chấm điểm và nộp hồ sơ', en: 'Assess and submit' },
  'sign-leaves': { vi: 'Ký xác nhận từng mục', en: 'Sign the rows' },
  'accept-or-return': { vi: 'Tiếp nhận hoặc trả lại hồ sơ', en: 'Accept or return the dossier' },
  'return-requested': { vi: 'Xem xét đề nghị trả lại hồ sơ của đơn vị', en: 'Consider the unit’s request to return the dossier' },
  review: { vi: 'Thẩm định', en: 'Review' },
  'may-appeal': { vi: 'Có thể đề nghị thẩm định lại', en: 'May appeal' },
  'decide-appeal': { vi: 'Quyết định đề nghị thẩm định lại', en: 'Decide the appeal' },
  propose: { vi: 'Đề xuất mức xếp loại', en: 'Propose the rating' },
  decide: { vi: 'Quyết định xếp loại', en: 'Decide the rating' },
  publish: { vi: 'Công bố kết quả', en: 'Publish the rating' },
} as const satisfies Record<string, Sentence>;

export type TaskCode = keyof typeof taskWords;

/** Who does each. */
const roles: Readonly<Record<TaskCode, readonly Role[]>> = {
  'assess-and-submit': ['row-officer', 'unit-editor', 'unit-head'],
  'sign-leaves': ['row-officer'],
  'accept-or-return': ['standing-office'],
  'return-requested': ['standing-office'],
  review: ['reviewer'],
  'may-appeal': ['unit-head'],
  'decide-appeal': ['appeal-panel'],
  propose: ['council-secretary'],
  decide: ['committee'],
  publish: ['records-office'],
};

/** What somebody with these roles may have to do. */
export const tasksFor = (held: readonly Role[]): TaskCode[] =>
  (Object.keys(roles) as TaskCode[]).filter((code) => roles[code].some((role) => held.includes(role)));

/** What the work list needs of a regulation. */
export interface Rules {
  /** Code of the approval stage: its deadline is the proposal's too. */
  readonly approval: string | null;
  /** Kinds that have to be decided before. */
  readonly after: readonly string[];
  /** Whether every row has to be signed before the sheet is handed in. */
  readonly everyLeafSigned: boolean;
  /** The leaves of the criteria, and the types of units each is for. */
  readonly leaves: readonly { readonly code: string; readonly appliesTo: readonly string[] | null }[];
}

export interface Task {
  readonly task: TaskCode;
  readonly roles: readonly Role[];
  /** The reviewing body it is for. */
  readonly body: string | null;
  /** The appeal it is about. */
  readonly appeal: string | null;
  /** First and last day on which it is there to do; open when null. */
  readonly from: Day | null;
  readonly to: Day | null;
  /** Last day by which it is to be done. */
  readonly until: Day | null;
  readonly since: string;
  /** Leaves done, of so many. */
  readonly done: number | null;
  readonly of: number | null;
  /** Kinds of the same unit that have to be decided first. */
  readonly waitsFor: readonly string[];
}

export const rulesOf = ({ procedure, criteria }: Regulation): Rules => {
  const approval = procedure.stages.find((stage) => stage.kind === 'approval');
  const leaves = criteria
    .flatMap((criterion) => criterion.leaves)
    .map(({ code, appliesTo }) => ({ code, appliesTo: appliesTo ?? null }));
  const everyLeafSigned = procedure.stages.some((stage) => stage.kind === 'self-assessment' && stage.everyLeafSigned === true);
  return { approval: approval?.code ?? null, after: approval?.after ?? [], everyLeafSigned, leaves };
};

/** Everything that waits to be done on a dossier that stands so. */
export function tasksOf(dossier: Standing, rules: Rules): Task[] {
  const { stage } = dossier;
  if (!stage || dossier.decided) return stage?.kind === 'publication' ? [task('publish', dossier)] : [];
  const asked = dossier.returnRequested
    ? [{ ...task('return-requested', dossier), since: dossier.returnRequested, until: null }]
    : [];
  switch (stage.kind) {
    case 'self-assessment': {
      const open = dossier.open ?? required(dossier, rules);
      const assess = task('assess-and-submit', dossier);
      const sign = rules.everyLeafSigned ? [{ ...task('sign-leaves', dossier), ...progress(open, dossier.signed) }] : [];
      return [{ ...assess, ...progress(open, dossier.answered) }, ...sign];
    }
    case 'intake':
      return [task('accept-or-return', dossier), ...asked];
    case 'review':
      return [...reviews(dossier), ...asked];
    case 'appeal':
      return [...appeals(dossier, rules), ...asked];
    case 'approval':
      if (!dossier.proposed) return [task('propose', dossier)];
      return [{ ...task('decide', dossier), since: dossier.proposed, waitsFor: waiting(dossier, rules) }];
    case 'publication':
      return [];
  }
}

function reviews(dossier: Standing): Task[] {
  const open = Object.entries(dossier.bodies).filter(([body]) => !dossier.completed.includes(body));
  return open.map(([body, leaves]) => ({ ...task('review', dossier), body, ...progress(leaves, dossier.settled) }));
}

/** While the window is open the unit may appeal; once it is over and nothing waits in it, the proposal is due. */
function appeals(dossier: Standing, rules: Rules): Task[] {
  const window = dossier.stage?.until ?? null;
  const may: Task[] = dossier.waived ? [] : [{ ...task('may-appeal', dossier), to: window }];
  const open = dossier.appeals.filter(({ leaves, decided }) => leaves.some((leaf) => !decided.includes(leaf)));
  const decide = open.map(({ appeal, leaves, decided, since }) => ({
    ...task('decide-appeal', dossier),
    appeal,
    since,
    until: null,
    ...progress(leaves, decided),
  }));
  if (open.length) return [...may, ...decide];
  const until = (rules.approval === null ? null : dossier.deadlines[rules.approval]) ?? null;
  const from = dossier.waived || window === null ? null : daysAfter(window, 1);
  return [...may, { ...task('propose', dossier), from, until }];
}

const waiting = ({ preceding }: Standing, { after }: Rules) => after.filter((kind) => !preceding.includes(kind));

const required = ({ about }: Standing, { leaves }: Rules) =>
  leaves.filter(({ appliesTo }) => !appliesTo || appliesTo.includes(about.unitType)).map(({ code }) => code);

const progress = (leaves: readonly string[], done: readonly string[]) => ({
  done: leaves.filter((leaf) => done.includes(leaf)).length,
  of: leaves.length,
});

const task = (code: TaskCode, { stage }: Standing): Task => ({
  task: code,
  roles: roles[code],
  body: null,
  appeal: null,
  from: null,
  to: null,
  until: stage?.until ?? null,
  since: stage?.since ?? '',
  done: null,
  of: null,
  waitsFor: [],
});
