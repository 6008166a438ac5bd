import { z } from 'zod';
import type { PhaseFact, PlanFacts } from '../../domain/estimate/facts';
import {
  day,
  firstGoals,
  hoursPerWeek,
  id,
  MANY,
  nothing,
  phaseWeeks,
  plannedWeeks,
  reason,
  startDay,
  title,
  weekday,
} from '../schemas/parts';
import { planRead, planWrite, write } from './define';

const hoursChange = {
  hoursPerWeek: hoursPerWeek.optional(),
  /**
   * Deletes hours chosen for later days. They exist only if the clock was once ahead; setting this confirms that it is
   * right now.
   */
  forgetsLater: z.boolean().optional(),
};
const pauseDays = { first: day, last: day, reason };
export const newTask = { phaseId: id, title, plannedWeeks };

const phaseFact: z.ZodType<PhaseFact> = z.strictObject({
  id,
  title: z.string(),
  tasks: z.array(
    z.strictObject({
      id,
      title: z.string(),
      plannedWeeks: z.number().min(0),
      doneOn: day.nullable(),
    }),
  ),
});

interface FactsOfDay extends Omit<PlanFacts, 'phases'> {
  readonly phases: readonly number[];
}

/** The plan's facts of several days; phases shared by several days are sent once and referred to by index. */
export interface PastFacts {
  readonly phases: readonly PhaseFact[];
  readonly days: readonly (FactsOfDay | null)[];
}

const factsOfDay: z.ZodType<FactsOfDay> = z.strictObject({
  startDay: day,
  window: z.strictObject({ minMonths: z.number(), maxMonths: z.number() }),
  guideWeeks: z.number().positive(),
  plannedHours: hoursPerWeek,
  hours: z.array(z.strictObject({ fromDay: day, hoursPerWeek })),
  pauses: z.array(z.strictObject({ first: day, last: day })),
  phases: z.array(z.int().min(0)),
});

const pastFacts: z.ZodType<PastFacts> = z.strictObject({
  phases: z.array(phaseFact),
  days: z.array(factsOfDay.nullable()),
});

const range = z.strictObject({ p10: day, p50: day, p80: day, p90: day });
const dayWithChance = z.strictObject({ day, chance: z.number().min(0).max(1) });

export const planCalls = {
  'plan.estimate': planRead(
    'Estimate, as of today, when the plan and each of its phases will be done: p10, p50, p80 and p90 are the days by which that has a chance of 10, 50, 80 and 90%. Also returns the chances of being done by the planned day, by the target, and by both ends of the guide’s window.',
    {},
    z.strictObject({
      basis: z.enum(['empty', 'prior', 'pace', 'finished']),
      range,
      silence: z.strictObject({ days: z.int().min(0), isLate: z.boolean() }),
      planned: dayWithChance,
      target: dayWithChance,
      guide: z.strictObject({ first: dayWithChance, last: dayWithChance }),
      phases: z.array(z.strictObject({ id, title: z.string(), isFinished: z.boolean(), range })),
    }),
    'read',
  ),
  'plan.past': planRead(
    'Read the plan as it was known at the end of each given day, in the same order; null before it was started.',
    { days: z.array(day).max(MANY) },
    pastFacts,
  ),
  'plan.start': write(
    'Start a plan from a bundled pathway, and make it the current one.',
    {
      pathwayId: z.string(),
      startDay,
      hoursPerWeek,
      firstWeekday: weekday,
      firstGoals,
      /** Confirms giving up a plan whose start was undone: it can no longer be redone. */
      discardsUndone: z.boolean().optional(),
    },
    z.strictObject({ planId: id }),
  ),
  'plan.create': write(
    'Create a plan with one empty phase, and make it the current one.',
    { title, phaseTitle: title, weeks: phaseWeeks, startDay, hoursPerWeek },
    z.strictObject({ planId: id }),
  ),
  'plan.copy': planWrite(
    'Copy a plan’s phases, tasks and resources, with nothing done, and make the copy the current plan.',
    { title, startDay },
    z.strictObject({ planId: id }),
  ),
  'plan.choose': planWrite('Make a plan the current one.', {}, nothing),
  'plan.archive': write(
    'Archive a plan, or bring it back. If the current plan is archived, another one becomes current.',
    { planId: id, isArchived: z.boolean() },
    nothing,
  ),
  'hours.share': write(
    'Divide weekly hours evenly among the plans that are not archived, from today on and whenever their number changes. Null stops sharing: each plan keeps the hours it has.',
    { hoursPerWeek: hoursPerWeek.nullable() },
    nothing,
  ),
  'plan.delete': write('Delete a plan with everything in it.', { planId: id }, nothing),
  'plan.change': planWrite(
    'Change a plan’s title, start day, weekly hours (from today on) or target (null for the end of the guide’s window).',
    {
      title: title.optional(),
      startDay: startDay.optional(),
      ...hoursChange,
      targetDay: day.nullable().optional(),
    },
    nothing,
  ),
  'plan.replan': planWrite(
    'Make several changes to the plan in one step.',
    {
      startDay: startDay.optional(),
      ...hoursChange,
      pause: z.strictObject(pauseDays).optional(),
      drop: z.array(id).max(MANY),
      dropReason: reason,
      add: z.array(z.strictObject(newTask)).max(MANY),
    },
    nothing,
  ),
  'pause.add': planWrite(
    'Add a pause: days on which nothing is due.',
    pauseDays,
    z.strictObject({ pauseId: id }),
  ),
  'pause.remove': planWrite('Delete a pause.', { pauseId: id }, nothing),
};
