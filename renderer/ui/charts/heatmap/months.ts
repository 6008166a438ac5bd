import { formatMonth, formatYear } from '../time-ticks';
import type { HeatmapWeek } from './heatmap-days';

export interface HeatmapMonth {
  /** Index of the column that the name is above. */
  readonly week: number;
  readonly label: string;
}

/** A name takes up to two of the narrowest columns; the third separates it from the next name. */
const WEEKS_PER_NAME = 3;

/**
 * The months with the week in which each begins. The month that is already under way at the start is included only if
 * there is room before the next.
 */
export function heatmapMonths(weeks: readonly HeatmapWeek[]): HeatmapMonth[] {
  const months = weeks.flatMap(({ days }, week) => {
    const first = days.find(({ day }) => day.endsWith('-01'));
    return first === undefined ? [] : [{ week, label: nameOf(first.day) }];
  });
  const start = weeks[0]?.days.find(({ isOutside }) => !isOutside)?.day;
  if (start === undefined || (months[0]?.week ?? WEEKS_PER_NAME) < WEEKS_PER_NAME) return months;
  return [{ week: 0, label: formatMonth(start) }, ...months];
}

/** A January shows its year, as on the other charts. */
const nameOf = (day: string): string =>
  day.slice(5, 7) === '01' ? formatYear(day) : formatMonth(day);
