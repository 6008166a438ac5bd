import type { Day } from '../../../shared/domain/calendar/day';

/** A call that the person may make next; what it acts on is told by number, and found when its turn comes. */
export interface Action {
  readonly name: string;
  readonly task?: number;
  readonly evidence?: number;
  readonly phase?: number;
  readonly pause?: number;
  /** The goal of that number, and the time entry. */
  readonly goal?: number;
  /** The goal of that number comes to stand behind this one. */
  readonly after?: number;
  readonly entry?: number;
  readonly resource?: number;
  readonly skill?: number;
  /** What teaches a skill. */
  readonly teacher?: { readonly task: number } | { readonly resource: number };
  /** A step of a checklist. */
  readonly item?: number;
  /** A task that another one needs. */
  readonly needed?: number;
  /** Another plan than the current one. */
  readonly plan?: number;
  /** Several tasks, and the one that they come to stand behind. */
  readonly tasks?: readonly number[];
  readonly behind?: number | null;
  readonly behindPhase?: number | null;
  /** Tasks that are taken up as goals or dropped, goals that move or go back, and a phase that gets a new task. */
  readonly picks?: readonly number[];
  readonly drop?: readonly number[];
  readonly moves?: readonly number[];
  readonly back?: readonly number[];
  readonly add?: number;
  /** Where goals move to. */
  readonly week?: Day;
  readonly input?: object;
}

/** Few tasks, so that one is often met again: some of the roadmap, then some of one's own. */
export const TASKS = 6;
