import type { Day } from '../calendar/day';
import type { ReplanRule } from '../weeks/goal-replan';
import type { Pause } from '../calendar/pause';
import { describeMinutes } from '../weeks/time';
import type { Id } from '../plan/task';

/** What a write did, in the words of the domain. The history keeps one for every write, for good. */
export type ActivityEntry =
  | PlanEntry
  /** Several changes to the plan, made as one. */
  | { readonly kind: 'plan.replanned'; readonly parts: readonly PlanEntry[] }
  | { readonly kind: 'settings.changed'; readonly changes: Changes }
  | { readonly kind: 'task.noted'; readonly taskId: Id; readonly title: string }
  | EvidenceEntry
  | WeekEntry
  | TimeActivity
  | { readonly kind: 'review.written' | 'review.finished'; readonly week: Day }
  | { readonly kind: 'step.undone' | 'step.redone'; readonly stepId: Id; readonly label: string };

interface EvidenceEntry {
  readonly kind: 'evidence.added' | 'evidence.removed';
  readonly taskId: Id;
  readonly title: string;
  readonly url: string;
}

/** What changes the goals of a week. */
type WeekEntry =
  | {
      readonly kind: 'week.planned';
      readonly week: Day;
      readonly goals: readonly GoalNote[];
    }
  | { readonly kind: 'week.ordered'; readonly week: Day }
  | {
      readonly kind: 'weeks.replanned';
      readonly rule: ReplanRule;
      readonly goals: readonly GoalNote[];
    }
  | ({ readonly kind: 'goal.changed'; readonly changes: Changes } & GoalNote)
  | ({ readonly kind: 'goal.moved'; readonly from: Day; readonly to: Day } & GoalNote)
  | ({ readonly kind: 'goal.removed'; readonly week: Day } & GoalNote);

interface GoalNote {
  readonly goalId: Id;
  readonly taskId: Id;
  readonly title: string;
}

interface TimeNote {
  readonly taskId: Id;
  readonly title: string;
}

type TimeActivity =
  | ({
      readonly kind: 'time.logged' | 'time.removed';
      readonly day: Day;
      readonly minutes: number;
    } & TimeNote)
  | ({
      readonly kind: 'timer.started';
      /** What the timer that ran before was stopped with. */
      readonly logged: (TimeNote & { readonly day: Day; readonly minutes: number }) | null;
    } & TimeNote)
  | ({ readonly kind: 'timer.discarded' } & TimeNote);

/** What changes the plan or where its tasks stand: from these the plan of any past day is read. */
export type PlanEntry =
  | {
      readonly kind: 'plan.started';
      readonly planId: Id;
      readonly title: string;
      readonly startDay: Day;
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

const PLAN_KINDS: Readonly<Record<PlanEntry['kind'], true>> = {
  'plan.started': true,
  'plan.changed': true,
  'pause.added': true,
  'pause.removed': true,
  'task.added': true,
  'task.split': true,
  'task.started': true,
  'task.reopened': true,
  'task.completed': true,
  'task.dropped': true,
};

export const isPlanEntry = (entry: ActivityEntry): entry is PlanEntry =>
  Object.hasOwn(PLAN_KINDS, entry.kind);

/** All that the plan of a past day is read from: what was told, and what of it was undone. */
export const REPLAYED_KINDS: readonly ActivityEntry['kind'][] = [
  ...(Object.keys(PLAN_KINDS) as PlanEntry['kind'][]),
  'plan.replanned',
  'step.undone',
  'step.redone',
];

/** By field, before and after. */
export type Changes = Readonly<Record<string, Change>>;

/** An entry of the history, with the day on which it was lived. */
export interface Activity {
  /** Grows with every entry, whatever the clock said. */
  readonly number: number;
  readonly stepId: Id;
  readonly day: Day;
  readonly entry: ActivityEntry;
}

/** One write, as undo and redo name it. */
export interface Step {
  readonly id: Id;
  readonly label: string;
}

export interface Change {
  readonly from: string | number | boolean | null;
  readonly to: string | number | boolean | null;
}

/** One line for the undo toast and the history: what was done, to what. */
export function describeActivity(entry: ActivityEntry): string {
  switch (entry.kind) {
    case 'plan.started':
      return `Started: ${entry.title}`;
    case 'plan.changed':
      return 'Plan changed';
    case 'plan.replanned':
      return 'Plan changed in several ways';
    case 'pause.added':
      return `Pause from ${entry.first} to ${entry.last}`;
    case 'pause.removed':
      return `Pause removed, ${entry.first} to ${entry.last}`;
    case 'task.added':
      return `Added: ${entry.title}`;
    case 'task.split':
      return `Split: ${entry.title}`;
    case 'settings.changed':
      return 'Settings changed';
    case 'task.started':
      return `In progress: ${entry.title}`;
    case 'task.completed':
      return `Done: ${entry.title}`;
    case 'task.reopened':
      return `To do again: ${entry.title}`;
    case 'task.dropped':
      return `Dropped: ${entry.title}`;
    case 'task.noted':
      return `Note: ${entry.title}`;
    case 'evidence.added':
      return `Evidence added: ${entry.title}`;
    case 'evidence.removed':
      return `Evidence removed: ${entry.title}`;
    case 'week.planned':
      return plannedWords(entry.goals);
    case 'week.ordered':
      return 'Goals put in another order';
    case 'weeks.replanned':
      return `Planned anew: ${countGoals(entry.goals.length)}`;
    case 'goal.changed':
      return `Goal changed: ${entry.title}`;
    case 'goal.moved':
      return `Planned anew: ${entry.title}`;
    case 'goal.removed':
      return `Out of the week: ${entry.title}`;
    case 'time.logged':
      return `${describeMinutes(entry.minutes)} on: ${entry.title}`;
    case 'time.removed':
      return `${describeMinutes(entry.minutes)} taken off: ${entry.title}`;
    case 'timer.started':
      return entry.logged === null
        ? `Timer started: ${entry.title}`
        : `Timer started: ${entry.title}; ${describeMinutes(entry.logged.minutes)} on: ${entry.logged.title}`;
    case 'timer.discarded':
      return `Timer stopped, nothing logged: ${entry.title}`;
    case 'review.written':
      return 'Review written';
    case 'review.finished':
      return 'Review finished';
    case 'step.undone':
      return `Undone: ${entry.label}`;
    case 'step.redone':
      return `Redone: ${entry.label}`;
  }
}

const plannedWords = (goals: readonly GoalNote[]): string =>
  goals.length === 1
    ? `Planned for a week: ${goals[0]?.title ?? ''}`
    : `Planned for a week: ${countGoals(goals.length)}`;

const countGoals = (count: number): string => `${count} ${count === 1 ? 'goal' : 'goals'}`;

/** What differs between two records in the named fields; null when nothing does. */
export function differences<Field extends string>(
  before: Readonly<Record<Field, Change['from']>>,
  after: Readonly<Record<Field, Change['from']>>,
  fields: readonly Field[],
): Changes | null {
  const changed = fields.filter((field) => before[field] !== after[field]);
  if (changed.length === 0) return null;
  return Object.fromEntries(
    changed.map((field) => [field, { from: before[field], to: after[field] }]),
  );
}
