import type { Day } from './day';
import type { Id } from './task';

/** What a write did, in the words of the domain. The history keeps one for every write, for good. */
export type ActivityEntry =
  | { readonly kind: 'plan.started'; readonly planId: Id; readonly title: string }
  | {
      readonly kind: 'plan.changed';
      readonly planId: Id;
      readonly changes: Readonly<Record<string, Change>>;
    }
  | { readonly kind: 'settings.changed'; readonly changes: Readonly<Record<string, Change>> }
  | { readonly kind: 'task.started'; readonly taskId: Id; readonly title: string }
  | {
      readonly kind: 'task.completed';
      readonly taskId: Id;
      readonly title: string;
      readonly day: Day;
    }
  | { readonly kind: 'task.reopened'; readonly taskId: Id; readonly title: string }
  | {
      readonly kind: 'task.dropped';
      readonly taskId: Id;
      readonly title: string;
      readonly day: Day;
      readonly reason: string;
    }
  | { readonly kind: 'task.noted'; readonly taskId: Id; readonly title: string }
  | {
      readonly kind: 'evidence.added';
      readonly taskId: Id;
      readonly title: string;
      readonly url: string;
    }
  | {
      readonly kind: 'evidence.removed';
      readonly taskId: Id;
      readonly title: string;
      readonly url: string;
    }
  | { readonly kind: 'step.undone'; readonly stepId: Id; readonly label: string }
  | { readonly kind: 'step.redone'; readonly stepId: Id; readonly label: string };

/** One write, as undo and redo name it. */
export interface Step {
  readonly id: Id;
  readonly label: string;
}

export interface Change {
  readonly from: string | number;
  readonly to: string | number;
}

/** One line for the undo toast and the history: what was done, to what. */
export function describeActivity(entry: ActivityEntry): string {
  switch (entry.kind) {
    case 'plan.started':
      return `Started: ${entry.title}`;
    case 'plan.changed':
      return 'Plan changed';
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
  before: Readonly<Record<Field, string | number>>,
  after: Readonly<Record<Field, string | number>>,
  fields: readonly Field[],
): Record<string, Change> | null {
  const changed = fields.filter((field) => before[field] !== after[field]);
  if (changed.length === 0) return null;
  return Object.fromEntries(
    changed.map((field) => [field, { from: before[field], to: after[field] }]),
  );
}
