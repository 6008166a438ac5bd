import { type Activity, isPlanEntry, type PlanEntry } from '../activity';
import { type Day, daysBetween } from '../day';
import type { HoursFact } from '../hours';
import type { Pause } from '../pause';
import type { PlanSnapshot } from '../plan';
import type { Id, Task, TaskState } from '../task';
import { factsOf, type PlanFacts } from './facts';

/** An entry on the day on which it was made. */
interface Told {
  readonly day: Day;
  readonly entry: PlanEntry;
}

/**
 * The plan as Waymark knew it at the end of a day, read back from the history; null before the plan was started.
 * What was undone by then never was; what was entered later, even for an earlier day, was not known yet.
 *
 * @param history all of it, in the order of writing
 */
export function factsAsOf(
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
  const added = new Set(tasksAdded(history.flatMap(({ entry }) => partsOf(entry))).map(idOf));
  const tasks = [
    ...snapshot.tasks.filter(({ id }) => !added.has(id)),
    ...tasksAdded(told.map(({ entry }) => entry)),
  ].map((task): Task => ({ ...task, state: states.get(task.id) ?? { status: 'to-do' } }));
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

/** The tasks that the entries add to the plan, in their order: behind those of the guide. */
const tasksAdded = (entries: readonly PlanEntry[]): Task[] =>
  entries.flatMap((entry) => {
    if (entry.kind !== 'task.added') return [];
    const { taskId, title, phaseId, plannedWeeks } = entry;
    const place = { in: 'phase', phaseId } as const;
    return {
      id: taskId,
      origin: '',
      place,
      title,
      plannedWeeks,
      state: { status: 'to-do' },
      note: '',
      evidence: [],
    };
  });

const idOf = ({ id }: Task): Id => id;
