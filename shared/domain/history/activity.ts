import type { Day } from '../calendar/day';
import type { ReplanRule } from '../weeks/goal-replan';
import type { Pause } from '../calendar/pause';
import type { Id } from '../id';
import type { Changes } from '../changes';
import type { DetailEntry, TaskNote } from './detail-entry';

/**
 * What a write did, as data; words are made when it is shown. Every write that changed something leaves at least one
 * entry in the history forever: the first names the write, the others its side effects.
 */
export type ActivityEntry =
  | PlanEntry
  /** Several changes to the plan, made as one. */
  | { readonly kind: 'plan.replanned'; readonly parts: readonly PlanEntry[] }
  | { readonly kind: 'settings.changed'; readonly changes: Changes }
  | {
      /** Each plan has its share from then on. */
      readonly kind: 'hours.divided';
      readonly sharedHours: number;
      readonly plans: number;
      readonly hoursPerWeek: number;
    }
  | { readonly kind: 'task.noted' | 'task.removed'; readonly taskId: Id; readonly title: string }
  | DetailEntry
  | WeekEntry
  | TimeActivity
  | { readonly kind: 'review.written' | 'review.finished'; readonly week: Day }
  | TurnEntry;

/** A step was undone or redone. */
interface TurnEntry {
  readonly kind: 'step.undone' | 'step.redone';
  readonly stepId: Id;
  readonly of: Headline;
}

/** Changes to the goals of a week. */
type WeekEntry =
  | {
      readonly kind: 'week.planned';
      readonly week: Day;
      readonly goals: readonly GoalNote[];
    }
  | ({ readonly kind: 'goal.placed' } & GoalNote)
  | {
      readonly kind: 'weeks.replanned';
      readonly rule: ReplanRule;
      readonly goals: readonly GoalNote[];
    }
  | ({ readonly kind: 'goal.changed'; readonly changes: Changes } & GoalNote)
  | ({ readonly kind: 'goal.moved'; readonly from: Day; readonly to: Day } & GoalNote)
  | ({ readonly kind: 'goal.removed'; readonly week: Day } & GoalNote)
  /** Its task was closed in a past week and is open again: the goal stays in that week. */
  | ({ readonly kind: 'goal.ended'; readonly week: Day } & GoalNote);

interface GoalNote {
  readonly goalId: Id;
  readonly taskId: Id;
  readonly title: string;
}

type TimeActivity =
  | ({
      readonly kind: 'time.logged' | 'time.removed';
      readonly day: Day;
      readonly minutes: number;
    } & TaskNote)
  | ({
      readonly kind: 'timer.started';
      /** What was logged when the timer that ran before was stopped. */
      readonly logged: (TaskNote & { readonly day: Day; readonly minutes: number }) | null;
    } & TaskNote)
  | ({ readonly kind: 'timer.discarded' } & TaskNote);

