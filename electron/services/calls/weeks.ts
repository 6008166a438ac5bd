import { Failure } from '../../../shared/contract/failure';
import type { Input } from '../../../shared/contract/calls';
import type { Handlers, PlanScope, Written } from '../../../shared/contract/handlers';
import type { Day } from '../../../shared/domain/calendar/day';
import { orderBetween } from '../../../shared/domain/order';
import type { Id } from '../../../shared/domain/id';
import type { GoalRecord } from '../../../shared/domain/records';
import type { GoalMeasure } from '../../../shared/domain/weeks/goal';
import { REFUSALS } from '../../../shared/words/refusals';
import type { Store } from '../../store/store';
import { createTask } from '../rules/create-task';
import { expectOpenGoal, expectOpenTask, expectTask } from '../rules/expect';
import { recordsOfWeeks } from '../rules/opening';
import { expectPlannableWeek, moveGoal, planGoal, takeOutGoal } from '../rules/week-goals';

type WeekHandlers = Pick<Handlers, 'weeks.read' | 'week.plan' | 'weeks.replan' | 'goal.place'>;

type NewGoal =
  | { readonly taskId: Id; readonly minutes: number }
  | { readonly title: string; readonly minutes: number; readonly measure: GoalMeasure };

export const createWeekHandlers = (store: Store): WeekHandlers => ({
  'weeks.read': ({ planId, from }) => recordsOfWeeks(store, planId, from),

  'week.plan': ({ week: day, goals }, scope) => {
    const week = expectPlannableWeek(day, scope);
    const planned = goals.flatMap((goal) => addGoal(store, scope, week, goal) ?? []);
    if (planned.length === 0) return { value: null, entries: [] };
    const notes = planned.map((goal) => noteOf(store, goal));
    return { value: null, entries: [{ kind: 'week.planned', week, goals: notes }] };
  },

  'weeks.replan': ({ planId, rule, moves, back, picks }, scope) => {
    const moved = moves.flatMap(({ goalId, week: day, minutes }) => {
      const { goal } = expectOpenGoal(store, planId, goalId);
      return moveGoal(store, scope, goal, { week: expectPlannableWeek(day, scope), minutes }) ?? [];
    });
    const taken = back.map((goalId) => expectOpenGoal(store, planId, goalId));
    const effects = taken.flatMap((live) => takeOutGoal(store, scope, live));
    const picked = picks.flatMap((pick) => addGoal(store, scope, scope.week, pick) ?? []);
    const goals = [
      ...[...moved, ...picked].map((goal) => noteOf(store, goal)),
      ...taken.map(({ goal, task }) => ({ goalId: goal.id, taskId: task.id, title: task.title })),
    ];
    if (goals.length === 0) return { value: null, entries: [] };
    return { value: null, entries: [{ kind: 'weeks.replanned', rule, goals }, ...effects] };
  },

  'goal.place': (input) => placeGoal(store, input),
});

function addGoal(store: Store, scope: PlanScope, week: Day, goal: NewGoal): GoalRecord | null {
  const planId = scope.plan.id;
  if ('taskId' in goal) {
    const { id: taskId } = expectOpenTask(store, planId, goal.taskId);
    return planGoal(store, scope, { taskId, week, minutes: goal.minutes });
  }
  const { title, minutes, measure } = goal;
  const order = orderBetween(store.tasks.lastOrder(planId), null);
  const task = createTask(planId, { title, plannedWeeks: 0, place: { in: 'week' }, order });
  store.tasks.add(task);
  return planGoal(store, scope, { taskId: task.id, week, minutes, measure });
}

function placeGoal(
  store: Store,
  { planId, goalId, after, before }: Input<'goal.place'>,
): Written<null> {
  const [goal, above, below] = [goalId, after, before].map((id) =>
    id === null || id === undefined ? null : expectGoal(store, planId, id),
  );
  const [low, high] = [above?.order ?? null, below?.order ?? null];
  if (low !== null && high !== null && low >= high)
    throw new Failure('refused', REFUSALS.ordersCrossed);
  const isThere =
    goal && (low === null || low < goal.order) && (high === null || goal.order < high);
  if (!goal || isThere) return { value: null, entries: [] };
  store.goals.setOrder(goalId, orderBetween(low, high));
  return { value: null, entries: [{ kind: 'goal.placed', ...noteOf(store, goal) }] };
}

function noteOf(store: Store, { id: goalId, planId, taskId }: GoalRecord) {
  const { title } = expectTask(store, planId, taskId);
  return { goalId, taskId, title };
}

function expectGoal({ goals }: Store, planId: Id, id: Id): GoalRecord {
  const goal = goals.find(planId, id);
  if (goal !== null) return goal;
  throw new Failure('not-found', REFUSALS.goalGone);
}
