import { DAYS_PER_WEEK } from '../../../../shared/domain/calendar/week';
import type { WeekSheet } from '../../../../shared/domain/weeks/week-sheet';
import { CapacityLine } from '../../../parts/week/CapacityLine';
import { useListFocus } from '../../../parts/week/use-list-focus';
import { Replan } from '../replan/Replan';
import { ComingGoals } from './ComingGoals';
import { GoalList } from './GoalList';
import classes from './Goals.module.css';
import { SortableGoals } from './SortableGoals';

const EMPTY: Readonly<Record<WeekSheet['when'], string>> = {
  past: 'No goals were planned for this week.',
  current:
    'Nothing is planned for this week yet. Take what fits from the suggestions, or write a goal of your own.',
  coming: 'Nothing is planned for this week yet. Plan it now, or when it comes.',
};

/** The week's goals, in the person's order. */
export function Goals({ sheet }: { readonly sheet: WeekSheet }) {
  const { lines, coming, planned, done, when } = sheet;
  const isPause = sheet.pausedDays === DAYS_PER_WEEK;
  const place = useListFocus<HTMLElement>('input[type="checkbox"]');
  return (
    <section className={classes['goals']} aria-labelledby="goals-heading" ref={place} tabIndex={-1}>
      <div className={classes['head']}>
        <h2 id="goals-heading">Goals</h2>
        {planned > 0 && (
          <p className={classes['count']}>
            {done} of {planned} done
          </p>
        )}
      </div>
      <CapacityLine sheet={sheet} />
      {when === 'current' && <Replan sheet={sheet} />}
      {lines.length === 0 && !isPause && <p className={classes['empty']}>{EMPTY[when]}</p>}
      {lines.length > 0 &&
        (when === 'past' ? <GoalList sheet={sheet} /> : <SortableGoals sheet={sheet} />)}
      {coming.length > 0 && <ComingGoals lines={coming} />}
    </section>
  );
}
