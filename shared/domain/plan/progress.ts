import { oncePer } from '../once-per';
import type { Task } from './task';

/** Planned weeks, not counts: a long task done is more of the way than a short one. */
export interface Progress {
  readonly doneWeeks: number;
  /** Planned weeks of everything that was not dropped. */
  readonly scopeWeeks: number;
  /** 0 to 1; 0 while nothing is in scope. */
  readonly ratio: number;
}

/** Dropped tasks leave the scope and are never progress; entries of the action plan weigh nothing. */
export const progressOf = oncePer((tasks: readonly Task[]): Progress => {
  const scope = tasks.filter((task) => task.state.status !== 'dropped');
  const scopeWeeks = sumOfWeeks(scope);
  const doneWeeks = sumOfWeeks(scope.filter((task) => task.state.status === 'done'));
  return { doneWeeks, scopeWeeks, ratio: scopeWeeks === 0 ? 0 : doneWeeks / scopeWeeks };
});

const sumOfWeeks = (tasks: readonly Task[]): number =>
  tasks.reduce((sum, task) => sum + task.plannedWeeks, 0);
