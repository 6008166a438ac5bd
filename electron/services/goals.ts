import { Failure } from '../../shared/contract/failure';
import type { Handlers } from '../../shared/contract/handlers';
import { differences } from '../../shared/domain/history/activity';
import { dayOf, type Moment } from '../../shared/domain/calendar/day';
import type { Goal } from '../../shared/domain/weeks/goal';
import { type Id, isOwn, type Task } from '../../shared/domain/plan/task';
import type { Store } from '../store/store';
import { expectPlan } from './expect';
import { expectOpenGoal, expectPlannableWeek, replantGoal, uprootGoal } from './goal-weeks';
import { tickOnceHoursAreLogged } from './hours-goals';
import { expectLogbook } from './logbook';
import { createSplitHandler } from './splitting';

type GoalHandlers = Pick<Handlers, 'goal.change' | 'goal.move' | 'goal.remove' | 'goal.split'>;

const noteOf = (goal: Goal, { id: taskId, title }: Task) => ({ goalId: goal.id, taskId, title });

export function createGoalHandlers(store: Store): GoalHandlers {
  const planId = (): Id => expectPlan(store).id;
  const logbook = (at: Moment) => expectLogbook(store, dayOf(at));

  return {
    'goal.change': ({ goalId, minutes, title }, at) => {
      const { goal, task } = expectOpenGoal(store, goalId);
      if (title !== undefined && !isOwn(task)) {
        throw new Failure('refused', 'Only goals of your own can be renamed here.');
      }
      if (goal.measure === 'hours' && minutes === 0) {
        throw new Failure('refused', 'A goal that counts hours needs some.');
      }
      const after = { minutes: minutes ?? goal.minutes, title: title ?? task.title };
      const before = { minutes: goal.minutes, title: task.title };
      const changes = differences(before, after, ['minutes', 'title']);
      if (changes !== null) {
        store.goals.update({ ...goal, minutes: after.minutes });
        store.tasks.setPlanned(task.id, after.title, task.plannedWeeks);
        tickOnceHoursAreLogged(store, task.id, dayOf(at));
      }
      return {
        value: logbook(at),
        entry: changes && { kind: 'goal.changed', ...noteOf(goal, task), changes },
      };
    },

    'goal.move': ({ goalId, week: day }, at) => {
      const today = dayOf(at);
      const { goal, task } = expectOpenGoal(store, goalId);
      const week = expectPlannableWeek(store, day, today);
      const moved = replantGoal(store, planId(), today, goal, { week, minutes: goal.minutes });
      return {
        value: logbook(at),
        entry: moved && {
          kind: 'goal.moved',
          ...noteOf(moved, task),
          from: goal.week,
          to: week,
        },
      };
    },

    'goal.remove': ({ goalId }, at) => {
      const found = store.goals.find(goalId);
      if (found === null || found.end !== null) return { value: logbook(at), entry: null };
      const live = expectOpenGoal(store, goalId);
      uprootGoal(store, dayOf(at), live);
      const { goal, task } = live;
      return {
        value: logbook(at),
        entry: { kind: 'goal.removed', ...noteOf(goal, task), week: goal.week },
      };
    },

    'goal.split': createSplitHandler(store),
  };
}
