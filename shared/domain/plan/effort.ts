import { DAYS_PER_WEEK } from '../calendar/week';
import { PLANNED_WEEKS } from '../limits';

const EFFORT = /^(\d{1,4}(?:[.,]\d{1,2})?)\s?(d|days?|w|weeks?)$/;

/**
 * How long something is planned for, as people type it: `3d`, `1.5w`, `2 weeks`.
 *
 * @returns weeks in hundredths, at least as many as a task may have; null where it is no such text, or more than a task may have
 */
export function readEffort(text: string): number | null {
  const [, amount, unit] = EFFORT.exec(text.normalize('NFKC').trim().toLowerCase()) ?? [];
  if (amount === undefined || unit === undefined) return null;
  const count = Number(amount.replace(',', '.'));
  const weeks = Math.round((unit.startsWith('d') ? count / DAYS_PER_WEEK : count) * 100) / 100;
  if (count === 0 || weeks > PLANNED_WEEKS.max) return null;
  return Math.max(weeks, PLANNED_WEEKS.min);
}
