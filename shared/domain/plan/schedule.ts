import { activeDay, activeDaysFrom } from '../calendar/calendar';
import { addDays, addMonths, type Day, type DaySpan } from '../calendar/day';
import type { Horizon, PathwayWindow } from './pathway';
import { DAYS_PER_WEEK } from '../calendar/week';

/**
 * Planned span of each step, laid end to end from the start day over the days that are in no pause. Weeks may be
 * fractions: a step's first and last day are rounded from exact sums, so that spans never drift apart and the whole
 * ends where its parts do.
 */
export function plannedSpans(
  startDay: Day,
  steps: readonly { readonly weeks: number }[],
  pauses: readonly DaySpan[] = [],
): DaySpan[] {
  const dayAt = activeDaysFrom(startDay, pauses);
  let weeksBefore = 0;
  return steps.map(({ weeks }) => {
    const first = Math.round(weeksBefore * DAYS_PER_WEEK);
    weeksBefore += weeks;
    const last = Math.max(first, Math.round(weeksBefore * DAYS_PER_WEEK) - 1);
    return { first: dayAt(first), last: dayAt(last) };
  });
}

/** The days between which the guide itself expects the arrival. */
export const windowDays = (startDay: Day, window: PathwayWindow): DaySpan => ({
  first: addMonths(startDay, window.minMonths),
  last: addMonths(startDay, window.maxMonths),
});

/** The day on which a list of the action plan is due; in a pause nothing is, so it is the first day after it. */
export const horizonDueDay = (startDay: Day, horizon: Horizon, pauses: readonly DaySpan[]): Day =>
  activeDay(addHorizon(startDay, horizon), 0, pauses);

function addHorizon(startDay: Day, horizon: Horizon): Day {
  switch (horizon) {
    case 'this-week':
      return addDays(startDay, DAYS_PER_WEEK);
    case 'this-month':
      return addMonths(startDay, 1);
    case 'next-90-days':
      return addDays(startDay, 90);
  }
}

/** From the start day to the planned end of the last step; the start day alone where there is none. */
export const plannedSpanOf = (
  startDay: Day,
  steps: readonly { readonly weeks: number }[],
  pauses: readonly DaySpan[] = [],
): DaySpan => ({
  first: startDay,
  last: plannedSpans(startDay, steps, pauses).at(-1)?.last ?? startDay,
});
