import { v7 as createId } from 'uuid';
import { Failure } from '../../../shared/contract/failure';
import type { Day } from '../../../shared/domain/calendar/day';
import type { PlanEntry } from '../../../shared/domain/history/activity';
import type { DraftResource, DraftTask } from '../../../shared/domain/import/draft';
import { draftedState } from '../../../shared/domain/import/drafted-tasks';
import type { Addition, WeighedTask } from '../../../shared/domain/import/merge';
import { PLANNED_WEEKS } from '../../../shared/domain/limits';
import { orderBetween, ordersBetween } from '../../../shared/domain/order';
import type { Id } from '../../../shared/domain/id';
import type { TaskRecord } from '../../../shared/domain/records';
import { REFUSALS } from '../../../shared/words/refusals';
import type { Store } from '../../store/store';
import { createResource } from './create-resource';
import { createTask } from './create-task';
import { fitPhases } from './phase-weeks';

/** Adds the steps and note of a new task. */
export function addDetails(
  store: Store,
  { id: taskId, planId }: Pick<TaskRecord, 'id' | 'planId'>,
  { steps, note }: DraftTask,
): void {
  const orders = ordersBetween(null, null, steps.length);
  for (const [at, step] of steps.entries())
    store.checklists.add({ id: createId(), planId, taskId, order: orders[at] ?? '', ...step });
  if (note !== '') store.notes.set(planId, taskId, note);
}

/** Adds what the plan lacks, with a history entry for each. */
export function addToPlan(
  store: Store,
  planId: Id,
  additions: readonly Addition[],
  today: Day,
): PlanEntry[] {
  const entries: PlanEntry[] = [];
  for (const { phaseId: known, title, tasks, resources } of additions) {
    const phaseId = known ?? createId();
    if (known === null) entries.push(addPhase(store, planId, phaseId, { title, tasks }));
    else if (store.phases.find(planId, known) === null)
      throw new Failure('not-found', REFUSALS.phaseGone);
    for (const task of tasks) entries.push(...addTask(store, planId, phaseId, task, today));
    for (const resource of resources) entries.push(addResource(store, planId, phaseId, resource));
    fitPhases(store, planId, [phaseId]);
  }
  return entries;
}

function addPhase(
  { phases }: Store,
  planId: Id,
  phaseId: Id,
  { title, tasks }: Pick<Addition, 'title' | 'tasks'>,
): PlanEntry {
  const order = orderBetween(phases.list(planId).at(-1)?.order ?? null, null);
  const weeks = Math.max(
    PLANNED_WEEKS.min,
    tasks.reduce((sum, task) => sum + task.weeks, 0),
  );
  phases.add({ id: phaseId, planId, origin: '', order, title, weeks });
  return { kind: 'phase.added', phaseId, title, weeks };
}

function addTask(
  store: Store,
  planId: Id,
  phaseId: Id,
  drafted: WeighedTask,
  today: Day,
): PlanEntry[] {
  const { title } = drafted;
  const plannedWeeks = Math.max(PLANNED_WEEKS.min, drafted.weeks);
  const order = orderBetween(store.tasks.lastOrder(planId), null);
  const task = createTask(planId, {
    title,
    plannedWeeks,
    place: { in: 'phase', phaseId },
    order,
  });
  const state = draftedState(drafted.doneOn, today);
  store.tasks.add({ ...task, state });
  addDetails(store, task, drafted);
  const taskId = task.id;
  const added = { kind: 'task.added', taskId, title, phaseId, plannedWeeks } as const;
  if (state.status !== 'done') return [added];
  return [added, { kind: 'task.completed', taskId, title, day: state.day }];
}

function addResource(
  { phases }: Store,
  planId: Id,
  phaseId: Id,
  { title, kind }: DraftResource,
): PlanEntry {
  const last = phases.listResources(planId).findLast((each) => each.phaseId === phaseId);
  const order = orderBetween(last?.order ?? null, null);
  const resource = createResource({ planId, phaseId, order, title, kind, by: null, url: null });
  phases.addResource(resource);
  return { kind: 'resource.added', resourceId: resource.id, title };
}
