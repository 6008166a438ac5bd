import { SegmentedControl } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { isDay } from '../../../../shared/domain/calendar/day';
import type { DayTally, HistoryOverview } from '../../../../shared/domain/history/history';
import { startOfWeek, WEEKDAYS } from '../../../../shared/domain/calendar/week';
import { useAppState } from '../../../state/context';
import { useSnapshot, useToday } from '../../../state/journey';
import { ChartFrame } from '../../../ui/charts/ChartFrame';
import { Heatmap } from '../../../ui/charts/heatmap/Heatmap';
import { formatShortWeekday } from '../../../ui/dates';
import {
  CALENDAR_HEAD,
  calendarRows,
  calendarWeeks,
  type Measure,
  MEASURES,
} from './calendar-weeks';
import { settingsOf } from '../../../state/derived';

const CHOICES = [
  { value: 'tasks', label: 'Tasks' },
  { value: 'goals', label: 'Goals' },
  { value: 'minutes', label: 'Hours' },
] as const satisfies readonly { value: Measure; label: string }[];

const DESCRIPTIONS: Readonly<Record<Measure, string>> = {
  tasks: 'The stronger a day’s colour, the more roadmap tasks you finished on it.',
  goals: 'The stronger a day’s colour, the more weekly goals you finished on it.',
  minutes: 'The stronger a day’s colour, the more time you logged on it.',
};

/** How much was done on each day. Choosing a day opens its week. */
export function CalendarChart({ overview }: { readonly overview: HistoryOverview }) {
  const { plan, pauses } = useSnapshot();
  const today = useToday();
  const { firstWeekday } = useAppState(settingsOf);
  const [, navigate] = useLocation();
  const { days, weeks } = overview;
  const [chosen, setChosen] = useState<Measure | null>(null);
  const measure = chosen ?? firstOf(days);
  const calendar = useMemo(
    () => calendarWeeks({ days, weeks, pauses, startDay: plan.startDay, today }, measure),
    [days, weeks, pauses, plan.startDay, today, measure],
  );
  const hasPause = weeks.some(({ pausedDays }) => pausedDays > 0);
  return (
    <ChartFrame
      title="Day by day"
      description={DESCRIPTIONS[measure]}
      table={() => ({ head: CALENDAR_HEAD, rows: calendarRows(days) })}
      controls={
        <SegmentedControl<Measure>
          size="xs"
          aria-label="What the shades show"
          data={[...CHOICES]}
          value={measure}
          onChange={setChosen}
        />
      }
    >
      <Heatmap
        label="Calendar days, one column per week"
        weeks={calendar}
        rowNames={WEEKDAYS.map((index) => formatShortWeekday(firstWeekday + index))}
        legend={{ less: 'Less', more: 'More', ...(hasPause && { paused: 'Pause' }) }}
        today={today}
        onPick={(day) => isDay(day) && navigate(`/week/${startOfWeek(day, firstWeekday)}`)}
      />
    </ChartFrame>
  );
}

/** The first measure with anything to show. */
const firstOf = (days: readonly DayTally[]): Measure =>
  MEASURES.find((measure) => days.some((day) => day[measure] > 0)) ?? 'tasks';
