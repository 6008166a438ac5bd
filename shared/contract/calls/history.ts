import { z } from 'zod';
import type { ActivityEntry } from '../../domain/history/activity';
import { type HistoryOverview, LOG_GROUPS, type LogPage } from '../../domain/history/history';
import { LIMITS } from '../../domain/limits';
import { recordSchemas } from '../schemas/records';
import { day, id, MANY } from '../schemas/parts';
import { planRead } from './define';

const count = z.int().min(0);
const share = z.number().min(0).max(1);

const overview: z.ZodType<HistoryOverview> = z.strictObject({
  days: z.array(z.strictObject({ day, tasks: count, goals: count, minutes: count })),
  weeks: z.array(
    z.strictObject({
      week: day,
      planned: count,
      done: count,
      extra: count,
      minutes: count,
      pausedDays: z.int().min(0).max(7),
    }),
  ),
  streak: z.strictObject({ current: count, longest: count }),
  scores: z.array(share),
  score: share,
  total: z.strictObject({ weeks: count, kept: count, minutes: count }),
});

const logPage: z.ZodType<LogPage> = z.strictObject({
  lines: z.array(
    z.strictObject({
      number: z.int().min(1),
      id,
      day,
      by: z.enum(['hand', 'import', 'assistant']),
      assistant: z.string().nullable(),
      entry: z.custom<ActivityEntry>(
        (entry) => typeof entry === 'object' && entry !== null && 'kind' in entry,
      ),
    }),
  ),
  hasMore: z.boolean(),
});

const searched = z
  .string()
  .max(LIMITS.title)
  .describe('Words that must all appear, each matched by its beginning; empty for any');
const limit = z.int().min(1).max(MANY);

export const historyCalls = {
  'history.overview': planRead(
    'Read how the plan went: what was done in each day and week from the first day to the last, with streaks, scores and totals.',
    { first: day, last: day },
    overview,
    'read',
  ),
  'history.log': planRead(
    'Read the log of what was done, newest first, without what was undone. For the next page, pass the number of the last line as before.',
    {
      before: z.int().optional().describe('Only lines with a smaller number'),
      groups: z.array(z.enum(LOG_GROUPS)).describe('Empty for all groups'),
      phaseId: id.nullable().describe('Null for all phases'),
      text: searched,
      limit,
    },
    logPage,
    'read',
  ),
  'review.list': planRead(
    'Read the weekly reviews, newest first.',
    {
      before: day.optional().describe('Only weeks that start before this day, YYYY-MM-DD'),
      text: searched,
      limit,
    },
    z.array(recordSchemas.review),
    'read',
  ),
};
