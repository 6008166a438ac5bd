import type { Day } from '../calendar/day';
import type { Task } from '../plan/task';
import type { Draft, DraftTask } from './draft';

/**
 * Tasks of a plan that a draft became, with the draft's ticks and weeks. In both, those of the phases come first and in
 * the same order.
 *
 * @param today the day of ticks that have none
 */
export function asDrafted<Each extends Pick<Task, 'plannedWeeks' | 'state'>>(
  tasks: readonly Each[],
  draft: Pick<Draft, 'phases'>,
  today: Day,
): Each[] {
  const drafts = draft.phases.flatMap((phase) => {
    const isWeighed = phase.tasks.some(({ weeks }) => weeks !== null);
    return phase.tasks.map((task) => ({ ...task, weeks: isWeighed ? (task.weeks ?? 1) : null }));
  });
  return tasks.map((task, index) => {
    const { doneOn = null, weeks = null } = drafts[index] ?? {};
    const state = draftedState(doneOn, today);
    return { ...task, plannedWeeks: weeks ?? task.plannedWeeks, state };
  });
}

/** Ticks without a day, or with one to come, are of today. */
export function draftedState(doneOn: DraftTask['doneOn'], today: Day): Task['state'] {
  if (doneOn === null) return { status: 'to-do' };
  return { status: 'done', day: doneOn === 'some day' || doneOn > today ? today : doneOn };
}
