import { Failure } from '../../shared/contract/failure';
import type { Handlers } from '../../shared/contract/handlers';
import { type Day, dayOf } from '../../shared/domain/calendar/day';
import type { Goal, GoalMeasure } from '../../shared/domain/weeks/goal';
import type { Id } from '../../shared/domain/plan/task';
import type { Store } from '../store/store';
import { createTask } from './create-task';
import { expectPlan, expectTask } from './expect';
import {
  expectOpenGoal,
  expectOpenTask,
  expectPlannableWeek,
  plantGoal,
  replantGoal,
  uprootGoal,
} from './goal-weeks';
import { expectLogbook, thisWeek } from './logbook';

type WeekHandlers = Pick<Handlers, 'week.plan' | 'week.order' | 'weeks.replan'>;

type NewGoal =
  | { readonly taskId: Id; readonly minutes: number }
  | { readonly title: string; readonly minutes: number; readonly measure: GoalMeasure };

export function createWeekHandlers(store: Store): WeekHandlers {
  const notesOf = (goals: readonly Goal[]) =>
    goals.map(({ id, taskId }) => {
      const { title } = expectTask(store, taskId);
      return { goalId: id, taskId, title };
    });

  const add = (planId: Id, week: Day, today: Day, goal: NewGoal): Goal | null => {
    if ('taskId' in goal) {
      const { id: taskId } = expectOpenTask(store, goal.taskId);
      return plantGoal(store, planId, today, { taskId, week, minutes: goal.minutes });
    }
    const task = createTask('', goal.title, { in: 'week' }, 0);
    store.tasks.add(planId, task);
    const { minutes, measure } = goal;
    return plantGoal(store, planId, today, { taskId: task.id, week, minutes, measure });
  };

  return {
    'week.plan': ({ planId, week: day, goals }, at) => {
      expectPlan(store, planId);
      const today = dayOf(at);
      const week = expectPlannableWeek(store, day, today);
      const planned = goals.flatMap((goal) => add(planId, week, today, goal) ?? []);
      return {
        value: expectLogbook(store, today),
        entry:
          planned.length === 0 ? null : { kind: 'week.planned', week, goals: notesOf(planned) },
      };
    },

    'week.order': ({ planId, week, goalIds }, at) => {
      expectPlan(store, planId);
      const before = expectLogbook(store, dayOf(at));
      const ids = new Set(goalIds);
      const known = before.goals.filter(({ id }) => ids.has(id)).map(({ id }) => id);
      if (known.length !== goalIds.length) {
        throw new Failure('not-found', 'A goal of this week is no longer there. Open it anew.');
      }
      if (goalIds.every((id, index) => id === known[index])) return { value: before, entry: null };
      store.goals.order(goalIds);
      return { value: expectLogbook(store, dayOf(at)), entry: { kind: 'week.ordered', week } };
    },

    'weeks.replan': ({ planId, rule, moves, back, picks }, at) => {
      expectPlan(store, planId);
      const today = dayOf(at);
      const moved = moves.flatMap(({ goalId, week: day, minutes }) => {
        const { goal } = expectOpenGoal(store, goalId);
        const week = expectPlannableWeek(store, day, today);
        return replantGoal(store, planId, today, goal, { week, minutes }) ?? [];
      });
      const taken = back.map((goalId) => expectOpenGoal(store, goalId));
      taken.forEach((live) => uprootGoal(store, today, live));
      const week = thisWeek(store, today);
      const picked = picks.flatMap((pick) => add(planId, week, today, pick) ?? []);
      const goals = [
        ...notesOf([...moved, ...picked]),
        ...taken.map(({ goal, task }) => ({ goalId: goal.id, taskId: task.id, title: task.title })),
      ];
      return {
        value: expectLogbook(store, today),
        entry: goals.length === 0 ? null : { kind: 'weeks.replanned', rule, goals },
      };
    },
  };
}
