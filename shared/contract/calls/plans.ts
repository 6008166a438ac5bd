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
    'When the plan is likely to be done, as of today: days by which it is with a chance of 10, 50, 80 and 90 in 100, of all of it and of each phase; and how likely it is by the planned day, the target, and the guide’s own window.',
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
    'The plan as it was known at the end of each of the days, in their order; null before it was started.',
    { days: z.array(day).max(MANY) },
    pastFacts,
  ),
  'plan.start': write(
    'Starts a bundled pathway as a plan of the person’s own, and makes it the current one.',
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
    'Makes a plan of the person’s own from nothing, with one phase to fill, and makes it the current one.',
    { title, phaseTitle: title, weeks: phaseWeeks, startDay, hoursPerWeek },
    z.strictObject({ planId: id }),
  ),
  'plan.copy': planWrite(
    'Copies a plan’s phases, tasks and resources, with nothing done, and makes the copy the current plan.',
    { title, startDay },
    z.strictObject({ planId: id }),
  ),
  'plan.choose': planWrite('Makes a plan the current one.', {}, nothing),
  'plan.archive': write(
    'Puts a plan away, or takes it back; another one is the current plan then.',
    { planId: id, isArchived: z.boolean() },
    nothing,
  ),
  'hours.share': write(
    'Divides hours a week evenly between the plans that are not put away, from today on and whenever their number changes; null: each plan keeps what it has, as its own.',
    { hoursPerWeek: hoursPerWeek.nullable() },
    nothing,
  ),
  'plan.delete': write('Deletes a plan, with all that belongs to it.', { planId: id }, nothing),
  'plan.change': planWrite(
    'Changes title, start day, hours a week (from today on) or target (null: the end of the guide’s window).',
    {
      title: title.optional(),
      startDay: startDay.optional(),
      ...hoursChange,
      targetDay: day.nullable().optional(),
    },
    nothing,
  ),
  'plan.replan': planWrite(
    'Several changes of the plan as one step.',
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
    'Days on which nothing is due.',
    pauseDays,
    z.strictObject({ pauseId: id }),
  ),
  'pause.remove': planWrite('Takes a pause away.', { pauseId: id }, nothing),
};
