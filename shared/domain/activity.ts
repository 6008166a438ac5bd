import type { Day, Moment } from './day';
import type { Pause } from './pause';
import type { Id } from './task';

/** What a write did, in the words of the domain. The history keeps one for every write, for good. */
export type ActivityEntry =
  | PlanEntry
  /** Several changes to the plan, made as one. */
  | { readonly kind: 'plan.replanned'; readonly parts: readonly PlanEntry[] }
  | { readonly kind: 'settings.changed'; readonly changes: Changes }
  | { readonly kind: 'task.noted'; readonly taskId: Id; readonly title: string }
  | EvidenceEntry
  | { readonly kind: 'step.undone' | 'step.redone'; readonly stepId: Id; readonly label: string };

interface EvidenceEntry {
  readonly kind: 'evidence.added' | 'evidence.removed';
  readonly taskId: Id;
  readonly title: string;
  readonly url: string;
}

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
  'task.started': true,
  'task.reopened': true,
  'task.completed': true,
  'task.dropped': true,
};

export const isPlanEntry = (entry: ActivityEntry): entry is PlanEntry =>
  Object.hasOwn(PLAN_KINDS, entry.kind);

/** By field, before and after. */
export type Changes = Readonly<Record<string, Change>>;

/** An entry of the history, with the instant and the day on which it was lived. */
export interface Activity {
  readonly id: Id;
  readonly stepId: Id;
  readonly at: Moment;
  readonly day: Day;
  readonly entry: ActivityEntry;
}

/** One write, as undo and redo name it. */
export interface Step {
  readonly id: Id;
  readonly label: string;
}

export interface Change {
  readonly from: string | number | null;
  readonly to: string | number | null;
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
    case 'step.undone':
      return `Undone: ${entry.label}`;
    case 'step.redone':
      return `Redone: ${entry.label}`;
  }
}

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
