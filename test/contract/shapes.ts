import { z } from 'zod';
import type { CallName, Result, Start } from '../../shared/contract/calls';
import { pathwaySchema } from '../../shared/contract/pathway-schema';
import type { ErrorCode } from '../../shared/contract/reply';
import {
  type ActivityEntry,
  describeActivity,
  type Step,
} from '../../shared/domain/history/activity';
import { type Day, isDay, type Moment } from '../../shared/domain/calendar/day';
import type { PlanFacts } from '../../shared/domain/estimate/facts';
import { type Goal, GOAL_ENDINGS, GOAL_MEASURES } from '../../shared/domain/weeks/goal';
import type { HistoryOverview, LogPage } from '../../shared/domain/history/history';
import type { Logbook } from '../../shared/domain/weeks/logbook';
import { HORIZONS, RESOURCE_KINDS } from '../../shared/domain/plan/pathway';
import type { Pause } from '../../shared/domain/calendar/pause';
import type { Phase, Plan, PlanSnapshot } from '../../shared/domain/plan/plan';
import { type Review, SCALE } from '../../shared/domain/review/review';
import type { Settings } from '../../shared/domain/settings';
import type { Task } from '../../shared/domain/plan/task';
import { TIME_SOURCES } from '../../shared/domain/weeks/time';
import { WEEKDAYS } from '../../shared/domain/calendar/week';

// What the domain's types say, once more as what can be seen of an answer at run time; the compiler compares both.

const id = z.uuid({ version: 'v7' });
/** Empty for a task that the person added. */
const origin = z.string().regex(/^[a-z0-9-]*$/);
const title = z.string().min(1);
const day = z.string().refine((text): text is Day => isDay(text));

const step: z.ZodType<Step> = z.strictObject({ id, label: z.string().min(1) });
const weekday = z.literal(WEEKDAYS);
const settings: z.ZodType<Settings> = z.strictObject({
  firstWeekday: weekday,
  reviewWeekday: weekday,
  showsStreak: z.boolean(),
});

const task: z.ZodType<Task> = z.strictObject({
  id,
  origin,
  place: z.union([
    z.strictObject({ in: z.literal('phase'), phaseId: id }),
    z.strictObject({ in: z.literal('action-plan'), horizon: z.enum(HORIZONS) }),
    z.strictObject({ in: z.literal('week') }),
  ]),
  title,
  plannedWeeks: z.number().min(0),
  state: z.union([
    z.strictObject({ status: z.literal('to-do') }),
    z.strictObject({ status: z.literal('in-progress') }),
    z.strictObject({ status: z.literal('done'), day }),
    z.strictObject({ status: z.literal('dropped'), day, reason: z.string().min(1) }),
  ]),
  note: z.string(),
  evidence: z.array(z.strictObject({ id, url: z.url(), title: z.string() })),
});

const hoursPerWeek = z.number().min(1).max(80);
const hoursFact = z.strictObject({ fromDay: day, hoursPerWeek });
const pause: z.ZodType<Pause> = z.strictObject({ id, first: day, last: day, reason: z.string() });

const plan: z.ZodType<Plan> = z.strictObject({
  id,
  title,
  startDay: day,
  plannedHours: hoursPerWeek,
  hours: z.array(hoursFact),
  targetDay: day.nullable(),
  guide: pathwaySchema,
});

const phase: z.ZodType<Phase> = z.strictObject({
  id,
  origin,
  title,
  weeks: z.number().positive(),
  resources: z.array(
    z.strictObject({
      id,
      origin,
      title,
      kind: z.enum(RESOURCE_KINDS),
      by: z.string().min(1).nullable(),
      url: z.url().nullable(),
    }),
  ),
});

const snapshot: z.ZodType<PlanSnapshot> = z.strictObject({
  plan,
  phases: z.array(phase),
  tasks: z.array(task),
  pauses: z.array(pause),
});

const facts: z.ZodType<PlanFacts> = z.strictObject({
  startDay: day,
  window: z.strictObject({ minMonths: z.number(), maxMonths: z.number() }),
  guideWeeks: z.number().positive(),
  plannedHours: hoursPerWeek,
  hours: z.array(hoursFact),
  pauses: z.array(z.strictObject({ first: day, last: day })),
  phases: z.array(
    z.strictObject({
      id,
      title,
      tasks: z.array(
        z.strictObject({ id, title, plannedWeeks: z.number().min(0), doneOn: day.nullable() }),
      ),
    }),
  ),
});

