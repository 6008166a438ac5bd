import { Link } from 'wouter';
import { hoursOn } from '../../../shared/domain/plan/hours';
import { type Stage, tasksPlannedIn } from '../../../shared/domain/plan/journey';
import { describeMinutes } from '../../../shared/words/minutes';
import type { WeekSheet } from '../../../shared/domain/weeks/week-sheet';
import { TaskList } from '../../parts/tasks/TaskList';
import { useSnapshot, useToday } from '../../state/journey';
import { useWeekSheet } from '../../state/week-sheets';
import { formatNumber } from '../../../shared/words/numbers';
import textClasses from '../../ui/text.module.css';
import { FirstSteps } from './FirstSteps';
import classes from './Overview.module.css';
import { ReviewLine } from './ReviewLine';

/** The goals of this week or, until it is planned, the tasks that the plan's own dates give it. */
export function ThisWeek({ stages }: { readonly stages: readonly Stage[] }) {
  const sheet = useWeekSheet(useToday());
  const hasGoals = sheet.lines.length > 0;
  return (
    <section className={classes['section']} aria-labelledby="week-heading">
      <header className={classes['weekHeader']}>
        <h2 id="week-heading" className={classes['weekHeading']}>
          <Link href="/week" className={classes['quietLink']}>
            This week
          </Link>
        </h2>
        {sheet.planned > 0 && (
          <p className={classes['weekFigure']}>
            {sheet.done} of {sheet.planned} done
            {sheet.unplanned.length > 0 && `, ${sheet.unplanned.length} more`}
          </p>
        )}
      </header>
      {hasGoals ? <Goals sheet={sheet} /> : <NotPlanned stages={stages} sheet={sheet} />}
      <ReviewLine />
    </section>
  );
}

/** More than fit on one screen are counted here, and listed in the week. */
const MOST_SHOWN = 6;

function Goals({ sheet }: { readonly sheet: WeekSheet }) {
  const tasks = [...sheet.lines.map(({ task }) => task), ...sheet.unplanned];
  return (
    <>
      <TaskList tasks={tasks.slice(0, MOST_SHOWN)} label="Goals of this week" isBrief />
      <div className={classes['foot']}>
        {tasks.length > MOST_SHOWN && (
          <Link href="/week">and {tasks.length - MOST_SHOWN} more</Link>
        )}
        <Time sheet={sheet} />
      </div>
    </>
  );
}

function NotPlanned({ stages, sheet }: { stages: readonly Stage[]; sheet: WeekSheet }) {
  const { pauses } = useSnapshot();
  if (sheet.capacity === 0 && sheet.pausedDays > 0) return <p>A pause: nothing is due.</p>;
  const planned = tasksPlannedIn(stages, sheet.week, pauses);
  return (
    <>
      <p>
        {planned.length === 0
          ? 'Nothing is planned for these days.'
          : `By the plan: ${planned.map(({ title }) => title).join(' · ')}`}
      </p>
      <p>
        <Link href="/week">Plan this week</Link>
      </p>
      <Time sheet={sheet} />
      <FirstSteps />
    </>
  );
}

function Time({ sheet: { logged, load, capacity, pausedDays } }: { readonly sheet: WeekSheet }) {
  const { plan } = useSnapshot();
  const hours = hoursOn(plan, useToday());
  const isUsual = load === 0 && pausedDays === 0;
  return (
    <p className={textClasses['quiet']}>
      {logged > 0 && `${describeMinutes(logged)} logged, `}
      {isUsual
        ? `${formatNumber(hours)} hours, as you chose`
        : `${describeMinutes(load)} planned, ${describeMinutes(capacity)} available`}
      {pausedDays > 0 && `, with ${pausedDays === 1 ? 'a day' : `${pausedDays} days`} of pause`}
    </p>
  );
}
