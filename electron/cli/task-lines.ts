import type { Id } from '../../shared/domain/id';
import { closingDay, type Task } from '../../shared/domain/plan/task';
import { allTasksOf } from '../../shared/domain/weeks/week-sheet';
import { formatWeeks } from '../../shared/words/numbers';
import type { DateWords } from '../../shared/words/dates';
import { PRIORITY_NAMES } from '../../shared/words/priority';
import { signsOf } from './match';
import type { PlanView } from './plan-view';

/** A task for programs. */
export function taskJson(task: Task, { snapshot }: Pick<PlanView, 'snapshot'>) {
  const { place } = task;
  const phase = snapshot.phases.find(({ id }) => place.in === 'phase' && id === place.phaseId);
  return {
    id: task.id,
    title: task.title,
    status: task.state.status,
    closedOn: closingDay(task),
    phase: phase === undefined ? null : { id: phase.id, title: phase.title },
    plannedWeeks: task.plannedWeeks,
    priority: task.priority,
    dueOn: task.dueOn,
  };
}

/** The short ids of the plan's tasks in lists. */
export const taskSigns = (view: PlanView): ((id: Id) => string) => signsOf(allTasksOf(view));

/** What is worth knowing about an open task besides its title; empty if nothing is. */
export function taskNotes(
  { state, plannedWeeks, priority, dueOn }: Task,
  dates: Pick<DateWords, 'day'>,
): string {
  const notes = [
    ...(state.status === 'in-progress' ? ['in progress'] : []),
    ...(priority === null ? [] : [PRIORITY_NAMES[priority].toLowerCase()]),
    ...(plannedWeeks === 0 ? [] : [formatWeeks(plannedWeeks)]),
    ...(dueOn === null ? [] : [`due ${dates.day(dueOn)}`]),
  ];
  return notes.length === 0 ? '' : ` (${notes.join(', ')})`;
}
