import { z } from 'zod';
import { type Day, isDay, type Moment } from '../../domain/calendar/day';
import { WEEKDAYS } from '../../domain/calendar/week';
import {
  LIMITS,
  LOGGED_MINUTES,
  GOAL_MINUTES,
  PHASE_WEEKS,
  PLANNED_WEEKS,
} from '../../domain/limits';
import { isVisible } from '../../domain/title';
import { HOURS_PER_WEEK } from '../../domain/plan/hours';
import { START_DAYS } from '../../domain/plan/plan';
import { SCALE } from '../../domain/review/review';

// Building blocks of inputs and results.

/** More than a plan of many years needs, and few enough to answer at once. */
export const MANY = 1_000;

export const id = z.uuid();

export const day = z
  .string()
  .refine((text): text is Day => isDay(text), 'is not a calendar day (YYYY-MM-DD)')
  .describe('A calendar day, YYYY-MM-DD');

/** Any day of the week that goals are planned for. */
export const weekToPlan = day.describe('Any day of this week or a later one, YYYY-MM-DD');

export const startDay = day.refine(
  (each) => each >= START_DAYS.first && each <= START_DAYS.last,
  `is not between ${START_DAYS.first} and ${START_DAYS.last}`,
);

export const weekday = z.literal(WEEKDAYS);
/** Minutes after midnight. */
export const minuteOfDay = z
  .int()
  .min(0)
  .max(24 * 60 - 1);
export const hoursPerWeek = z.number().min(HOURS_PER_WEEK.min).max(HOURS_PER_WEEK.max);
export const plannedWeeks = z
  .number()
  .min(PLANNED_WEEKS.min)
  .max(PLANNED_WEEKS.max)
  .describe('Planned weeks of work, at the plan’s weekly hours');
/** Weeks of a phase: up to the sum of all its tasks. */
export const phaseWeeks = z.number().min(PLANNED_WEEKS.min).max(PHASE_WEEKS.max);
export const goalMinutes = z
  .int()
  .min(GOAL_MINUTES.min)
  .max(GOAL_MINUTES.max)
  .describe('Minutes planned for it in a week; 0 if it takes no time worth planning');
/** Tasks of a guide, by its ids, to make goals of the first week; of this week if the start day has passed. */
export const firstGoals = z
  .array(z.strictObject({ item: z.string(), minutes: goalMinutes }))
  .max(MANY)
  .optional();
export const loggedMinutes = z.int().min(LOGGED_MINUTES.min).max(LOGGED_MINUTES.max);
export const scale = z.literal(SCALE).nullable();

/** SQLite truncates a text at NUL, and a lone surrogate is not a character: neither would be read back unchanged. */
const isKeepable = (text: string): boolean => text.isWellFormed() && !text.includes('\0');
const UNKEEPABLE = 'contains a character that cannot be saved';

export const text = z.string().refine(isKeepable, UNKEEPABLE);
const longest = (limit: number): [number, string] => [limit, `is longer than ${limit} characters`];

export const title = text
  .trim()
  .max(...longest(LIMITS.title))
  .refine(isVisible, 'is missing');
export const reason = text.trim().max(...longest(LIMITS.reason));
export const linkTitle = text.trim().max(...longest(LIMITS.linkTitle));
export const answer = text.max(...longest(LIMITS.answer));
export const skillText = text.max(...longest(LIMITS.skillText));
export const skillWeeks = z.number().min(0).max(PHASE_WEEKS.max);
export const resourceNote = text.max(...longest(LIMITS.resourceNote));
export const note = text.max(...longest(LIMITS.note));

/** `https://good.example@evil.test/` leads to evil.test. */
const hasNoSecret = (address: string): boolean => !/^[^:]*:[\\/]*[^\\/?#]*@/.test(address);

export const webAddress = z
  .url({ protocol: /^https?$/, error: 'is not a web address (https://…)' })
  .max(...longest(LIMITS.url))
  .refine(isKeepable, UNKEEPABLE)
  .refine(hasNoSecret, 'contains a name before an @, which can hide where it leads: remove it');

export const moment: z.ZodType<Moment> = z.strictObject({
  utcMs: z.int(),
  zone: z.string().min(1),
  offsetMinutes: z.int().min(-840).max(840),
});

/** The result of writes that only report what they changed. */
export const nothing = z.null();
