import type { Day } from '../../../shared/domain/calendar/day';
import type { GoalLine } from '../../../shared/domain/weeks/week-sheet';
import { TaskList } from '../../parts/tasks/TaskList';
import { WeekPlanner } from '../../parts/week/WeekPlanner';
import { useWeekSheet } from '../../state/week-sheets';
import { formatSpan } from '../../ui/dates';
import classes from './Review.module.css';
import { usePlannedWeek } from './use-planned-week';

/** The last step: planning the coming week. */
export function StepNextWeek({ week: reviewed }: { readonly week: Day }) {
  const { week, lines, coming } = useWeekSheet(usePlannedWeek(reviewed));
  return (
    <div className={classes['planning']}>
      <p className={classes['span']}>{formatSpan(week)}</p>
      <Goals title="Planned" lines={lines} />
      <Goals title="Carried over unless done" lines={coming} />
      <WeekPlanner week={week.first} />
    </div>
  );
}

const Goals = ({ title, lines }: { readonly title: string; readonly lines: readonly GoalLine[] }) =>
  lines.length > 0 && (
    <section>
      <h3>{title}</h3>
      <TaskList tasks={lines.map(({ task }) => task)} label={title} />
    </section>
  );
