import type { Input } from '../../../shared/contract/calls';
import type { PlanScope, Written } from '../../../shared/contract/handlers';
import type { ActivityEntry } from '../../../shared/domain/history/activity';
import { orderBetween } from '../../../shared/domain/order';
import type { Id } from '../../../shared/domain/id';
import type { TaskRecord } from '../../../shared/domain/records';
import type { Store } from '../../store/store';
import { createTask } from './create-task';
import { expectPhase, expectSkill } from './expect';
import { fitPhases } from './phase-weeks';
import { expectPlannableWeek, planGoal } from './week-goals';

/** Adds a task, with all its given details, at the end of a phase. */
export function addTask(
  store: Store,
  { planId, phaseId, title, plannedWeeks, dueOn, skillIds = [], goal }: Input<'task.add'>,
  scope: PlanScope,
): Written<{ taskId: Id }> {
  const { tasks } = store;
  expectPhase(store, planId, phaseId);
  const order = orderBetween(tasks.lastOrder(planId), null);
  const place = { in: 'phase', phaseId } as const;
  const task = {
    ...createTask(planId, { title, plannedWeeks, place, order }),
    dueOn: dueOn ?? null,
  };
  tasks.add(task);
  fitPhases(store, planId, [phaseId]);
  const taskId = task.id;
  const entry = { kind: 'task.added', taskId, title, phaseId, plannedWeeks } as const;
  const entries = [
    entry,
    ...linkSkills(store, task, skillIds),
    ...planFor(store, scope, task, goal),
  ];
  return { value: { taskId }, entries };
}

const linkSkills = (store: Store, task: TaskRecord, skillIds: readonly Id[]): ActivityEntry[] =>
  [...new Set(skillIds)].map((skillId) => {
    const { title } = expectSkill(store, task.planId, skillId);
    store.skills.link(task.planId, skillId, task.id, true);
    return { kind: 'skill.linked', skillId, title, by: task.title };
  });

function planFor(
  store: Store,
  scope: PlanScope,
  { id: taskId, title }: TaskRecord,
  goal: Input<'task.add'>['goal'],
): ActivityEntry[] {
  if (goal === undefined) return [];
  const week = expectPlannableWeek(goal.week, scope);
  const planned = planGoal(store, scope, { taskId, week, minutes: goal.minutes });
  if (planned === null) return [];
  return [{ kind: 'week.planned', week, goals: [{ goalId: planned.id, taskId, title }] }];
}
