import { useState } from 'react';
import type { Day } from '../../../shared/domain/calendar/day';
import { useListFocus } from '../../parts/week/use-list-focus';
import { useWeekSheet } from '../../state/week-sheets';
import { AlsoDone } from './AlsoDone';
import { Goals } from './goals/Goals';
import { Planner } from './Planner';
import { TimeLogged } from './TimeLogged';
import classes from './WeekBody.module.css';
import { WeekLinks } from './WeekLinks';

/** What is in the week, and beside it what could be. */
export function WeekBody({ week }: { readonly week: Day }) {
  const sheet = useWeekSheet(week);
  const { when, lines, unplanned } = sheet;
  const [isWanted, setWanted] = useState(lines.length === 0);
  const rest = useListFocus<HTMLDivElement>('input[type="checkbox"], button');
  // A week without goals has nothing else to show.
  const isPlanning = when !== 'past' && (isWanted || lines.length === 0);
  return (
    <div className={classes['body']} data-planning={isPlanning || undefined}>
      <Goals sheet={sheet} />
      {when !== 'past' && <Planner sheet={sheet} isOpen={isPlanning} onToggle={setWanted} />}
      <div className={classes['rest']} ref={rest} tabIndex={-1}>
        {unplanned.length > 0 && <AlsoDone tasks={unplanned} />}
        <TimeLogged week={sheet.week} />
        <WeekLinks sheet={sheet} />
      </div>
    </div>
  );
}
