import { z } from 'zod';
import { HORIZONS, PRIORITIES, RESOURCE_KINDS } from '../../domain/plan/pathway';
import { RATINGS, RESOURCE_PROGRESS } from '../../domain/plan/plan';
import { LEVELS, SKILL_KINDS } from '../../domain/plan/skill';
import type { RecordKind, RecordTypes } from '../../domain/records';
import { REMINDER_SETTINGS } from '../../domain/reminders';
import { GOAL_ENDINGS, GOAL_MEASURES } from '../../domain/weeks/goal';
import { TIME_SOURCES } from '../../domain/weeks/time';
import { day, hoursPerWeek, id, minuteOfDay, moment, scale, weekday } from './parts';

// Run-time schemas of the domain's record types; the compiler checks that the two agree.

/** Empty if the person added it. */
const origin = z.string();
const title = z.string().min(1);
const order = z.string().min(1);
const count = z.int().min(0);

export const taskState = z.union([
  z.strictObject({ status: z.literal('to-do') }),
  z.strictObject({ status: z.literal('in-progress') }),
  z.strictObject({ status: z.literal('done'), day }),
  z.strictObject({ status: z.literal('dropped'), day, reason: z.string() }),
]);

const place = z.union([
  z.strictObject({ in: z.literal('phase'), phaseId: id }),
  z.strictObject({ in: z.literal('action-plan'), horizon: z.enum(HORIZONS) }),
  z.strictObject({ in: z.literal('week') }),
]);

const guide = z.strictObject({
  /** Empty for a plan started without a guide. */
  fromRole: z.string(),
  toRole: z.string(),
  window: z.strictObject({ minMonths: z.number(), maxMonths: z.number() }),
  weeks: z.number().positive(),
  skillWeeks: z.number().min(0),
});

const REMINDER_SWITCHES = Object.values(REMINDER_SETTINGS);

type Shapes = { readonly [Kind in RecordKind]: z.ZodType<RecordTypes[Kind]> };

export const recordSchemas: Shapes = {
  setting: z.discriminatedUnion('id', [
    z.strictObject({ id: z.literal('currentPlanId'), value: id.nullable() }),
    z.strictObject({ id: z.enum(['firstWeekday', 'reviewWeekday']), value: weekday }),
    z.strictObject({ id: z.enum(['showsStreak', ...REMINDER_SWITCHES]), value: z.boolean() }),
    z.strictObject({ id: z.enum(['quietFrom', 'quietUntil']), value: minuteOfDay }),
    z.strictObject({ id: z.literal('sharedHours'), value: hoursPerWeek.nullable() }),
  ]),
  plan: z.strictObject({
    id,
    title,
    startDay: day,
    plannedHours: hoursPerWeek,
    targetDay: day.nullable(),
    guide,
    guideVersion: z.int().min(0),
    archivedOn: day.nullable(),
  }),
  hours: z.strictObject({ id, planId: id, fromDay: day, hoursPerWeek }),
  phase: z.strictObject({ id, planId: id, origin, order, title, weeks: z.number().positive() }),
  resource: z.strictObject({
    id,
    planId: id,
    phaseId: id,
    origin,
    order,
    title,
    kind: z.enum(RESOURCE_KINDS),
    by: z.string().nullable(),
    url: z.string().nullable(),
    progress: z.enum(RESOURCE_PROGRESS),
    rating: z.literal(RATINGS).nullable(),
    note: z.string(),
  }),
  task: z.strictObject({
    id,
    planId: id,
    place,
    origin,
    order,
    title,
    plannedWeeks: z.number().min(0),
    state: taskState,
    priority: z.enum(PRIORITIES).nullable(),
    dueOn: day.nullable(),
  }),
  evidence: z.strictObject({ id, planId: id, taskId: id, order, url: z.url(), title: z.string() }),
  note: z.strictObject({ id, planId: id, text: z.string().nullable() }),
  pause: z.strictObject({ id, planId: id, first: day, last: day, reason: z.string() }),
  goal: z.strictObject({
    id,
    planId: id,
    taskId: id,
    week: day,
    end: z.strictObject({ week: day, how: z.enum(GOAL_ENDINGS) }).nullable(),
    minutes: count,
    measure: z.enum(GOAL_MEASURES),
    order,
  }),
  time: z.strictObject({
    id,
    planId: id,
    taskId: id,
    day,
    minutes: count,
    source: z.enum(TIME_SOURCES),
  }),
  timer: z.strictObject({ id: z.literal('timer'), planId: id, taskId: id, startedAt: moment }),
  review: z.strictObject({
    id,
    planId: id,
    week: day,
    wentWell: z.string(),
    inTheWay: z.string(),
    learned: z.string(),
    energy: scale,
    confidence: scale,
    pointId: z.string().nullable(),
    reflection: z.string(),
    finishedOn: day.nullable(),
  }),
  spent: z.strictObject({ id, taskId: id, minutes: count }),
  checkItem: z.strictObject({
    id,
    planId: id,
    taskId: id,
    order,
    title,
    isDone: z.boolean(),
  }),
  need: z.strictObject({ id, planId: id, taskId: id, neededId: id }),
  skill: z.strictObject({
    id,
    planId: id,
    origin,
    order,
    kind: z.enum(SKILL_KINDS),
    title,
    about: z.string(),
    priority: z.enum(PRIORITIES).nullable(),
    weeks: z.number().min(0),
    evidence: z.string(),
  }),
  level: z.strictObject({
    id,
    planId: id,
    skillId: id,
    day,
    level: z.literal(LEVELS),
    reason: z.string(),
  }),
  skillTask: z.strictObject({ id, planId: id, skillId: id, taskId: id }),
  skillResource: z.strictObject({ id, planId: id, skillId: id, resourceId: id }),
};

/** Some of the records, by kind. */
export type SomeRecords = {
  readonly [Kind in RecordKind]?: readonly RecordTypes[Kind][];
};

export const someRecords = z.strictObject(
  Object.fromEntries(
    Object.entries(recordSchemas).map(([kind, schema]) => [kind, z.array(schema).optional()]),
  ),
) as unknown as z.ZodType<SomeRecords>;
