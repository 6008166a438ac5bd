import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { addDays, type Day, isDay, laterOf } from '../../shared/domain/calendar/day';
import { DAYS_PER_WEEK } from '../../shared/domain/calendar/week';
import type { PlanFacts } from '../../shared/domain/estimate/facts';
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

/** A complete recorded journey. */
export type Journey = z.output<typeof journeySchema>;

/** How many tasks are done when the estimate is made. */
export const STAGES = [3, 6, 9, 12] as const;

/** Reads a file of journeys. Throws an Error that says what is wrong with it. */
export function readJourneys(path: string): Journey[] {
  const read = z
    .array(journeySchema)
    .min(1)
    .safeParse(parseJson(readFileSync(path, 'utf8')));
  if (read.success) return read.data;
  throw new Error(`${path} is not a file of journeys: ${z.prettifyError(read.error)}`);
}

/** Undefined if it is not JSON, which is then not a journey either. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export const plannedWeeksOf = ({ tasks }: Journey): number =>
  tasks.reduce((sum, { plannedWeeks }) => sum + plannedWeeks, 0);

/** What was known on the day the first `done` tasks were finished, and that day. */
export const knownAfter = (journey: Journey, done: number): KnownFacts => ({
  day: journey.tasks[done - 1]?.completedOn ?? journey.startDate,
  facts: factsOf(journey, (_, index) => index < done),
});

/** What was known at the end of a day, and that day. */
export const knownOn = (journey: Journey, day: Day): KnownFacts => ({
  day,
  facts: factsOf(journey, ({ completedOn }) => completedOn <= day),
});

type Step = Journey['tasks'][number];

const factsOf = (journey: Journey, isDone: (step: Step, index: number) => boolean): PlanFacts => ({
  startDay: journey.startDate,
  window: journey.window,
  guideWeeks: plannedWeeksOf(journey),
  plannedHours: 1,
  hours: [],
  pauses: [],
  phases: [
    {
      id: 'all',
      title: '',
      tasks: journey.tasks.map((step, index) => ({
        id: String(index),
        title: '',
        plannedWeeks: step.plannedWeeks,
        doneOn: isDone(step, index) ? step.completedOn : null,
      })),
    },
  ],
});

/** The day on which the last task was finished. */
export const finishOf = ({ tasks, startDate }: Journey): Day =>
  tasks.reduce((last, { completedOn }) => laterOf(last, completedOn), startDate);

/** Every seventh day from the start until the last task. */
export function weeklyDays(journey: Journey): Day[] {
  const days: Day[] = [];
  const finish = finishOf(journey);
  for (let day = journey.startDate; day < finish; day = addDays(day, DAYS_PER_WEEK)) days.push(day);
  return days;
}
