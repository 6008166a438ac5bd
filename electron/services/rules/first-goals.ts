import { Failure } from '../../../shared/contract/failure';
import type { Input } from '../../../shared/contract/calls';
import type { AppScope } from '../../../shared/contract/handlers';
import type { ActivityEntry } from '../../../shared/domain/history/activity';
import { isOpen } from '../../../shared/domain/plan/task';
import { firstWeekToPlan } from '../../../shared/domain/weeks/first-week';
import { REFUSALS, refusals } from '../../../shared/words/refusals';
import type { Store } from '../../store/store';
import type { PlanCopy } from './copy-guide';
import { addGoal } from './week-goals';

type FirstGoals = NonNullable<Input<'plan.start'>['firstGoals']>;

/** Plans goals for the first week of a plan that was just added. Returns what to note; nothing where there are none. */
export function planFirstGoals(
  store: Store,
  { plan, tasks }: Pick<PlanCopy, 'plan' | 'tasks'>,
  wanted: FirstGoals,
  { today, firstWeekday }: Pick<AppScope, 'today' | 'firstWeekday'>,
): ActivityEntry[] {
  const week = firstWeekToPlan(plan.startDay, today, firstWeekday);
  const minutesOf = new Map(wanted.map(({ item, minutes }) => [item, minutes]));
  const goals = [...minutesOf].map(([item, minutes]) => {
    const task = tasks.find(({ origin }) => origin === item);
    if (task === undefined) throw new Failure('not-found', REFUSALS.taskGone);
    if (!isOpen(task)) throw new Failure('refused', refusals.taskClosed(task.title));
    const { id: taskId, title } = task;
    const { id: goalId } = addGoal(store, plan.id, { taskId, week, minutes, measure: 'done' });
    return { goalId, taskId, title };
  });
  return goals.length === 0 ? [] : [{ kind: 'week.planned', week, goals }];
}
