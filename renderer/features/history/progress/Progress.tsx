import { useDeferredValue, useMemo, useState } from 'react';
import type { Day } from '../../../../shared/domain/calendar/day';
import type { HistoryOverview } from '../../../../shared/domain/history/history';
import { startOfWeek } from '../../../../shared/domain/calendar/week';
import { useAppState } from '../../../state/context';
import { useSnapshot, useToday } from '../../../state/journey';
import { useLive } from '../../../state/live';
import { CalendarChart } from './CalendarChart';
import { Consistency } from './Consistency';
import { DonePerWeek } from './DonePerWeek';
import { HoursPerWeek } from './HoursPerWeek';
import { Milestones } from './Milestones';
import classes from './Progress.module.css';
import { Total } from './Total';
import { type Year, yearOf } from './year';
import { YearPager } from './YearPager';
import { settingsOf } from '../../../state/derived';

/** How the weeks went, a year at a time, and what was finished. */
export function Progress() {
  const { plan } = useSnapshot();
  const today = useToday();
  const { firstWeekday } = useAppState(settingsOf);
  const [back, setBack] = useState(0);
  const year = useMemo(
    () => yearOf({ startDay: plan.startDay, today, firstWeekday }, back),
    [plan.startDay, today, firstWeekday, back],
  );
  const overview = useLive('history.overview', { first: year.first, last: year.last });
  if (overview === null) return null;
  const isBegun = overview.total.kept > 0;
  return (
    <div className={classes['sections']}>
      <div className={classes['now']}>
        <Total total={overview.total} />
        {isBegun && <Consistency overview={overview} />}
      </div>
      {isBegun ? (
        <Charts
          overview={overview}
          year={year}
          thisWeek={startOfWeek(today, firstWeekday)}
          onTurn={setBack}
        />
      ) : (
        <Milestones />
      )}
    </div>
  );
}

interface ChartsProps {
  readonly overview: HistoryOverview;
  readonly year: Year;
  readonly thisWeek: Day;
  readonly onTurn: (back: number) => void;
}

/** A year of days and weeks. The figures above render first, because they need no charts. */
function Charts({ overview, year, thisWeek, onTurn }: ChartsProps) {
  const isShown = useDeferredValue(true, false);
  if (!isShown) return null;
  return (
    <>
      <YearPager year={year} onTurn={onTurn} />
      <CalendarChart overview={overview} />
      <DonePerWeek overview={overview} thisWeek={thisWeek} />
      <HoursPerWeek overview={overview} thisWeek={thisWeek} />
      <Milestones />
    </>
  );
}
