import type { Day } from '../calendar/day';
import { oncePer } from '../once-per';
import type { Horizon, ItemId } from './pathway';

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
  /** Empty where the person gave none: the link then speaks for itself. */
  readonly title: string;
}

/** Something to tick off: a step of a phase, an entry of one of the action plan's lists, or a goal of one's own. */
export interface Task {
  readonly id: Id;
  /** The guide's item that it was copied from; empty for one that the person added. */
  readonly origin: ItemId;
  readonly place: TaskPlace;
  readonly title: string;
  /** Zero outside the phases: the action plan's entries are first steps of the phases' own work, and goals of one's own stand beside the plan. */
  readonly plannedWeeks: number;
  readonly state: TaskState;
  readonly evidence: readonly Evidence[];
}

export type TaskPlace =
  | { readonly in: 'phase'; readonly phaseId: Id }
  | { readonly in: 'action-plan'; readonly horizon: Horizon }
  /** Of one's own, for some week: beside the roadmap. */
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
