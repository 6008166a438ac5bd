import { z } from 'zod';
import { type SomeRecords, someRecords } from '../schemas/records';
import type { Health } from '../reply';
import type { Day } from '../../domain/calendar/day';
import { day, minuteOfDay, nothing, weekday } from '../schemas/parts';
import { read, write } from './define';

/** Everything a window needs when it opens. */
export interface Opening {
  readonly version: string;
  /** Path of the store, to show the person. */
  readonly dataFile: string;
  /** Whether the store holds only the sample, nothing of the person's own. */
  readonly isSample: boolean;
  /** Whether the store can be written. */
  readonly health: Health;
  /** Goals, time and reviews of weeks that ended before this day are not included in the records. */
  readonly weeksFrom: Day;
  /** Settings, plans, and everything loaded of each plan. */
  readonly records: SomeRecords;
}

const health: z.ZodType<Health> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('good') }),
  z.strictObject({ kind: z.enum(['read-only', 'damaged']), reason: z.string().min(1) }),
]);

const opening: z.ZodType<Opening> = z.strictObject({
  version: z.string().min(1),
  dataFile: z.string().min(1),
  isSample: z.boolean(),
  health,
  weeksFrom: day,
  records: someRecords,
});

export const appCalls = {
  'app.open': read(
    'Read all plans at once, with their phases, tasks and skills, the weeks around today, and the settings. Older goals, time entries and reviews are left out, unless weeksFrom reaches back to them.',
    {
      weeksFrom: day
        .optional()
        .describe('First day of the weeks to include (YYYY-MM-DD), if earlier than nine weeks ago'),
    },
    opening,
    'read',
  ),
  'settings.change': write(
    'Change settings that apply to Waymark as a whole.',
    {
      firstWeekday: weekday.optional(),
      reviewWeekday: weekday.optional(),
      showsStreak: z.boolean().optional(),
      /** The desktop app's notifications. */
      remindsOfReview: z.boolean().optional(),
      remindsOfPauseEnd: z.boolean().optional(),
      remindsOfCarried: z.boolean().optional(),
      remindsOfTimer: z.boolean().optional(),
      quietFrom: minuteOfDay.optional(),
      quietUntil: minuteOfDay.optional(),
    },
    nothing,
  ),
};
