import type { TimeScale } from '../../../../ui/charts/time-scale';
import {
  firstsOfMonths,
  firstsOfWeeks,
  formatDayOfMonth,
  formatMonth,
  formatMonthAndYear,
  formatYear,
  monthsPerTick,
  type TimeTick,
  weeksPerTick,
} from '../../../../ui/charts/time-ticks';
import type { TimelineUnit } from './use-zoom';

/** Two bands: months or years, and below them weeks or months. */
export interface TimelineAxis {
  readonly coarse: readonly TimeTick[];
  readonly fine: readonly TimeTick[];
}

/** In pixels: the width of a label with its margins. */
const ROOM = { day: 24, month: 36, monthAndYear: 72, year: 48 };

/** As many ticks as stay readable at this width. */
export function timelineAxis(
  scale: TimeScale,
  unit: TimelineUnit,
  width: number,
  firstWeekday: number,
): TimelineAxis {
  if (unit === 'week') {
    const months = monthsPerTick(scale, { width, gap: ROOM.monthAndYear });
    const weeks = firstsOfWeeks(scale, weeksPerTick(scale, { width, gap: ROOM.day }), firstWeekday);
    return {
      coarse: coarseTicks(scale, firstsOfMonths(scale, months), width, formatMonthAndYear),
      fine: named(scale, weeks, width, formatDayOfMonth),
    };
  }
  const step = monthsPerTick(scale, { width, gap: ROOM.month });
  const years = Math.max(12, monthsPerTick(scale, { width, gap: ROOM.year }));
  const hasRoom = step === monthsPerTick(scale, { width, gap: ROOM.monthAndYear });
  return {
    coarse: coarseTicks(scale, firstsOfMonths(scale, years), width, formatYear),
    fine: named(
      scale,
      step >= 12 ? [] : firstsOfMonths(scale, step),
      width,
      hasRoom ? formatMonthAndYear : formatMonth,
    ),
  };
}

/** The first month or year begins before the chart does, so its label goes to the edge if it fits before the next. */
function coarseTicks(
  scale: TimeScale,
  days: readonly string[],
  width: number,
  format: (day: string) => string,
): TimeTick[] {
  const next = days[0];
  const toNext = next === undefined ? 1 : scale.start(next) / scale.to;
  const all = toNext * width >= ROOM.monthAndYear ? [scale.first, ...days] : days;
  return named(scale, all, width, format);
}

const PIXELS_PER_SIGN = 7;

/** Leaves out a label that would be cut off at the end of the chart. */
const named = (
  scale: TimeScale,
  days: readonly string[],
  width: number,
  format: (day: string) => string,
): TimeTick[] =>
  days.map((day) => {
    const label = format(day);
    const room = (1 - scale.start(day) / scale.to) * width;
    return { day, label: label.length * PIXELS_PER_SIGN <= room ? label : '' };
  });
