import { type Day, earlierOf, laterOf } from '../../../../shared/domain/calendar/day';
import { addWeeks, weeksBetween } from '../../../../shared/domain/calendar/week';

const WEEKS = 13;
const AHEAD = 8;

/** The range of a strip of weeks, each given by its first day. */
interface Reach {
  /** The plan's first week. */
  readonly start: Day;
  readonly current: Day;
}

/** The weeks around the one shown, from the plan's first to a few weeks ahead of now. */
export function stripWeeks(shown: Day, { start, current }: Reach): Day[] {
  const middle = laterOf(shown, start);
  const end = laterOf(addWeeks(laterOf(current, start), AHEAD), middle);
  const before = Math.floor(WEEKS / 2);
  const last = earlierOf(addWeeks(laterOf(addWeeks(middle, -before), start), WEEKS - 1), end);
  const first = laterOf(addWeeks(last, 1 - WEEKS), start);
  return Array.from({ length: weeksBetween(first, last) + 1 }, (_, index) =>
    addWeeks(first, index),
  );
}
