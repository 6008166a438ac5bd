import { oncePer } from '../once-per';
import type { Task } from './task';

type Weighed = Pick<Task, 'plannedWeeks' | 'state'>;

/** In planned weeks rather than counts, because a long task is more progress than a short one. */
export interface Progress {
  readonly doneWeeks: number;
  /** Planned weeks of everything that is not dropped. */
  readonly scopeWeeks: number;
  /** 0 to 1; 0 while nothing is in scope. */
  readonly ratio: number;
}

/** Dropped tasks are out of scope and never count as progress; entries of the action plan carry no weight. */
export const progressOf = oncePer((tasks: readonly Weighed[]): Progress => {
  const scope = tasks.filter((task) => task.state.status !== 'dropped');
  const scopeWeeks = sumOfWeeks(scope);
  const doneWeeks = sumOfWeeks(scope.filter((task) => task.state.status === 'done'));
  return { doneWeeks, scopeWeeks, ratio: scopeWeeks === 0 ? 0 : doneWeeks / scopeWeeks };
});

const sumOfWeeks = (tasks: readonly Weighed[]): number =>
  tasks.reduce((sum, task) => sum + task.plannedWeeks, 0);
