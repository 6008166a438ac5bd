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

/** Words that must all appear in the entry. */
const searched = z.string().max(LIMITS.title);
const limit = z.int().min(1).max(MANY);

export const historyCalls = {
  'history.overview': planRead(
    'Days, weeks and phases as they came to be; days and weeks between the two days.',
    { first: day, last: day },
    overview,
    'read',
  ),
  'history.log': planRead(
    'What was done, newest first and nothing that was undone: before an entry’s number, some at a time.',
    {
      before: z.int().optional(),
      groups: z.array(z.enum(LOG_GROUPS)),
      phaseId: id.nullable(),
      text: searched,
      limit,
    },
    logPage,
    'read',
  ),
  'review.list': planRead(
    'Reviews that hold every word of the text, newest first, of weeks before a day.',
    { before: day.optional(), text: searched, limit },
    z.array(recordSchemas.review),
    'read',
  ),
};
