import type { ActivityEntry } from '../../shared/domain/activity';
import type { Id, Task } from '../../shared/domain/task';
import type { Store } from '../store/store';
import { createTask } from './create-task';

interface Part {
  readonly title: string;
  readonly plannedWeeks: number;
}

/** The task keeps the first part, with its note and evidence; the others stand right behind it. Only a phase's weigh. */
export function splitTask(
  { tasks }: Store,
  planId: Id,
  task: Task,
  parts: readonly Part[],
): { rest: Task[]; entry: ActivityEntry } {
  const { id: taskId, title, plannedWeeks, place } = task;
  const weightOf = (part: Part): number => (place.in === 'phase' ? part.plannedWeeks : 0);
  const [first = task, ...others] = parts;
  const rest = others.map((part) => createTask('', part.title, place, weightOf(part)));
  tasks.setPlanned(taskId, first.title, weightOf(first));
  tasks.addBehind(planId, taskId, rest);
  return {
    rest,
    entry: {
      kind: 'task.split',
      taskId,
      title,
      plannedWeeks,
      phaseId: place.in === 'phase' ? place.phaseId : null,
      first: { title: first.title, plannedWeeks: weightOf(first) },
      rest: rest.map((part) => ({
        taskId: part.id,
        title: part.title,
        plannedWeeks: part.plannedWeeks,
      })),
    },
  };
}
