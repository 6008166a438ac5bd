import { useMemo } from 'react';
import { useLocation } from 'wouter';
import type { Day } from '../../../../shared/domain/calendar/day';
import type { HistoryOverview } from '../../../../shared/domain/history/history';
import { ChartFrame } from '../../../ui/charts/ChartFrame';
import { Columns } from '../../../ui/charts/columns/Columns';
import { formatNumber } from '../../../../shared/words/numbers';
import { DONE_HEAD, doneColumns, doneRows } from './week-columns';

interface Props {
  readonly overview: HistoryOverview;
  readonly thisWeek: Day;
}

/** What was done week by week. Choosing a week opens it. */
export function DonePerWeek({ overview: { weeks, scores }, thisWeek }: Props) {
  const [, navigate] = useLocation();
  const columns = useMemo(() => doneColumns(weeks, thisWeek), [weeks, thisWeek]);
  return (
    <ChartFrame
      title="Done per week"
      description="Goals done out of those planned, and what else you got done."
      table={() => ({ head: DONE_HEAD, rows: doneRows(weeks, scores) })}
    >
      <Columns
        label="Done per week"
        columns={columns}
        format={formatNumber}
        colour="accent"
        legend={{ part: 'Goals', value: 'Unplanned', mark: 'Goals planned' }}
        onPick={(week) => navigate(`/week/${week}`)}
      />
    </ChartFrame>
  );
}
