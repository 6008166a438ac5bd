import type { Day } from '../calendar/day';
import type { ReplanRule } from '../weeks/goal-replan';
import type { Pause } from '../calendar/pause';
import type { Id } from '../plan/task';
import type { Changes } from './changes';
import type { DetailEntry, TaskNote } from './detail-entry';

/**
 * What a write did, as data: words are made of it when it is shown. The history keeps at least one for every write
 * that changed something, the first one naming the write, the others its side effects; for good.
 */
export type ActivityEntry =
  | PlanEntry
  /** Several changes to the plan, made as one. */
  | { readonly kind: 'plan.replanned'; readonly parts: readonly PlanEntry[] }
  | { readonly kind: 'settings.changed'; readonly changes: Changes }
  | {
      /** Each of the plans has its part from then on. */
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

/** That a step was undone or redone. */
interface TurnEntry {
  readonly kind: 'step.undone' | 'step.redone';
  readonly stepId: Id;
  readonly of: Headline;
}

/** What changes the goals of a week. */
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
  /** It was open in a week behind whose task was closed then and is open again: it stays there. */
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
      /** What the timer that ran before was stopped with. */
      readonly logged: (TaskNote & { readonly day: Day; readonly minutes: number }) | null;
    } & TaskNote)
  | ({ readonly kind: 'timer.discarded' } & TaskNote);

/** What changes the plan or where its tasks stand. */
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
      /** With all that the plan needs of it: once it is undone, nothing else remembers. */
      readonly kind: 'task.added';
      readonly taskId: Id;
      readonly title: string;
      readonly phaseId: Id;
      readonly plannedWeeks: number;
    }
  | {
      /** One task became several: it keeps the first part, the others stand right behind it. */
      readonly kind: 'task.split';
      readonly taskId: Id;
      /** As it was. */
      readonly title: string;
      readonly plannedWeeks: number;
      /** Null outside the phases: such tasks weigh nothing. */
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
      /** As it was. */
      readonly title: string;
      readonly changes: Changes;
    }
  | {
      readonly kind: 'tasks.moved';
      readonly phase: { readonly phaseId: Id; readonly title: string };
      readonly tasks: readonly TaskNote[];
    }
  | ({
      /** Of several tasks, all named, one was made. */
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
      /** Tasks that went with it. */
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

/** An entry without what makes it long: lists come as the number of their members and the first of them. */
export type Headline =
  | Exclude<ActivityEntry, ListEntry | TurnEntry>
  /** What all its parts did, if it is the same; the first versions of Waymark did not say so. */
  | {
      readonly kind: 'plan.replanned';
      readonly each?: PlanEntry['kind'] | null;
      readonly count?: number;
    }
  | {
      readonly kind:
        | 'week.planned'
        | 'weeks.replanned'
        | 'tasks.moved'
        | 'tasks.merged'
        | 'tasks.deleted'
        | 'guide.updated';
      readonly count: number;
      readonly title: string;
    };

type ListEntry = Extract<
  ActivityEntry,
  {
    readonly kind:
      | 'plan.replanned'
      | 'week.planned'
      | 'weeks.replanned'
      | 'tasks.moved'
      | 'tasks.merged'
      | 'tasks.deleted'
      | 'guide.updated';
  }
>;

/** What a step's first entry comes to in one line. Of a turn, what was turned. */
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

/** What all the changes are, if they are the same, and how many. */
function commonKind(parts: readonly PlanEntry[]) {
  const kinds = new Set(parts.map(({ kind }) => kind));
  const [kind = null] = kinds;
  return { each: kinds.size === 1 ? kind : null, count: parts.length };
}
