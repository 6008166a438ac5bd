import type { Day } from '../../../shared/domain/calendar/day';
import { useWeekSheet } from '../../state/week-sheets';
import { CapacityLine } from './CapacityLine';
import { WeekPicks } from './WeekPicks';
import classes from './WeekPlanner.module.css';

/** Plans the week that contains the day: how full it is, and what could go into it. Its headings start at level 3. */
export const WeekPlanner = ({ week }: { readonly week: Day }) => (
  <div className={classes['planner']}>
    <CapacityLine sheet={useWeekSheet(week)} />
    <WeekPicks week={week} />
  </div>
);
