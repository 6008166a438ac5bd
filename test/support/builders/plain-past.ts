import {
  type Activity,
  isPlanEntry,
  type PlanEntry,
} from '../../../shared/domain/history/activity';
import { type Day, daysBetween } from '../../../shared/domain/calendar/day';
import type { HoursFact } from '../../../shared/domain/plan/hours';
import type { Pause } from '../../../shared/domain/calendar/pause';
import type { PlanSnapshot } from '../../../shared/domain/plan/plan';
import type { Id, Task, TaskState } from '../../../shared/domain/plan/task';
import { factsOf, type PlanFacts } from '../../../shared/domain/estimate/facts';
import { taskOf } from './task-of';

/** An entry on the day on which it was made. */
interface Told {
  readonly day: Day;
  readonly entry: PlanEntry;
}

/** What `factsAsOfDays` answers for one day, by the plainest way: all that was known then, told again from the start. */
export function plainFactsAsOf(
  snapshot: PlanSnapshot,
  history: readonly Activity[],
  day: Day,
): PlanFacts | null {
  const told = entriesBy(history, day);
  const start = told.findLast(({ entry }) => concerns(entry, snapshot.plan.id, 'plan.started'));
  if (start?.entry.kind !== 'plan.started') return null;
  const plan = {
    ...snapshot.plan,
    startDay: startDayFrom(told, snapshot.plan.id, start.entry.startDay),
  };
  const states = statesFrom(told);
  const tasks = tasksFrom(told, tasksAtStart(snapshot, history)).map((task): Task => ({
    ...task,
    state: states.get(task.id) ?? { status: 'to-do' },
  }));
  return factsOf({
    plan: { ...plan, hours: hoursFrom(told, plan.id) },
    phases: snapshot.phases,
    tasks,
    pauses: pausesFrom(told, plan.id),
  });
}

/** Entries made by the end of the day and not undone by then, with those that were made as one taken apart. */
function entriesBy(history: readonly Activity[], day: Day): Told[] {
  const known = history.filter((activity) => activity.day <= day);
  const undone = new Set<Id>();
  for (const { entry } of known) {
    if (entry.kind === 'step.undone') undone.add(entry.stepId);
    if (entry.kind === 'step.redone') undone.delete(entry.stepId);
  }
  return known
    .filter(({ stepId }) => !undone.has(stepId))
    .flatMap((activity) => partsOf(activity.entry).map((entry) => ({ day: activity.day, entry })));
}

function partsOf(entry: Activity['entry']): readonly PlanEntry[] {
  if (entry.kind === 'plan.replanned') return entry.parts;
  return isPlanEntry(entry) ? [entry] : [];
}

const concerns = (entry: PlanEntry, planId: Id, kind: PlanEntry['kind']): boolean =>
  entry.kind === kind && 'planId' in entry && entry.planId === planId;

function startDayFrom(told: readonly Told[], planId: Id, first: Day): Day {
  return told.reduce((startDay, { entry }) => {
    if (entry.kind !== 'plan.changed' || entry.planId !== planId) return startDay;
    return (entry.changes['startDay']?.to as Day | undefined) ?? startDay;
  }, first);
}

function hoursFrom(told: readonly Told[], planId: Id): HoursFact[] {
  let hours: HoursFact[] = [];
  for (const { day, entry } of told) {
    if (entry.kind !== 'plan.changed' || entry.planId !== planId) continue;
    const chosen = entry.changes['hoursPerWeek']?.to;
    if (typeof chosen !== 'number') continue;
    const earlier = hours.filter(({ fromDay }) => fromDay < day);
    hours = [...earlier, { fromDay: day, hoursPerWeek: chosen }];
  }
  return hours;
}

function pausesFrom(told: readonly Told[], planId: Id): Pause[] {
  const pauses = new Map<Id, Pause>();
  for (const { entry } of told) {
    if (entry.kind === 'pause.added' && entry.planId === planId) pauses.set(entry.id, entry);
    if (entry.kind === 'pause.removed') pauses.delete(entry.id);
  }
  return [...pauses.values()].toSorted((a, b) => daysBetween(b.first, a.first));
}

function statesFrom(told: readonly Told[]): Map<Id, TaskState> {
  const states = new Map<Id, TaskState>();
  for (const { entry } of told) {
    if (entry.kind === 'task.completed')
      states.set(entry.taskId, { status: 'done', day: entry.day });
    if (entry.kind === 'task.started') states.set(entry.taskId, { status: 'in-progress' });
    if (entry.kind === 'task.reopened') states.set(entry.taskId, { status: 'to-do' });
    if (entry.kind === 'task.dropped') {
      states.set(entry.taskId, { status: 'dropped', day: entry.day, reason: entry.reason });
    }
  }
  return states;
}

/** What no entry made, as it was before it was first split, be that undone or not. */
function tasksAtStart({ tasks }: PlanSnapshot, history: readonly Activity[]): Task[] {
  const entries = history.flatMap(({ entry }) => partsOf(entry));
  const isMade = (id: Id): boolean =>
    entries.some(
      (entry) =>
        (entry.kind === 'task.added' && entry.taskId === id) ||
        (entry.kind === 'task.split' && entry.rest.some(({ taskId }) => taskId === id)),
    );
  return tasks
    .filter(({ id }) => !isMade(id))
    .map((task) => {
      const split = entries.find(
        (entry) => entry.kind === 'task.split' && entry.taskId === task.id,
      );
      if (split?.kind !== 'task.split') return task;
      return { ...task, title: split.title, plannedWeeks: split.plannedWeeks };
    });
}

/** Told one after the other: added ones go to the end, parts right behind their task if that is there. */
function tasksFrom(told: readonly Told[], atStart: readonly Task[]): readonly Task[] {
  let tasks = atStart;
  for (const { entry } of told) {
    if (entry.kind === 'task.added') tasks = tasks.concat(taskIn(entry.phaseId, entry));
    if (entry.kind !== 'task.split') continue;
    const { first, rest, phaseId } = entry;
    tasks = tasks.flatMap((task) =>
      task.id === entry.taskId
        ? [{ ...task, ...first }, ...rest.map((part) => taskIn(phaseId, part))]
        : [task],
    );
  }
  return tasks;
}

const taskIn = (
  phaseId: Id | null,
  { taskId, title, plannedWeeks }: { taskId: Id; title: string; plannedWeeks: number },
): Task =>
  taskOf({
    id: taskId,
    place: phaseId === null ? { in: 'week' } : { in: 'phase', phaseId },
    title,
    plannedWeeks,
  });
