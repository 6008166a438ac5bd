import { addDays, type Day, type DaySpan } from '../../../../shared/domain/calendar/day';
import {
  addWeeks,
  DAYS_PER_WEEK,
  startOfWeek,
  weeksBetween,
  type Weekday,
} from '../../../../shared/domain/calendar/week';

/** Number of weeks shown at once: 52, and the current one. */
const WEEKS = 53;

interface Now {
  readonly startDay: Day;
  readonly today: Day;
  readonly firstWeekday: Weekday;
}

/** A year of the plan, in whole weeks. */
export interface Year extends DaySpan {
  /** 0 for the year that ends today. */
  readonly back: number;
  readonly hasEarlier: boolean;
}

/** The year that many years back, or the earliest. Years never share a week. */
export function yearOf({ startDay, today, firstWeekday }: Now, wanted: number): Year {
  const start = startOfWeek(startDay, firstWeekday);
  const thisWeek = startOfWeek(today, firstWeekday);
  const most = Math.max(0, Math.floor(weeksBetween(start, thisWeek) / WEEKS));
  const back = Math.min(wanted, most);
  const lastWeek = addWeeks(thisWeek, -WEEKS * back);
  const first = addWeeks(lastWeek, 1 - WEEKS);
  return {
    first: first > start ? first : start,
    last: back === 0 ? today : addDays(lastWeek, DAYS_PER_WEEK - 1),
    back,
    hasEarlier: back < most,
  };
}
