import {
  addDays,
  type Day,
  type DaySpan,
  daysBetween,
  earlierOf,
  laterOf,
} from '../../../shared/domain/calendar/day';
import type { ArrivalRange } from '../../../shared/domain/estimate/estimate';
import { type Plan, targetOf } from '../../../shared/domain/plan/plan';
import { windowDays } from '../../../shared/domain/plan/schedule';

/** A day marked by a line through the whole chart. */
export interface TimelineMark {
  readonly kind: 'today' | 'target' | 'guide';
  readonly label: string;
  readonly day: Day;
}

/** Today, the target, and the guide's own window. Marks on the same day share a line. */
export function timelineMarks(plan: Plan, today: Day): TimelineMark[] {
  const { minMonths, maxMonths } = plan.guide.window;
  const { first, last } = windowDays(plan.startDay, plan.guide.window);
  const marks: TimelineMark[] = [
    { kind: 'today', label: 'Today', day: today },
    { kind: 'target', label: 'Target', day: targetOf(plan) },
    { kind: 'guide', label: `${minMonths} months`, day: first },
    { kind: 'guide', label: `${maxMonths} months`, day: last },
  ];
  const days = [...new Set(marks.map(({ day }) => day))];
  return days.flatMap((day) => {
    const [first, ...same] = marks.filter((mark) => mark.day === day);
    if (first === undefined) return [];
    return { ...first, label: [first, ...same].map(({ label }) => label).join(', ') };
  });
}

/** A longer chart would be useless; later days are drawn at its edge. */
const MOST_DAYS = 7500;

/** The days that the chart shows, with a margin at either end. */
export function timelineSpan(
  planned: DaySpan,
  marks: readonly TimelineMark[],
  range: ArrivalRange,
): DaySpan {
  const first = marks.reduce((day, mark) => earlierOf(day, mark.day), planned.first);
  const end = marks.reduce((day, mark) => laterOf(day, mark.day), laterOf(planned.last, range.p90));
  const last = earlierOf(end, addDays(planned.first, MOST_DAYS));
  const margin = Math.ceil(Math.abs(daysBetween(first, last)) * 0.02) + 1;
  return { first: addDays(first, -margin), last: addDays(laterOf(last, planned.first), margin) };
}
