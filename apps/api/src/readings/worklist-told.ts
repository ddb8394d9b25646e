import type { Day } from '#kernel';
import type { WorkItem } from '#projections';
import { workingDaysLeft } from '#regulation';
import type { Shown } from './shown';
import type { TaskCount } from './worklist.answers';

/** Says of each task how many working days are left on a day. Many wait for the same day: each is counted once. */
export function withWorkingDays(today: Day) {
  const counted = new Map<Day, number | null>();
  const left = (until: Day): number | null => {
    const known = counted.get(until);
    if (known !== undefined) return known;
    const days = workingDaysLeft(today, until);
    counted.set(until, days);
    return days;
  };
  return (item: WorkItem) => ({ ...item, workingDaysLeft: item.until === null ? null : left(item.until) });
}

/** How many there are of each task, in the order in which they first come. */
export function tasksAmong(items: readonly Pick<WorkItem, 'task' | 'words'>[]): Shown<TaskCount>[] {
  const counts = new Map<string, Shown<TaskCount>>();
  for (const { task, words } of items) counts.set(task, { task, words, count: (counts.get(task)?.count ?? 0) + 1 });
  return [...counts.values()];
}
