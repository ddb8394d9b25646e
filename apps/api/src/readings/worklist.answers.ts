import { PageShown, Words } from './words.answers';

/** One thing to do. */
export class WorkItemShown {
  /** Id of the dossier @example 3f2b8c1e-5a64-5d0f-9f0e-0d9a6f1c2b11 */
  dossier: string;

  /** Id of the jurisdiction @example 2f0d6f7a-3b0f-4a57-9d5a-0c0b6c7f1a11 */
  jurisdiction: string;

  /** Id of the cycle @example 7d4c1f0e-9f0b-4f5e-8a53-1f8f0a1f6a10 */
  cycle: string;

  /** Id of the unit @example 5c2f7a70-1b1d-4f0e-8a4e-3f6b7d9c2e10 */
  unit: string;

  /** Its name @example "Phường Bình Minh" */
  unitName: string;

  /** Kind of evaluation @example government */
  kind: string;

  /** What people call the period @example 2019 */
  period: string;

  /** Code of the stage in the regulation @example review */
  stage: string;

  /** Code of the task: assess-and-submit, sign-leaves, accept-or-return, return-requested, review, may-appeal, decide-appeal, propose, decide, publish @example review */
  task: string;

  /** What officials call it. */
  words: Words;

  /** Roles that can do it. */
  roles: string[];

  /** The reviewing body it is for @example noi-vu */
  body: string | null;

  /** The appeal it is about @example 0b0e5d64-0d3f-4b52-8d0b-6cbb6ac9a8fd */
  appeal: string | null;

  /** Last day by which it is to be done @example 2019-12-15 */
  until: string | null;

  /** Whether that day is past @example false */
  overdue: boolean;

  /** Calendar days left, 0 on the last day, below 0 when overdue @example 20 */
  daysLeft: number | null;

  /** Working days left by the calendar of public bodies, 0 on the last day, below 0 when overdue; null without a day, and in a year whose calendar is not known @example 4 */
  workingDaysLeft: number | null;

  /** When it began to wait, UTC @example 2019-11-20T02:00:00.000Z */
  since: string;

  /** Leaves done @example 12 */
  done: number | null;

  /** Of so many @example 30 */
  of: number | null;

  /** Kinds of the same unit that have to be decided first. */
  waitsFor: string[];
}

/** How many tasks of a sort there are. */
export class TaskCount {
  /** Code of the task @example review */
  task: string;

  /** What officials call it. */
  words: Words;

  /** How many @example 12 */
  count: number;
}

/** What waits for me (việc cần xử lý). */
export class WorkListAnswer extends PageShown {
  /** Most urgent first. */
  items: WorkItemShown[];

  /** How many there are of each task, of what else I asked for: also of those that `task` and `q` leave out. */
  tasks: TaskCount[];
}
