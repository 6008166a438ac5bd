import { formatMonth, formatYear } from '../time-ticks';
import type { HeatmapWeek } from './heatmap-days';

export interface HeatmapMonth {
  /** Index of the column above which the name stands. */
  readonly week: number;
  readonly label: string;
}

/** A name takes up to two of the narrowest columns; the third keeps it off the next one. */
const WEEKS_PER_NAME = 3;

/** The months by the week in which each begins; of the one under way at the start, only where there is room before the next. */
export function heatmapMonths(weeks: readonly HeatmapWeek[]): HeatmapMonth[] {
  const months = weeks.flatMap(({ days }, week) => {
    const first = days.find(({ day }) => day.endsWith('-01'));
    return first === undefined ? [] : [{ week, label: nameOf(first.day) }];
  });
  const start = weeks[0]?.days.find(({ isOutside }) => !isOutside)?.day;
  if (start === undefined || (months[0]?.week ?? WEEKS_PER_NAME) < WEEKS_PER_NAME) return months;
  return [{ week: 0, label: formatMonth(start) }, ...months];
}

/** A January says its year, as on the other charts. */
const nameOf = (day: string): string =>
  day.slice(5, 7) === '01' ? formatYear(day) : formatMonth(day);
