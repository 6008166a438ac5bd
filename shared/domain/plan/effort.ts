import { DAYS_PER_WEEK } from '../calendar/week';
import { PLANNED_WEEKS } from '../limits';

const EFFORT = /^(\d{1,4}(?:[.,]\d{1,2})?)(m|min|h|hours?|d|days?|w|weeks?)$/;
const MINUTES_PER_HOUR = 60;

/**
 * Reads an effort as people type it: `90min`, `3h`, `3d`, `1.5w`.
 *
 * @param hoursPerWeek above 0; null if unknown, in which case minutes and hours are not accepted
 * @returns planned weeks, rounded to thousandths, which is fine enough for minutes, and raised to the minimum of a task; null
 * if it is not an effort or exceeds the maximum of a task
 */
export function readEffort(text: string, hoursPerWeek: number | null): number | null {
  const [, amount, unit] = EFFORT.exec(text.normalize('NFKC').toLowerCase()) ?? [];
  if (amount === undefined || unit === undefined) return null;
  const perWeek = perWeekOf(unit, hoursPerWeek);
  const count = Number(amount.replace(',', '.'));
  if (perWeek === null || count === 0) return null;
  const weeks = Math.round((count / perWeek) * 1000) / 1000;
  return weeks > PLANNED_WEEKS.max ? null : Math.max(weeks, PLANNED_WEEKS.min);
}

function perWeekOf(unit: string, hoursPerWeek: number | null): number | null {
  if (unit.startsWith('w')) return 1;
  if (unit.startsWith('d')) return DAYS_PER_WEEK;
  if (hoursPerWeek === null) return null;
  return unit.startsWith('h') ? hoursPerWeek : hoursPerWeek * MINUTES_PER_HOUR;
}
