import { covers, type Day, type Grant, type Role, type Sentence } from '#kernel';
import type { Directory } from '../directory/look-up';
import { byName } from '../directory/only';
import type { Retellings, Value } from '../projection';
import type { Standing } from './standing';
import { taskWords, type TaskCode } from './tasks';
import { worklist } from './worklist';

export interface WorkListQuestion {
  /** The asker's rights on that day: only tasks within one of them are shown. */
  readonly grants: readonly Grant[];
  readonly today: Day;
  readonly jurisdiction?: string;
  readonly unit?: string;
  readonly kind?: string;
  readonly overdueOnly?: boolean;
}

/** One thing to do. */
export interface WorkItem {
  readonly dossier: string;
  readonly jurisdiction: string;
  readonly cycle: string;
  readonly unit: string;
  readonly unitName: string;
  readonly kind: string;
  readonly period: string;
  /** Code of the stage in the regulation. */
  readonly stage: string;
  readonly task: TaskCode;
  readonly words: Sentence;
  /** Who can do it. */
  readonly roles: readonly Role[];
  /** The reviewing body it is for. */
  readonly body: string | null;
  readonly appeal: string | null;
  /** Last day by which it is to be done; null when no day is set. */
  readonly until: Day | null;
  readonly overdue: boolean;
  /** Calendar days left, 0 on the last day, below 0 when overdue; null when no day is set. */
  readonly daysLeft: number | null;
  /** When it began to wait. */
  readonly since: string;
  /** Leaves done, of so many. */
  readonly done: number | null;
  readonly of: number | null;
  /** Kinds of the same unit that have to be decided first: until then it is blocked. */
  readonly waitsFor: readonly string[];
}

/** Việc cần xử lý, for one asker on one day: most urgent first, then by the unit's name. */
export class WorkList {
  constructor(
    private readonly models: Retellings,
    private readonly directory: Directory,
  ) {}

  waiting({ grants, today, jurisdiction, unit, kind, overdueOnly }: WorkListQuestion): WorkItem[] {
    const asked = Object.entries({ jurisdiction, unit, kind }).filter(([, value]) => value !== undefined);
    const where = ['(starts IS NULL OR starts <= ?)', '(ends IS NULL OR ends >= ?)', ...asked.map(([column]) => `${column} = ?`)];
    const values = [today, today, ...asked.map(([, value]) => value as Value)];
    return this.models
      .rows(worklist)
      .all<TaskRow>(`SELECT * FROM tasks WHERE ${where.join(' AND ')}`, ...values)
      .map((row) => this.shown(row, today))
      .filter((item) => theirs(item, grants) && (!overdueOnly || item.overdue))
      .sort((one, other) => byUrgency(one, other) || byName(one.unitName, other.unitName) || byText(one, other));
  }

  /** The stage in which a dossier stands; null once nothing is left to do there. */
  stageOf(dossier: string): Standing['stage'] {
    const row = this.models.rows(worklist).one<{ standing: string }>('SELECT standing FROM standings WHERE dossier = ?', dossier);
    return row ? (JSON.parse(row.standing) as Standing).stage : null;
  }

  private shown({ roles, waitsFor, starts: _starts, ends: _ends, total, body, appeal, ...row }: TaskRow, today: Day): WorkItem {
    return {
      ...row,
      unitName: this.directory.unitName(row.unit),
      words: taskWords[row.task],
      roles: JSON.parse(roles) as Role[],
      body: body || null,
      appeal: appeal || null,
      overdue: row.until !== null && today > row.until,
      daysLeft: row.until === null ? null : daysBetween(today, row.until),
      of: total,
      waitsFor: JSON.parse(waitsFor) as string[],
    };
  }
}

type TaskRow = Omit<WorkItem, 'roles' | 'waitsFor' | 'unitName' | 'words' | 'overdue' | 'daysLeft' | 'of' | 'body' | 'appeal'> & {
  readonly roles: string;
  readonly waitsFor: string;
  readonly starts: Day | null;
  readonly ends: Day | null;
  readonly total: number | null;
  readonly body: string;
  readonly appeal: string;
};

/** A task is somebody's when one of their grants has the role and reaches there: the same reach that the act itself needs. */
const theirs = ({ roles, jurisdiction, unit, kind, cycle, body }: WorkItem, grants: readonly Grant[]) =>
  grants.some(
    (grant) => roles.includes(grant.role) && covers(grant, { jurisdiction, unit, kind, cycle, body: body ?? undefined }),
  );

const byUrgency = (one: WorkItem, other: WorkItem) => {
  const [first, second] = [one.until ?? '9999', other.until ?? '9999'];
  return first < second ? -1 : first > second ? 1 : 0;
};

const byText = (one: WorkItem, other: WorkItem) => {
  const key = ({ kind, period, task, body, appeal, dossier }: WorkItem) => [kind, period, task, body, appeal, dossier].join('\n');
  return key(one) < key(other) ? -1 : 1;
};

const daysBetween = (from: Day, to: Day) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