const minutes = z.int().min(0);
const scale = z.literal(SCALE).nullable();

const moment: z.ZodType<Moment> = z.strictObject({
  utcMs: z.int(),
  zone: z.string().min(1),
  offsetMinutes: z.int().min(-840).max(840),
});

const goal: z.ZodType<Goal> = z.strictObject({
  id,
  taskId: id,
  week: day,
  end: z.strictObject({ week: day, how: z.enum(GOAL_ENDINGS) }).nullable(),
  minutes,
  measure: z.enum(GOAL_MEASURES),
});

const review: z.ZodType<Review> = z.strictObject({
  week: day,
  wentWell: z.string(),
  inTheWay: z.string(),
  learned: z.string(),
  energy: scale,
  confidence: scale,
  pointId: z.string().nullable(),
  reflection: z.string(),
  finishedOn: day.nullable(),
});

const logbook: z.ZodType<Logbook> = z.strictObject({
  from: day,
  goals: z.array(goal),
  tasks: z.array(task),
  times: z.array(z.strictObject({ id, taskId: id, day, minutes, source: z.enum(TIME_SOURCES) })),
  spent: z.array(z.strictObject({ taskId: id, minutes })),
  reviews: z.array(review),
  timer: z.strictObject({ taskId: id, startedAt: moment }).nullable(),
});

const count = z.int().min(0);

const overview: z.ZodType<HistoryOverview> = z.strictObject({
  days: z.array(z.strictObject({ day, tasks: count, goals: count, minutes })),
  weeks: z.array(
    z.strictObject({
      week: day,
      planned: count,
      done: count,
      extra: count,
      minutes,
      pausedDays: z.int().min(0).max(7),
    }),
  ),
  streak: z.strictObject({ current: count, longest: count }),
  scores: z.array(z.number().min(0).max(1)),
  score: z.number().min(0).max(1),
  total: z.strictObject({ weeks: count, kept: count, minutes: count }),
});

const logPage: z.ZodType<LogPage> = z.strictObject({
  lines: z.array(
    z.strictObject({
      number: z.int().min(1),
      id,
      day,
      entry: z.custom<ActivityEntry>((entry) => describeActivity(entry as ActivityEntry) !== ''),
    }),
  ),
  hasMore: z.boolean(),
});

const start: z.ZodType<Start> = z.strictObject({
  version: z.string().min(1),
  dataFile: z.string().min(1),
  settings,
  snapshot: snapshot.nullable(),
  logbook: logbook.nullable(),
});

/** What each call answers: a new row of the table must say it here. */
export const shapes: { readonly [Name in CallName]: z.ZodType<Result<Name>> } = {
  'app.start': start,
  'pathway.list': z.array(pathwaySchema),
  'plan.get': snapshot.nullable(),
  'plan.past': z.array(facts.nullable()),
  'settings.get': settings,
  'history.overview': overview.nullable(),
  'history.log': logPage,
  'review.list': z.array(review),
  'plan.start': snapshot,
  'plan.change': plan,
  'plan.replan': snapshot,
  'pause.add': z.array(pause),
  'pause.remove': z.array(pause),
  'settings.change': settings,
  'week.plan': logbook,
  'week.order': logbook,
  'weeks.replan': logbook,
  'goal.change': logbook,
  'goal.move': logbook,
  'goal.remove': logbook,
  'goal.split': z.strictObject({ tasks: z.array(task), logbook }),
  'time.log': logbook,
  'time.remove': logbook,
  'timer.start': logbook,
  'timer.stop': logbook,
  'review.write': logbook,
  'task.add': task,
  'task.start': task,
  'task.complete': task,
  'task.reopen': task,
  'task.drop': task,
  'task.note': task,
  'evidence.add': task,
  'evidence.remove': task,
  'step.undo': step,
  'step.redo': step,
};

const head = z.strictObject({
  revision: z.int().min(0),
  at: moment,
  today: day,
  undo: step.nullable(),
  redo: step.nullable(),
});

export const answerOf = (value: z.ZodType) => z.strictObject({ ok: z.literal(true), value, head });

const errorCodes = [
  'unknown-call',
  'invalid-input',
  'not-found',
  'refused',
  'unauthorized',
  'unreachable',
  'storage',
  'internal',
] as const satisfies readonly ErrorCode[];

export const refusal = z.strictObject({
  ok: z.literal(false),
  error: z.strictObject({ code: z.enum(errorCodes), message: z.string().min(1) }),
});