/** Changes to the plan or to the state of its tasks. */
export type PlanEntry =
  | {
      readonly kind: 'plan.started';
      readonly planId: Id;
      readonly title: string;
      readonly startDay: Day;
    }
  | {
      readonly kind: 'plan.chosen' | 'plan.archived' | 'plan.unarchived' | 'plan.deleted';
      readonly planId: Id;
      readonly title: string;
    }
  | { readonly kind: 'plan.changed'; readonly planId: Id; readonly changes: Changes }
  | ({ readonly kind: 'pause.added' | 'pause.removed'; readonly planId: Id } & Pause)
  | {
      /** Includes everything that replaying the plan needs: after an undo, nothing else has it. */
      readonly kind: 'task.added';
      readonly taskId: Id;
      readonly title: string;
      readonly phaseId: Id;
      readonly plannedWeeks: number;
    }
  | {
      /** One task was split: it keeps the first part, and the others follow it. */
      readonly kind: 'task.split';
      readonly taskId: Id;
      /** The previous title. */
      readonly title: string;
      readonly plannedWeeks: number;
      /** Null outside the phases: such tasks carry no weight. */
      readonly phaseId: Id | null;
      readonly first: { readonly title: string; readonly plannedWeeks: number };
      readonly rest: readonly {
        readonly taskId: Id;
        readonly title: string;
        readonly plannedWeeks: number;
      }[];
    }
  | {
      readonly kind: 'task.edited';
      readonly taskId: Id;
      /** The previous title. */
      readonly title: string;
      readonly changes: Changes;
    }
  | {
      readonly kind: 'tasks.moved';
      readonly phase: { readonly phaseId: Id; readonly title: string };
      readonly tasks: readonly TaskNote[];
    }
  | ({
      /** Several tasks, all named, were merged into one. */
      readonly kind: 'tasks.merged';
      readonly tasks: readonly TaskNote[];
    } & TaskNote)
  | { readonly kind: 'tasks.deleted'; readonly tasks: readonly TaskNote[] }
  | PhaseEntry
  | {
      readonly kind: 'task.started' | 'task.reopened';
      readonly taskId: Id;
      readonly title: string;
    }
  | {
      readonly kind: 'task.completed';
      readonly taskId: Id;
      readonly title: string;
      readonly day: Day;
    }
  | {
      readonly kind: 'task.dropped';
      readonly taskId: Id;
      readonly title: string;
      readonly day: Day;
      readonly reason: string;
    };

type PhaseEntry =
  | {
      readonly kind: 'phase.added';
      readonly phaseId: Id;
      readonly title: string;
      readonly weeks: number;
    }
  | {
      readonly kind: 'phase.edited';
      readonly phaseId: Id;
      readonly title: string;
      readonly changes: Changes;
    }
  | { readonly kind: 'phase.moved'; readonly phaseId: Id; readonly title: string }
  | {
      readonly kind: 'phase.deleted';
      readonly phaseId: Id;
      readonly title: string;
      /** Number of tasks deleted with it. */
      readonly count: number;
    }
  | {
      readonly kind: 'resource.added' | 'resource.moved' | 'resource.deleted';
      readonly resourceId: Id;
      readonly title: string;
    }
  | {
      readonly kind: 'resource.edited';
      readonly resourceId: Id;
      readonly title: string;
      readonly changes: Changes;
    };

/** One write, as undo and redo name it. */
export interface Step {
  readonly id: Id;
  readonly of: Headline;
}

/** An entry without its long parts: lists are reduced to their length and first member. */
export type Headline =
  | Exclude<ActivityEntry, ListEntry | TurnEntry>
  /** The kind of all its parts, if they share one; the first versions of Waymark did not record it. */
  | {
      readonly kind: 'plan.replanned';
      readonly each?: PlanEntry['kind'] | null;
      readonly count?: number;
    }
  | { readonly kind: CountedKind; readonly count: number; readonly title: string };

type CountedKind =
  | 'week.planned'
  | 'weeks.replanned'
  | 'tasks.moved'
  | 'tasks.merged'
  | 'tasks.deleted'
  | 'guide.updated';

type ListEntry = Extract<ActivityEntry, { readonly kind: CountedKind | 'plan.replanned' }>;

/** The headline of a step's first entry. For a turn, that of the step that was turned. */
export function headlineOf(entry: ActivityEntry): Headline {
  if (entry.kind === 'plan.replanned') return { kind: entry.kind, ...commonKind(entry.parts) };
  if ('of' in entry) return entry.of;
  if (entry.kind === 'week.planned' || entry.kind === 'weeks.replanned')
    return { kind: entry.kind, count: entry.goals.length, title: entry.goals[0]?.title ?? '' };
  if (entry.kind === 'guide.updated')
    return { kind: entry.kind, count: entry.lines.length, title: entry.title };
  if ('tasks' in entry)
    return { kind: entry.kind, count: entry.tasks.length, title: entry.tasks[0]?.title ?? '' };
  return entry;
}

/** The shared kind of all changes, if there is one, and their number. */
function commonKind(parts: readonly PlanEntry[]) {
  const kinds = new Set(parts.map(({ kind }) => kind));
  const [kind = null] = kinds;
  return { each: kinds.size === 1 ? kind : null, count: parts.length };
}
