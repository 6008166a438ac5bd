import { z } from 'zod';
import type { Step } from '../domain/history/activity';
import { type Day, isDay } from '../domain/calendar/day';
import type { PlanFacts } from '../domain/estimate/facts';
import { HOURS_PER_WEEK } from '../domain/plan/hours';
import { GOAL_MEASURES } from '../domain/weeks/goal';
import { REPLAN_RULES } from '../domain/weeks/goal-replan';
import { type HistoryOverview, LOG_GROUPS, type LogPage } from '../domain/history/history';
import { GOAL_MINUTES, LIMITS, LOGGED_MINUTES, PLANNED_WEEKS } from '../domain/limits';
import type { Logbook } from '../domain/weeks/logbook';
import type { Pathway } from '../domain/plan/pathway';
import { type Plan, type PlanSnapshot, START_DAYS } from '../domain/plan/plan';
import type { Pause } from '../domain/calendar/pause';
import { type Review, SCALE } from '../domain/review/review';
import type { Settings } from '../domain/settings';
import type { Task } from '../domain/plan/task';
import { WEEKDAYS } from '../domain/calendar/week';
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
const minutes = z.int().min(GOAL_MINUTES.min).max(GOAL_MINUTES.max);
const loggedMinutes = z.int().min(LOGGED_MINUTES.min).max(LOGGED_MINUTES.max);

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

const title = text.trim().min(1, 'is missing').max(LIMITS.title);
const plannedWeeks = z.number().min(PLANNED_WEEKS.min).max(PLANNED_WEEKS.max);

const newTask = z.strictObject({
  phaseId: id,
  title,
  plannedWeeks,
});

const pick = z.strictObject({ taskId: id, minutes });
const ownGoal = z
  .strictObject({ title, minutes, measure: z.enum(GOAL_MEASURES) })
  .refine((goal) => goal.measure === 'done' || goal.minutes > 0, 'needs its hours');
const part = z.strictObject({ title, plannedWeeks });
const answer = text.max(LIMITS.answer);
const scale = z.literal(SCALE).nullable();

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
  /** Null with the snapshot. */
  readonly logbook: Logbook | null;
}

/** THE table: every question and every command that the app answers, by name. */
export const calls = {
  /** The logbook reaches back to the day, if that is further than it does by itself. */
  'app.start': read<Start>()(z.strictObject({ logbookFrom: day.optional() })),
  'pathway.list': read<readonly Pathway[]>()(nothing),
  'plan.get': read<PlanSnapshot | null>()(nothing),
  /** The plan as it was known at the end of each of the days, in their order; null before it was started. */
  'plan.past': read<readonly (PlanFacts | null)[]>()(
    z.strictObject({ days: z.array(day).max(MANY) }),
  ),
  'settings.get': read<Settings>()(nothing),
  /** Days, weeks and phases as they came to be; days and weeks between the two days. */
  'history.overview': read<HistoryOverview | null>()(z.strictObject({ first: day, last: day })),
  /** What was done, newest first and nothing that was undone: `before` an entry's number, some at a time. */
  'history.log': read<LogPage>()(
    z.strictObject({
      before: z.int().optional(),
      groups: z.array(z.enum(LOG_GROUPS)),
      phaseId: id.nullable(),
      text: z.string().max(LIMITS.title),
      limit: z.int().min(1).max(MANY),
    }),
  ),
  /** Reviews that hold every word of the text, newest first, of weeks before `before`. */
  'review.list': read<readonly Review[]>()(
    z.strictObject({
      before: day.optional(),
      text: z.string().max(LIMITS.title),
      limit: z.int().min(1).max(MANY),
    }),
  ),

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
  'settings.change': write<Settings>()(
    ['settings'],
    z.strictObject({
      firstWeekday: firstWeekday.optional(),
      reviewWeekday: firstWeekday.optional(),
      showsStreak: z.boolean().optional(),
    }),
  ),

  // What weeks hold: each write answers with the logbook as it stands then.

  /** Plans goals for this week or a coming one; a task that is a goal already is planned anew. */
  'week.plan': write<Logbook>()(
    ['plan'],
    z.strictObject({ planId: id, week: day, goals: z.array(z.union([pick, ownGoal])).max(MANY) }),
  ),
  /** All goals of one week in the order that they shall have. */
  'week.order': write<Logbook>()(
    ['plan'],
    z.strictObject({ planId: id, week: day, goalIds: z.array(id).max(MANY) }),
  ),
  'weeks.replan': write<Logbook>()(
    ['plan'],
    z.strictObject({
      planId: id,
      rule: z.enum(REPLAN_RULES),
      moves: z.array(z.strictObject({ goalId: id, week: day, minutes })).max(MANY),
      back: z.array(id).max(MANY),
      picks: z.array(pick).max(MANY),
    }),
  ),
  'goal.change': write<Logbook>()(
    ['plan'],
    z.strictObject({
      goalId: id,
      minutes: minutes.optional(),
      /** Of a goal of one's own alone. */
      title: title.optional(),
    }),
  ),
  /** To a coming week, or anew to this one: what it was carried before is not counted any more. */
  'goal.move': write<Logbook>()(['plan'], z.strictObject({ goalId: id, week: day })),
  /** Out of the week: back to the roadmap or, for one's own, away. */
  'goal.remove': write<Logbook>()(['plan'], z.strictObject({ goalId: id })),
  /** One task becomes several: the first part is this week's goal. */
  'goal.split': write<{ readonly tasks: readonly Task[]; readonly logbook: Logbook }>()(
    ['plan'],
    z.strictObject({ goalId: id, parts: z.array(part).min(2).max(12) }),
  ),
  /** On today or an earlier day. A goal that counts hours is done once it has them. */
  'time.log': write<Logbook>()(
    ['plan'],
    z.strictObject({ taskId: id, day, minutes: loggedMinutes }),
  ),
  'time.remove': write<Logbook>()(['plan'], z.strictObject({ entryId: id })),
  /** One at a time: the one that runs is stopped, and its minutes are logged. */
  'timer.start': write<Logbook>()(['plan'], z.strictObject({ taskId: id })),
  /** Without minutes, those that the timer shows, unless they are doubtful; 0 logs nothing. */
  'timer.stop': write<Logbook>()(
    ['plan'],
    z.strictObject({ minutes: z.int().min(0).max(LOGGED_MINUTES.max).optional() }),
  ),
  /** The review of a week that has begun, all of it. */
  'review.write': write<Logbook>()(
    ['plan'],
    z.strictObject({
      planId: id,
      week: day,
      wentWell: answer,
      inTheWay: answer,
      learned: answer,
      energy: scale,
      confidence: scale,
      pointId: text.max(LIMITS.title).nullable(),
      reflection: answer,
      isFinished: z.boolean(),
    }),
  ),

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
