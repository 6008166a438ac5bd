import { useMemo } from 'react';
import { useLocation } from 'wouter';
import type { Day } from '../../../../shared/domain/calendar/day';
import type { HistoryOverview } from '../../../../shared/domain/history/history';
import { availabilityOf } from '../../../../shared/domain/weeks/week-sheet';
import { hoursWords } from '../../../../shared/words/week';
import { useSnapshot } from '../../../state/journey';
import { ChartFrame } from '../../../ui/charts/ChartFrame';
import { Columns } from '../../../ui/charts/columns/Columns';
import { usePlanningBias } from './use-planning-bias';
import { HOURS_HEAD, hoursColumns, hoursRows } from './week-columns';

interface Props {
  readonly overview: HistoryOverview;
  readonly thisWeek: Day;
}

const axisHours = (hours: number): string => hoursWords(hours * 60);

/** Hours logged week by week, compared with the hours each week had. Choosing a week opens it. */
export function HoursPerWeek({ overview: { weeks }, thisWeek }: Props) {
  const snapshot = useSnapshot();
  const [, navigate] = useLocation();
  const bias = usePlanningBias();
  const available = useMemo(() => availabilityOf(snapshot), [snapshot]);
  const columns = useMemo(
    () => hoursColumns(weeks, thisWeek, available),
    [weeks, thisWeek, available],
  );
  return (
    <ChartFrame
      title="Hours per week"
      description={`The time you logged, next to the hours each week had available.${bias === null ? '' : ` ${bias}`}`}
      table={() => ({ head: HOURS_HEAD, rows: hoursRows(weeks, available) })}
    >
      <Columns
        label="Hours per week"
        columns={columns}
        format={axisHours}
        colour="accent"
        legend={{ value: 'Logged', mark: 'Available' }}
        onPick={(week) => navigate(`/week/${week}`)}
      />
    </ChartFrame>
  );
}
