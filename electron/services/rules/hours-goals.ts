import type { Day } from '../../../shared/domain/calendar/day';
import type { ActivityEntry } from '../../../shared/domain/history/activity';
import type { Id } from '../../../shared/domain/id';
import { isOpen } from '../../../shared/domain/plan/task';
import type { Store } from '../../store/store';

/** Completes the task if it is a goal that counts hours and has reached them. Returns the resulting entries. */
export function completeOnceHoursAreLogged(
  store: Store,
  planId: Id,
  taskId: Id,
  day: Day,
): ActivityEntry[] {
  const goal = store.goals.listByTask(taskId).find(({ end }) => end === null);
  const task = store.tasks.find(planId, taskId);
  if (goal?.measure !== 'hours' || task === null || !isOpen(task)) return [];
  if (store.times.spentOn(taskId) < goal.minutes) return [];
  store.tasks.setState(taskId, { status: 'done', day });
  return [{ kind: 'task.completed', taskId, title: task.title, day }];
}
