import { activeDay, activeDaysFrom } from '../calendar/calendar';
import { addDays, addMonths, type Day, type DaySpan } from '../calendar/day';
import type { Horizon, PathwayWindow } from './pathway';
import { DAYS_PER_WEEK } from '../calendar/week';

/**
 * The planned span of each item, one after another from the start day, skipping paused days. Weeks may be fractional:
 * first and last days are rounded from exact sums, so that rounding errors never accumulate and the plan ends where its
 * last item does.
 */
export function plannedSpans(
  startDay: Day,
  items: readonly { readonly weeks: number }[],
  pauses: readonly DaySpan[] = [],
): DaySpan[] {
  const dayAt = activeDaysFrom(startDay, pauses);
  let weeksBefore = 0;
  return items.map(({ weeks }) => {
    const first = Math.round(weeksBefore * DAYS_PER_WEEK);
    weeksBefore += weeks;
    const last = Math.max(first, Math.round(weeksBefore * DAYS_PER_WEEK) - 1);
    return { first: dayAt(first), last: dayAt(last) };
  });
}

/** The days between which the guide expects the arrival. */
export const windowDays = (startDay: Day, window: PathwayWindow): DaySpan => ({
  first: addMonths(startDay, window.minMonths),
  last: addMonths(startDay, window.maxMonths),
});

/** The day an action plan list is due, moved to the first day after a pause if it falls in one. */
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

/** From the start day to the planned end of the last item; just the start day if there are none. */
export const plannedSpanOf = (
  startDay: Day,
  items: readonly { readonly weeks: number }[],
  pauses: readonly DaySpan[] = [],
): DaySpan => ({
  first: startDay,
  last: plannedSpans(startDay, items, pauses).at(-1)?.last ?? startDay,
});
