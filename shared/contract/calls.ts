import { z } from 'zod';
import type { Step } from '../domain/activity';
import { type Day, isDay } from '../domain/day';
import type { PlanFacts } from '../domain/estimate/facts';
import { HOURS_PER_WEEK } from '../domain/hours';
import { LIMITS, PLANNED_WEEKS } from '../domain/limits';
import type { Pathway } from '../domain/pathway';
import { type Plan, type PlanSnapshot, START_DAYS } from '../domain/plan';
import type { Pause } from '../domain/pause';
import type { Settings } from '../domain/settings';
import type { Task } from '../domain/task';
import { WEEKDAYS } from '../domain/week';
import type { Topic } from './transport';

interface ReadCall<Input extends z.ZodType, Result> {
  readonly access: 'read';
  readonly input: Input;
  /** Never there at run time: carries the type alone. */
  readonly result?: Result;
}

interface WriteCall<Input extends z.ZodType, Result> {
  readonly access: 'write';
  readonly input: Input;
  readonly topics: readonly Topic[];
  readonly result?: Result;
}

const read =
  <Result>() =>
  <Input extends z.ZodType>(input: Input): ReadCall<Input, Result> => ({ access: 'read', input });

const write =
  <Result>() =>
  <Input extends z.ZodType>(topics: readonly Topic[], input: Input): WriteCall<Input, Result> => ({
    access: 'write',
    topics,
    input,
  });

const nothing = z.strictObject({});
const id = z.uuid();
const day = z
  .string()
  .refine((text): text is Day => isDay(text), 'is not a calendar day (YYYY-MM-DD)');
const startDay = day.refine(
  (each) => each >= START_DAYS.first && each <= START_DAYS.last,
  `is not between ${START_DAYS.first} and ${START_DAYS.last}`,
);
const hoursPerWeek = z.number().min(HOURS_PER_WEEK.min).max(HOURS_PER_WEEK.max);
const firstWeekday = z.literal(WEEKDAYS);

/** SQLite ends a text at a NUL, and half of a surrogate pair is no character: neither comes back as it went. */
const isKeepable = (text: string): boolean => text.isWellFormed() && !text.includes('\0');
const UNKEEPABLE = 'holds a character that cannot be kept';

const text = z.string().refine(isKeepable, UNKEEPABLE);

/** More than a plan of many years needs, and few enough to be answered at once. */
const MANY = 1_000;

const pauseDays = z.strictObject({
  first: day,
  last: day,
  reason: text.trim().max(LIMITS.reason),
});

const newTask = z.strictObject({
  phaseId: id,
  title: text.trim().min(1, 'is missing').max(LIMITS.title),
  plannedWeeks: z.number().min(PLANNED_WEEKS.min).max(PLANNED_WEEKS.max),
});

const evidenceUrl = z
  .url({ protocol: /^https?$/, error: 'is not a web address (https://…)' })
  .max(LIMITS.url)
  .refine(isKeepable, UNKEEPABLE);

/** What a window needs to show its first picture. */
export interface Start {
  readonly version: string;
  /** Where the store lies, for the person to know. */
  readonly dataFile: string;
  readonly settings: Settings;
  /** Null until a pathway was started. */
  readonly snapshot: PlanSnapshot | null;
}

/** THE table: every question and every command that the app answers, by name. */
export const calls = {
  'app.start': read<Start>()(nothing),
  'pathway.list': read<readonly Pathway[]>()(nothing),
  'plan.get': read<PlanSnapshot | null>()(nothing),
  /** The plan as it was known at the end of each of the days, in their order; null before it was started. */
  'plan.past': read<readonly (PlanFacts | null)[]>()(
    z.strictObject({ days: z.array(day).max(MANY) }),
  ),
  'settings.get': read<Settings>()(nothing),

  'plan.start': write<PlanSnapshot>()(
    ['plan', 'settings'],
    z.strictObject({ pathwayId: z.string(), startDay, hoursPerWeek, firstWeekday }),
  ),
  'plan.change': write<Plan>()(
    ['plan'],
    z.strictObject({
      planId: id,
      startDay: startDay.optional(),
      /** From today on. */
      hoursPerWeek: hoursPerWeek.optional(),
      /** Null: the end of the guide's window. */
      targetDay: day.nullable().optional(),
    }),
  ),
  /** Several changes as one step. */
  'plan.replan': write<PlanSnapshot>()(
    ['plan'],
    z.strictObject({
      planId: id,
      startDay: startDay.optional(),
      hoursPerWeek: hoursPerWeek.optional(),
      pause: pauseDays.optional(),
      drop: z.array(id).max(MANY),
      dropReason: text.trim().max(LIMITS.reason),
      add: z.array(newTask).max(MANY),
    }),
  ),
  /** Answers with all pauses of the plan. */
  'pause.add': write<readonly Pause[]>()(['plan'], pauseDays.extend({ planId: id })),
  'pause.remove': write<readonly Pause[]>()(['plan'], z.strictObject({ planId: id, pauseId: id })),
  'settings.change': write<Settings>()(['settings'], z.strictObject({ firstWeekday })),

  'task.add': write<Task>()(['plan'], newTask),
  'task.start': write<Task>()(['plan'], z.strictObject({ taskId: id })),
  /** Without a day: today. A day in the future is refused. */
  'task.complete': write<Task>()(['plan'], z.strictObject({ taskId: id, day: day.optional() })),
  'task.reopen': write<Task>()(['plan'], z.strictObject({ taskId: id })),
  'task.drop': write<Task>()(
    ['plan'],
    z.strictObject({
      taskId: id,
      reason: text.trim().min(1, 'is missing').max(LIMITS.reason),
    }),
  ),
  'task.note': write<Task>()(['plan'], z.strictObject({ taskId: id, note: text.max(LIMITS.note) })),
  'evidence.add': write<Task>()(
    ['plan'],
    z.strictObject({
      taskId: id,
      url: evidenceUrl,
      title: text.trim().max(LIMITS.linkTitle),
    }),
  ),
  'evidence.remove': write<Task>()(['plan'], z.strictObject({ taskId: id, evidenceId: id })),

  /** With a step: only if that is still the newest one. */
  'step.undo': write<Step>()(['plan', 'settings'], z.strictObject({ stepId: id.optional() })),
  'step.redo': write<Step>()(['plan', 'settings'], z.strictObject({ stepId: id.optional() })),
} as const;

export type Calls = typeof calls;
export type CallName = keyof Calls;
export type Input<Name extends CallName> = z.output<Calls[Name]['input']>;
export type Result<Name extends CallName> = NonNullable<Calls[Name]['result']> | NullOf<Name>;

/** `result?` adds undefined, which NonNullable takes away together with a null that belongs there. */
type NullOf<Name extends CallName> = null extends Calls[Name]['result'] ? null : never;
