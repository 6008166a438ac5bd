import type { Id } from '../id';
import type { Day } from '../calendar/day';
import { oncePer } from '../once-per';
import type { Horizon, ItemId, Priority } from './pathway';

export type TaskState =
  | { readonly status: 'to-do' }
  | { readonly status: 'in-progress' }
  | { readonly status: 'done'; readonly day: Day }
  | { readonly status: 'dropped'; readonly day: Day; readonly reason: string };

/** A link to the task's result. */
export interface Evidence {
  readonly id: Id;
  readonly url: string;
  /** Empty if not given; then the address is shown. */
  readonly title: string;
}

/** A step of a task. */
export interface CheckItem {
  readonly id: Id;
  readonly title: string;
  readonly isDone: boolean;
}

/** Something to tick off: a task of a phase, an entry of the action plan, or a personal goal. */
export interface Task {
  readonly id: Id;
  /** The guide's item it was copied from; empty if the person added it. */
  readonly origin: ItemId;
  readonly place: TaskPlace;
  readonly title: string;
  /**
   * 0 outside the phases: action plan entries are the beginning of work that the phases already count, and personal
   * goals are not part of the plan.
   */
  readonly plannedWeeks: number;
  readonly state: TaskState;
  /** Null if not given. */
  readonly priority: Priority | null;
  /** The person's own due day; null if none. */
  readonly dueOn: Day | null;
  readonly evidence: readonly Evidence[];
  /** Tasks to be done before it. */
  readonly needs: readonly Id[];
}

export type TaskPlace =
  | { readonly in: 'phase'; readonly phaseId: Id }
  | { readonly in: 'action-plan'; readonly horizon: Horizon }
  /** A personal goal for some week, outside the roadmap. */
  | { readonly in: 'week' };

export const isSameState = (one: TaskState, other: TaskState): boolean =>
  one.status === other.status &&
  ('day' in one ? one.day : null) === ('day' in other ? other.day : null) &&
  ('reason' in one ? one.reason : null) === ('reason' in other ? other.reason : null);

export const isOpen = ({ state }: Pick<Task, 'state'>): boolean =>
  state.status === 'to-do' || state.status === 'in-progress';

const byPhase = oncePer((tasks: readonly Task[]) =>
  Map.groupBy(tasks, ({ place }) => (place.in === 'phase' ? place.phaseId : null)),
);

/** The phase's tasks, in order. */
export const tasksInPhase = (tasks: readonly Task[], phaseId: Id): readonly Task[] =>
  byPhase(tasks).get(phaseId) ?? [];

/** The day it was done or dropped; null while it is open. */
export const closingDay = ({ state }: Pick<Task, 'state'>): Day | null =>
  'day' in state ? state.day : null;

export const isOwn = ({ place }: Pick<Task, 'place'>): boolean => place.in === 'week';

export const isOnHorizon = (task: Task, horizon: Horizon): boolean =>
  task.place.in === 'action-plan' && task.place.horizon === horizon;
