import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { type Day, isDay } from '../../shared/domain/calendar/day';
import type { KnownFacts } from '../../shared/domain/estimate/movement';

const day = z
  .string()
  .refine((text): text is Day => isDay(text), 'is not a calendar day (YYYY-MM-DD)');

const journeySchema = z.object({
  id: z.string(),
  startDate: day,
  window: z.object({ minMonths: z.number().positive(), maxMonths: z.number().positive() }),
  /** In the order in which they were completed. */
  tasks: z.array(z.object({ plannedWeeks: z.number().nonnegative(), completedOn: day })).min(1),
});

/** A recorded journey to its end. */
export type Journey = z.output<typeof journeySchema>;

/** How many tasks are done when the estimate is asked. */
export const STAGES = [3, 6, 9, 12] as const;

/** Reads a file of journeys. Throws an Error that names what is wrong with it. */
export function readJourneys(path: string): Journey[] {
  const read = z
    .array(journeySchema)
    .min(1)
    .safeParse(parseJson(readFileSync(path, 'utf8')));
  if (read.success) return read.data;
  throw new Error(`${path} is not a file of journeys: ${z.prettifyError(read.error)}`);
}

/** Undefined for what is no JSON: no journey either. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export const plannedWeeksOf = ({ tasks }: Journey): number =>
  tasks.reduce((sum, { plannedWeeks }) => sum + plannedWeeks, 0);

/** What was known on the day on which the first `done` tasks were finished, and that day. */
export function knownAfter(journey: Journey, done: number): KnownFacts {
  const tasks = journey.tasks.map(({ plannedWeeks, completedOn }, index) => ({
    id: String(index),
    title: '',
    plannedWeeks,
    doneOn: index < done ? completedOn : null,
  }));
  return {
    day: tasks[done - 1]?.doneOn ?? journey.startDate,
    facts: {
      startDay: journey.startDate,
      window: journey.window,
      guideWeeks: plannedWeeksOf(journey),
      plannedHours: 1,
      hours: [],
      pauses: [],
      phases: [{ id: 'all', title: '', tasks }],
    },
  };
}
