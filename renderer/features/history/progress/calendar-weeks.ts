import { daysOfWeek } from '../../../../shared/domain/weeks/capacity';
import type { WeekTally } from '../../../../shared/domain/history/consistency';
import type { Day, DaySpan } from '../../../../shared/domain/calendar/day';
import type { DayTally } from '../../../../shared/domain/history/history';
import { isPaused } from '../../../../shared/domain/calendar/pause';
import { describeMinutes } from '../../../../shared/words/minutes';
import type { HeatmapDay, HeatmapWeek } from '../../../ui/charts/heatmap/heatmap-days';
import { formatDay } from '../../../ui/dates';

/** What days can be compared by. */
export const MEASURES = ['tasks', 'goals', 'minutes'] as const;
export type Measure = (typeof MEASURES)[number];

interface Sources {
  readonly days: readonly DayTally[];
  readonly weeks: readonly WeekTally[];
  readonly pauses: readonly DaySpan[];
  readonly startDay: Day;
  readonly today: Day;
}

/** The calendar's weeks and days. Days before the start appear only if something was done on them. */
export function calendarWeeks(sources: Sources, measure: Measure): HeatmapWeek[] {
  const { weeks, pauses, startDay, today } = sources;
  const tallies = new Map(sources.days.map((tally) => [tally.day, tally]));
  const dayOf = (day: Day): HeatmapDay => {
    const value = tallies.get(day)?.[measure] ?? 0;
    const isPause = isPaused(pauses, day);
    return {
      day,
      value,
      text: `${amountWords(value, measure)} on ${formatDay(day)}${isPause ? ', paused' : ''}`,
      isOutside: day > today || (day < startDay && value === 0),
      isPaused: isPause,
    };
  };
  return weeks.map(({ week }) => ({ first: week, days: daysOfWeek(week).map(dayOf) }));
}

function amountWords(value: number, measure: Measure): string {
  if (value === 0) return 'Nothing';
  if (measure === 'minutes') return describeMinutes(value);
  const one = measure === 'tasks' ? 'task' : 'goal';
  return `${value} ${value === 1 ? one : `${one}s`}`;
}

export const CALENDAR_HEAD = ['Day', 'Tasks', 'Goals', 'Time'];

/** The days on which anything was done, latest first. */
export const calendarRows = (days: readonly DayTally[]): string[][] =>
  days
    .toReversed()
    .map(({ day, tasks, goals, minutes }) => [
      formatDay(day),
      String(tasks),
      String(goals),
      minutes === 0 ? '' : describeMinutes(minutes),
    ]);
