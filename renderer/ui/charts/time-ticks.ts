import { LOCALE } from '../dates';

/** The first and the last day, written `YYYY-MM-DD`. */
interface Days {
  readonly first: string;
  readonly last: string;
}

export interface TimeTick {
  readonly day: string;
  readonly label: string;
}

/** The pixels of the whole line, and the least distance between two ticks. */
interface Room {
  readonly width: number;
  readonly gap: number;
}

const MS_PER_DAY = 86_400_000;
const DAYS_PER_MONTH = 30.44;
/** Months between ticks, chosen so that years divide evenly. */
const MONTHS_PER_TICK = [1, 2, 3, 6, 12, 24, 60, 120];
const WEEKS_PER_TICK = [1, 2, 4, 8, 16, 32, 64];

const formatter = (options: Intl.DateTimeFormatOptions) => {
  const format = new Intl.DateTimeFormat(LOCALE, { timeZone: 'UTC', ...options });
  return (day: string): string => format.format(new Date(day));
};

export const formatYear = formatter({ year: 'numeric' });
export const formatMonth = formatter({ month: 'short' });
export const formatMonthAndYear = formatter({ month: 'short', year: 'numeric' });
export const formatDayOfMonth = formatter({ day: 'numeric' });

/** For an axis of one line: `Nov`, `Dec`, `2027`, `Feb`, as close together as there is room for. */
export const monthTicks = (days: Days, room: Room): TimeTick[] =>
  firstsOfMonths(days, monthsPerTick(days, room)).map((day) => ({
    day,
    label: day.slice(5, 7) === '01' ? formatYear(day) : formatMonth(day),
  }));

/** The first days of months on the scale, every `step` months, counted from a January. */
export function firstsOfMonths({ first, last }: Days, step: number): string[] {
  const days: string[] = [];
  const year = Number(first.slice(0, 4));
  const start = step > 12 ? year - (year % (step / 12)) : year;
  for (let month = 0; ; month += step) {
    const day = toDay(Date.UTC(start, month, 1));
    if (day > last || days.length > MOST_TICKS) return days;
    if (day >= first) days.push(day);
  }
}

/** The first days of weeks on the scale, every `step` weeks. 0 is Sunday. */
export function firstsOfWeeks({ first, last }: Days, step: number, firstWeekday: number): string[] {
  const days: string[] = [];
  const start = Date.parse(first);
  const skipped = (firstWeekday - new Date(start).getUTCDay() + 7) % 7;
  for (let ms = start + skipped * MS_PER_DAY; ; ms += step * 7 * MS_PER_DAY) {
    const day = toDay(ms);
    if (day > last || days.length > MOST_TICKS) return days;
    days.push(day);
  }
}

export const monthsPerTick = (days: Days, { width, gap }: Room): number =>
  fitting(MONTHS_PER_TICK, gap, (width / daysOf(days)) * DAYS_PER_MONTH);

export const weeksPerTick = (days: Days, { width, gap }: Room): number =>
  fitting(WEEKS_PER_TICK, gap, (width / daysOf(days)) * 7);

/** More would be illegible, and slow. */
const MOST_TICKS = 2000;

const fitting = (steps: readonly number[], gap: number, width: number): number =>
  steps.find((step) => step * width >= gap) ?? Math.max(...steps);

const daysOf = ({ first, last }: Days): number =>
  (Date.parse(last) - Date.parse(first)) / MS_PER_DAY + 1;

const toDay = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
