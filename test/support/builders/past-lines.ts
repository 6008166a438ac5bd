import type { Activity, ActivityEntry, PlanEntry } from '../../../shared/domain/history/activity';
import { type Day, parseDay } from '../../../shared/domain/calendar/day';
import { type PlanFacts, tasksOf } from '../../../shared/domain/estimate/facts';
import { factsAsOfDays } from '../../../shared/domain/estimate/past';
import type { PlanSnapshot } from '../../../shared/domain/plan/plan';
import { bundledPathway } from './bundled-pathway';
import { spanOf } from '../arbitraries/plan-facts';
import { taskOf } from './task-of';

/** What is asked of the snapshot is only what no entry says: these are its tasks and its guide. */
export const snapshot: PlanSnapshot = {
  plan: {
    id: 'plan',
    title: 'Plan',
    startDay: parseDay('2030-01-01'),
    plannedHours: 8,
    hours: [{ fromDay: parseDay('2030-01-01'), hoursPerWeek: 80 }],
    targetDay: null,
    guide: bundledPathway,
  },
  phases: [
    { id: 'phase-1', origin: 'one', title: 'One', weeks: 2, resources: [] },
    { id: 'phase-2', origin: 'two', title: 'Two', weeks: 2, resources: [] },
  ],
  tasks: [
    taskOf({ id: 'a', state: { status: 'done', day: parseDay('2030-01-02') } }),
    taskOf({ id: 'b' }),
    taskOf({ id: 'c', place: { in: 'phase', phaseId: 'phase-2' } }),
    taskOf({ id: 'new', place: { in: 'phase', phaseId: 'phase-2' }, plannedWeeks: 5 }),
    taskOf({ id: 'first-step', place: { in: 'action-plan', horizon: 'this-week' } }),
  ],
  pauses: [{ id: 'other', ...spanOf('2030-02-01', '2030-02-02'), reason: '' }],
};

/** A line for each write: its day, its step, and what it did. */
export type Line = readonly [day: string, stepId: string, entry: ActivityEntry];

export const historyOf = (lines: readonly Line[]): Activity[] =>
  lines.map(([day, stepId, entry], index) => ({
    number: index + 1,
    stepId,
    day: parseDay(day),
    entry,
  }));

export const started: Line = [
  '2026-01-05',
  'start',
  { kind: 'plan.started', planId: 'plan', title: 'Plan', startDay: parseDay('2026-01-12') },
];

export const on = (taskId: string) => ({ taskId, title: 'A task' });
export const completed = (taskId: string, day: string): PlanEntry => ({
  kind: 'task.completed',
  ...on(taskId),
  day: parseDay(day),
});
export const dropped = (taskId: string, day: string): PlanEntry => ({
  kind: 'task.dropped',
  ...on(taskId),
  day: parseDay(day),
  reason: '',
});
export const added: PlanEntry = {
  kind: 'task.added',
  ...on('new'),
  phaseId: 'phase-2',
  plannedWeeks: 5,
};
export const changed = (field: string, from: string | number, to: string | number): PlanEntry => ({
  kind: 'plan.changed',
  planId: 'plan',
  changes: { [field]: { from, to } },
});
export const pause = {
  planId: 'plan',
  id: 'pause',
  ...spanOf('2026-03-01', '2026-03-07'),
  reason: 'Sea',
};
export const undone = (stepId: string): ActivityEntry => ({
  kind: 'step.undone',
  stepId,
  label: '',
});
export const redone = (stepId: string): ActivityEntry => ({
  kind: 'step.redone',
  stepId,
  label: '',
});

export const factsAsOf = (
  plan: PlanSnapshot,
  history: readonly Activity[],
  day: Day,
): PlanFacts | null => factsAsOfDays(plan, history, [day])[0] ?? null;

export const planAt = (day: string, ...lines: readonly Line[]): PlanFacts => {
  const facts = factsAsOf(snapshot, historyOf([started, ...lines]), parseDay(day));
  if (facts === null) throw new Error('There was no plan');
  return facts;
};

/** By task: the day on which it was done, null while open; a dropped one is not there. */
export const doneAt = (day: string, ...lines: readonly Line[]): Record<string, Day | null> =>
  Object.fromEntries(tasksOf(planAt(day, ...lines)).map(({ id, doneOn }) => [id, doneOn]));
