import type { Day } from '../../../shared/domain/calendar/day';
import { useWeekSheet } from '../../state/week-sheets';
import { CapacityLine } from './CapacityLine';
import { WeekPicks } from './WeekPicks';
import classes from './WeekPlanner.module.css';

/** Plans the week that holds the day: how full it is, and what could go in. Its own headings begin at level 3. */
export const WeekPlanner = ({ week }: { readonly week: Day }) => (
  <div className={classes['planner']}>
    <CapacityLine sheet={useWeekSheet(week)} />
    <WeekPicks week={week} />
  </div>
);
