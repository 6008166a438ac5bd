import type { Day } from '../../shared/domain/calendar/day';
import { type Id, isOpen } from '../../shared/domain/plan/task';
import type { Store } from '../store/store';

/** Ticks the task on the day, if it is a goal that counts hours and has them. */
export function tickOnceHoursAreLogged(store: Store, taskId: Id, day: Day): void {
  const goal = store.goals.listByTask(taskId).find(({ end }) => end === null);
  const task = store.tasks.find(taskId);
  if (goal?.measure !== 'hours' || task === null || !isOpen(task)) return;
  const [spent] = store.times.spentOn([taskId]);
  if ((spent?.minutes ?? 0) >= goal.minutes) store.tasks.setState(taskId, { status: 'done', day });
}
