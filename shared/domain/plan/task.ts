import type { Day } from '../calendar/day';
import { oncePer } from '../once-per';
import type { Horizon, ItemId, Priority } from './pathway';

/** UUIDv7. */
export type Id = string;

export type TaskState =
  | { readonly status: 'to-do' }
  | { readonly status: 'in-progress' }
  | { readonly status: 'done'; readonly day: Day }
  | { readonly status: 'dropped'; readonly day: Day; readonly reason: string };

/** A link that shows the task's result. */
export interface Evidence {
  readonly id: Id;
  readonly url: string;
  /** Empty if the person gave none; then the address itself is shown. */
  readonly title: string;
}

/** A step of a task. */
export interface CheckItem {
  readonly id: Id;
  readonly title: string;
  readonly isDone: boolean;
}

/**
 * Something to tick off: a task of a phase, an entry of one of the action plan's lists, or a goal of the person's own.
 */
export interface Task {
  readonly id: Id;
  /** The item of the guide that it was copied from; empty for tasks that the person added. */
  readonly origin: ItemId;
  readonly place: TaskPlace;
  readonly title: string;
  /**
   * Zero outside the phases: the action plan's entries are the beginning of work that the phases count, and goals of
   * the person's own are not part of the plan.
   */
  readonly plannedWeeks: number;
  readonly state: TaskState;
  /** Null: not said. */
  readonly priority: Priority | null;
  /** A day of the person's own by which it is to be done; null: none. */
  readonly dueOn: Day | null;
  readonly evidence: readonly Evidence[];
  /** Tasks that are to be done before it. */
  readonly needs: readonly Id[];
}

export type TaskPlace =
  | { readonly in: 'phase'; readonly phaseId: Id }
  | { readonly in: 'action-plan'; readonly horizon: Horizon }
  /** A goal of the person's own for some week, outside the roadmap. */
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

/** Those that stand in the phase, in their order. */
export const tasksInPhase = (tasks: readonly Task[], phaseId: Id): readonly Task[] =>
  byPhase(tasks).get(phaseId) ?? [];

/** The day on which it was done or dropped; null while it is open. */
export const closingDay = ({ state }: Pick<Task, 'state'>): Day | null =>
  'day' in state ? state.day : null;

export const isOwn = ({ place }: Pick<Task, 'place'>): boolean => place.in === 'week';

export const isOnHorizon = (task: Task, horizon: Horizon): boolean =>
  task.place.in === 'action-plan' && task.place.horizon === horizon;
