import type { KeyPress } from '../use-chart-focus';
import { DAYS_PER_WEEK, type HeatmapDay } from './heatmap-days';

/**
 * The day that a key leads to, or the same day if there is none; null for keys without a meaning here. Up and Down move
 * by days, Left and Right by weeks, Page Up and Page Down by months, Home and End to the ends of the row or, with Ctrl,
 * of the chart.
 */
export function heatmapMove(
  days: readonly HeatmapDay[],
  from: string,
  { key, ctrlKey }: KeyPress,
): string | null {
  const index = days.findIndex(({ day }) => day === from);
  const inside = days.filter(({ isOutside }) => !isOutside);
  const row = days.filter(
    ({ isOutside }, other) => !isOutside && other % DAYS_PER_WEEK === index % DAYS_PER_WEEK,
  );
  const by = (step: number): string => {
    const target = days[index + step];
    return target === undefined || target.isOutside ? from : target.day;
  };
  const byMonths = (step: number): string =>
    nearestOf(
      inside.map(({ day }) => day),
      monthsFrom(from, step),
    ) ?? from;
  switch (key) {
    case 'ArrowUp':
      return by(-1);
    case 'ArrowDown':
      return by(1);
    case 'ArrowLeft':
      return by(-DAYS_PER_WEEK);
    case 'ArrowRight':
      return by(DAYS_PER_WEEK);
    case 'PageUp':
      return byMonths(-1);
    case 'PageDown':
      return byMonths(1);
    case 'Home':
      return (ctrlKey ? inside : row)[0]?.day ?? from;
    case 'End':
      return (ctrlKey ? inside : row).at(-1)?.day ?? from;
    default:
      return null;
  }
}

/** The day itself, or else the first one after it, or else the last of all. */
const nearestOf = (days: readonly string[], day: string): string | undefined =>
  days.find((other) => other >= day) ?? days.at(-1);

/** The same day of another month, or its last one: 31 May goes to 30 April. */
function monthsFrom(day: string, step: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + step, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + step, Math.min(date, last)))
    .toISOString()
    .slice(0, 10);
}
