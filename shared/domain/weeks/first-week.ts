import { addDays, type Day, type DaySpan } from '../calendar/day';
import { DAYS_PER_WEEK, startOfWeek, type Weekday } from '../calendar/week';
import type { PlanSnapshot } from '../plan/plan';
import type { Logbook } from './logbook';
import { type Pick, remainingMinutes, suggestionsFor } from './suggestions';
import { weekSheet } from './week-sheet';

/** The first week of a plan that is not started yet: what it has time for, and what could be its goals. */
export interface FirstWeek {
  readonly week: DaySpan;
  /** Whole minutes. */
  readonly capacity: number;
  readonly picks: readonly FirstPick[];
}

interface FirstPick extends Pick {
  /** Minutes that it needs in all; 0 if it takes no time worth planning. */
  readonly needed: number;
}

/** A text that was pasted may hold any number of small tasks. More than these are no help to choose from. */
const MOST_PICKS = 12;

/** The first week that a plan can have goals in: the one of its start day or, where that has passed, the present one. */
export const firstWeekToPlan = (startDay: Day, today: Day, firstWeekday: Weekday): Day =>
  startOfWeek(startDay > today ? startDay : today, firstWeekday);

/** @param snapshot the plan as it will be on its first day */
export function firstWeekOf(snapshot: PlanSnapshot, firstWeekday: Weekday, today: Day): FirstWeek {
  const first = firstWeekToPlan(snapshot.plan.startDay, today, firstWeekday);
  const sources = { snapshot, logbook: emptyLogbook(first), firstWeekday, today };
  return {
    week: { first, last: addDays(first, DAYS_PER_WEEK - 1) },
    capacity: weekSheet(sources, first).capacity,
    picks: suggestionsFor(sources, first)
      .slice(0, MOST_PICKS)
      .map((pick) => ({ ...pick, needed: remainingMinutes(sources, pick.task) })),
  };
}

const emptyLogbook = (from: Day): Logbook => ({
  from,
  goals: [],
  tasks: [],
  times: [],
  spent: [],
  reviews: [],
  timer: null,
});
