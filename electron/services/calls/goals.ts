import { Failure } from '../../../shared/contract/failure';
import type { Handlers } from '../../../shared/contract/handlers';
import { differences } from '../../../shared/domain/changes';
import { isOwn, type Task } from '../../../shared/domain/plan/task';
import type { Goal } from '../../../shared/domain/weeks/goal';
import { REFUSALS } from '../../../shared/words/refusals';
import type { Store } from '../../store/store';
import { expectOpenGoal } from '../rules/expect';
import { completeOnceHoursAreLogged } from '../rules/hours-goals';
import { expectPlannableWeek, moveGoal, takeOutGoal } from '../rules/week-goals';

type GoalHandlers = Pick<Handlers, 'goal.change' | 'goal.move' | 'goal.remove'>;

const noteOf = (goal: Pick<Goal, 'id'>, { id: taskId, title }: Pick<Task, 'id' | 'title'>) => ({
  goalId: goal.id,
  taskId,
  title,
});

export const createGoalHandlers = (store: Store): GoalHandlers => ({
  'goal.change': ({ planId, goalId, minutes, title }, { today }) => {
    const { goal, task } = expectOpenGoal(store, planId, goalId);
    if (title !== undefined && !isOwn(task)) throw new Failure('refused', REFUSALS.goalNotOwn);
    if (goal.measure === 'hours' && minutes === 0)
      throw new Failure('refused', REFUSALS.goalNeedsHours);
    const after = { minutes: minutes ?? goal.minutes, title: title ?? task.title };
    const before = { minutes: goal.minutes, title: task.title };
    const changes = differences(before, after, ['minutes', 'title']);
    if (changes === null) return { value: null, entries: [] };
    store.goals.update({ ...goal, minutes: after.minutes });
    store.tasks.setTitle(task.id, after.title);
    const ticked = completeOnceHoursAreLogged(store, planId, task.id, today);
    return {
      value: null,
      entries: [{ kind: 'goal.changed', ...noteOf(goal, task), changes }, ...ticked],
    };
  },

  'goal.move': ({ planId, goalId, week: day }, scope) => {
    const { goal, task } = expectOpenGoal(store, planId, goalId);
    const week = expectPlannableWeek(day, scope);
    const moved = moveGoal(store, scope, goal, { week, minutes: goal.minutes });
    if (moved === null) return { value: null, entries: [] };
    return {
      value: null,
      entries: [{ kind: 'goal.moved', ...noteOf(moved, task), from: goal.week, to: week }],
    };
  },

  'goal.remove': ({ planId, goalId }, scope) => {
    const found = store.goals.find(planId, goalId);
    if (found === null || found.end !== null) return { value: null, entries: [] };
    const live = expectOpenGoal(store, planId, goalId);
    const effects = takeOutGoal(store, scope, live);
    const { goal, task } = live;
    return {
      value: null,
      entries: [{ kind: 'goal.removed', ...noteOf(goal, task), week: goal.week }, ...effects],
    };
  },
});
