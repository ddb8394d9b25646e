import { covers, type Day, type Grant, type Role, type Sentence } from '#kernel';
import type { Directory } from '../directory/look-up';
import type { Retellings, Value } from '../projection';
import { tasksFor, taskWords, type TaskCode } from './tasks';
import { worklist } from './worklist';

export interface WorkListQuestion {
  /** The asker's rights on that day: only tasks within one of them are shown. */
  readonly grants: readonly Grant[];
  readonly today: Day;
  readonly jurisdiction?: string;
  readonly unit?: string;
  readonly kind?: string;
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

/** Where a dossier stands that is under way. */
export interface DossierStands {
  /** Code of the stage in the regulation. */
  readonly stage: string;
  /** Last day of it. */
  readonly until: Day | null;
}

/** Việc cần xử lý, for one asker on one day. */
export class WorkList {
  constructor(
    private readonly models: Retellings,
    private readonly directory: Directory,
  ) {}

  /** Everything that waits for the asker, in no order: a list that shows it has its own. */
  waiting({ grants, today, jurisdiction, unit, kind }: WorkListQuestion): WorkItem[] {
    const asked = Object.entries({ jurisdiction, unit, kind }).filter(([, value]) => value !== undefined);
    const ofUnits = grants.every(({ scope }) => scope.unit !== undefined);
    const found = ofUnits ? 'unit IN (SELECT unit FROM mine)' : 'task IN (SELECT value FROM json_each(?))'; // each by its index
    const within = [...asked.map(([column]) => `${column} = ?`), found];
    const where = ['(starts IS NULL OR starts <= ?)', '(ends IS NULL OR ends >= ?)', ...within];
    const values = [reachesOf(grants), today, today, ...asked.map(([, value]) => value as Value)];
    if (!ofUnits) values.push(JSON.stringify(tasksFor(grants.map(({ role }) => role))));
    const rows = this.rows
      .all<TaskRow>(`${withMine} SELECT * FROM tasks WHERE ${where.join(' AND ')} AND ${isMine}`, ...values)
      .filter((row) => theirs(row, grants));
    const nameOf = this.directory.names();
    return rows.map((row) => shown(row, nameOf(row.unit), today));
  }

  /** Where a dossier stands; null once nothing is left to do there. */
  stageOf(dossier: string): DossierStands | null {
    const row = this.rows.one<DossierStands>(
      'SELECT stage, until FROM standings WHERE dossier = ? AND stage IS NOT NULL',
      dossier,
    );
    return row ?? null;
  }

  /** Where each dossier of a jurisdiction stands; one that has ended is not there. */
  stands(jurisdiction: string): ReadonlyMap<string, DossierStands> {
    const rows = this.rows.all<DossierStands & { dossier: string }>(
      'SELECT dossier, stage, until FROM standings WHERE jurisdiction = ? AND stage IS NOT NULL',
      jurisdiction,
    );
    return new Map(rows.map(({ dossier, ...stands }) => [dossier, stands]));
  }

  private get rows() {
    return this.models.rows(worklist);
  }
}

/** The asker's grants, so that the table itself leaves out most of what is not theirs; `theirs` has the last word. */
const withMine = `WITH mine AS MATERIALIZED (SELECT value ->> 'role' AS role, value ->> 'unit' AS unit, value ->> 'kind' AS kind, value ->> 'body' AS body FROM json_each(?))`;
const isMine = `EXISTS (SELECT 1 FROM mine WHERE instr(tasks.roles, mine.role) AND (mine.unit IS NULL OR mine.unit = tasks.unit)
  AND (mine.kind IS NULL OR mine.kind = tasks.kind) AND (mine.body IS NULL OR mine.body = tasks.body))`;

const reachesOf = (grants: readonly Grant[]): string =>
  JSON.stringify(grants.map(({ role, scope: { unit, kind, body } }) => ({ role: `"${role}"`, unit, kind, body })));

function shown(
  { roles, waitsFor, starts: _starts, ends: _ends, total, body, appeal, ...row }: TaskRow,
  unitName: string,
  today: Day,
): WorkItem {
  return {
    ...row,
    unitName,
    words: taskWords[row.task],
    roles: rolesIn(roles),
    body: body || null,
    appeal: appeal || null,
    overdue: row.until !== null && today > row.until,
    daysLeft: row.until === null ? null : daysBetween(today, row.until),
    of: total,
    waitsFor: JSON.parse(waitsFor) as string[],
  };
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

/** Read once for each text: there are as many as there are kinds of tasks. */
const known = new Map<string, readonly Role[]>();
function rolesIn(text: string): readonly Role[] {
  const found = known.get(text) ?? (JSON.parse(text) as Role[]);
  known.set(text, found);
  return found;
}

/** A task is somebody's when one of their grants has the role and reaches there: the same reach that the act itself needs. */
const theirs = ({ roles, jurisdiction, unit, kind, cycle, body }: TaskRow, grants: readonly Grant[]) =>
  grants.some(
    (grant) => rolesIn(roles).includes(grant.role) && covers(grant, { jurisdiction, unit, kind, cycle, body: body || undefined }),
  );

const daysBetween = (from: Day, to: Day) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
