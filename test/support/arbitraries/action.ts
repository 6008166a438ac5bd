import type { Day } from '../../../shared/domain/calendar/day';

/** A call that the person may make next. What it acts on is given by index, and resolved when its turn comes. */
export interface Action {
  readonly name: string;
  readonly task?: number;
  readonly evidence?: number;
  readonly phase?: number;
  readonly pause?: number;
  /** Index of the goal; also of the time entry. */
  readonly goal?: number;
  /** Index of the goal to place it after. */
  readonly after?: number;
  readonly entry?: number;
  readonly resource?: number;
  readonly skill?: number;
  /** What teaches a skill. */
  readonly teacher?: { readonly task: number } | { readonly resource: number };
  /** Index of a checklist step. */
  readonly item?: number;
  /** A task that another depends on. */
  readonly needed?: number;
  /** A plan other than the current one. */
  readonly plan?: number;
  /** Indices of several tasks; the last is the one to place the others after. */
  readonly tasks?: readonly number[];
  readonly behind?: number | null;
  readonly behindPhase?: number | null;
  /** Tasks planned as goals or dropped, goals that move or go back, and a phase that gets a new task. */
  readonly picks?: readonly number[];
  readonly drop?: readonly number[];
  readonly moves?: readonly number[];
  readonly back?: readonly number[];
  readonly add?: number;
  /** The week that goals move to. */
  readonly week?: Day;
  readonly input?: object;
}

/** Few tasks, so that each recurs often: first some of the roadmap, then personal goals. */
export const TASKS = 6;
