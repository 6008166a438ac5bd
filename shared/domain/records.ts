import type { Day } from './calendar/day';
import type { Pause } from './calendar/pause';
import type { HoursFact } from './plan/hours';
import type { Need } from './plan/needs';
import type { Phase, Plan, Resource } from './plan/plan';
import type { Skill, SkillLevel, SkillResource, SkillTask } from './plan/skill';
import type { Id } from './id';
import type { CheckItem, Evidence, Task } from './plan/task';
import type { Review } from './review/review';
import type { Settings } from './settings';
import type { Goal } from './weeks/goal';
import type { TimeEntry, Timer, TimeSpent } from './weeks/time';

/** Belongs to a plan. */
interface OfPlan {
  readonly planId: Id;
}

/** Has a place in an order that the person can change. */
interface Ordered {
  /** An order key: compared as plain text, ties broken by id. */
  readonly order: string;
}

export interface SettingRecord {
  readonly id: keyof Settings;
  readonly value: Settings[keyof Settings];
}

export type PlanRecord = Omit<Plan, 'hours'>;

export interface HoursRecord extends OfPlan, HoursFact {
  readonly id: Id;
}

export interface PhaseRecord extends OfPlan, Ordered, Omit<Phase, 'resources'> {}

export interface ResourceRecord extends OfPlan, Ordered, Resource {
  readonly phaseId: Id;
}

export interface TaskRecord extends OfPlan, Ordered, Omit<Task, 'evidence' | 'needs'> {}

export interface CheckItemRecord extends OfPlan, Ordered, CheckItem {
  readonly taskId: Id;
}

export interface NeedRecord extends OfPlan, Need {}

export interface EvidenceRecord extends OfPlan, Ordered, Evidence {
  readonly taskId: Id;
}

/** The person's note on a task, under the task's id; absent if nothing was written. */
export interface NoteRecord extends OfPlan {
  readonly id: Id;
  /** Markdown; null if there is a note that has not been loaded. */
  readonly text: string | null;
}

export interface PauseRecord extends OfPlan, Pause {}

export interface GoalRecord extends OfPlan, Ordered, Goal {}

export interface TimeRecord extends OfPlan, TimeEntry {}

export interface TimerRecord extends OfPlan, Timer {
  readonly id: 'timer';
}

export interface ReviewRecord extends OfPlan, Review {
  readonly id: Id;
}

export interface SkillRecord extends OfPlan, Ordered, Skill {}

export interface LevelRecord extends OfPlan, SkillLevel {}

export interface SkillTaskRecord extends OfPlan, SkillTask {}

export interface SkillResourceRecord extends OfPlan, SkillResource {}

/** Total minutes on a task, under the task's id: the sum of all its time entries. */
export interface SpentRecord extends TimeSpent {
  readonly id: Id;
}

/** Every kind of record that windows hold, each by id. */
export interface RecordTypes {
  readonly setting: SettingRecord;
  readonly plan: PlanRecord;
  readonly hours: HoursRecord;
  readonly phase: PhaseRecord;
  readonly resource: ResourceRecord;
  readonly task: TaskRecord;
  readonly checkItem: CheckItemRecord;
  readonly need: NeedRecord;
  readonly evidence: EvidenceRecord;
  readonly note: NoteRecord;
  readonly pause: PauseRecord;
  readonly goal: GoalRecord;
  readonly time: TimeRecord;
  readonly timer: TimerRecord;
  readonly review: ReviewRecord;
  readonly spent: SpentRecord;
  readonly skill: SkillRecord;
  readonly level: LevelRecord;
  readonly skillTask: SkillTaskRecord;
  readonly skillResource: SkillResourceRecord;
}

export type RecordKind = keyof RecordTypes;

/** One record that was put, had fields changed, or was removed. */
export type RecordChange = {
  readonly [Kind in RecordKind]:
    | { readonly op: 'put'; readonly kind: Kind; readonly record: RecordTypes[Kind] }
    | {
        readonly op: 'update';
        readonly kind: Kind;
        readonly id: Id;
        readonly fields: Partial<RecordTypes[Kind]>;
      }
    | { readonly op: 'remove'; readonly kind: Kind; readonly id: Id };
}[RecordKind];

/** What a write changed, in an order in which it can be applied. */
export type Diff = readonly RecordChange[];

/** All loaded records, by kind and id. */
export type Records = {
  readonly [Kind in RecordKind]: ReadonlyMap<Id, RecordTypes[Kind]>;
};

/** By order key, ties broken by id: the same everywhere, whoever made the keys. */
export const byOrder = (
  one: Ordered & { readonly id: Id },
  other: Ordered & { readonly id: Id },
): number => compare(one.order, other.order) || compare(one.id, other.id);

/** By first day, ties broken by id. */
export const byDay =
  <Row extends { readonly id: Id }>(dayOf: (row: Row) => Day) =>
  (one: Row, other: Row): number =>
    compare(dayOf(one), dayOf(other)) || compare(one.id, other.id);

const compare = (one: string, other: string): number => Number(one > other) - Number(one < other);
