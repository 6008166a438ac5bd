import { useState } from 'react';
import { hoursOn } from '../../../shared/domain/hours';
import { type FirstSteps, type Stage, tasksPlannedIn } from '../../../shared/domain/journey';
import { isOpen } from '../../../shared/domain/task';
import { weekAround } from '../../../shared/domain/week';
import { TaskList } from '../../parts/tasks/TaskList';
import { useAppState } from '../../state/context';
import { useFirstSteps, useSnapshot, useToday } from '../../state/journey';
import { formatShortDay } from '../../ui/dates';
import { formatNumber } from '../../ui/numbers';
import classes from './Overview.module.css';

/** What this week is for: by the plan's own dates, and by the action plan. */
export function ThisWeek({ stages }: { readonly stages: readonly Stage[] }) {
  const { plan, pauses } = useSnapshot();
  const today = useToday();
  const { firstWeekday } = useAppState((state) => state.settings);
  const planned = tasksPlannedIn(stages, weekAround(today, firstWeekday), pauses);
  const steps = useStepsAtHand();
  return (
    <section className={classes['section']} aria-labelledby="week-heading">
      <h2 id="week-heading" className={classes['weekHeading']}>
        This week
      </h2>
      <p>
        {planned.length === 0
          ? 'Nothing is planned for these days.'
          : `Planned: ${planned.map(({ title }) => title).join(' · ')}`}
      </p>
      <p className={classes['small']}>{formatNumber(hoursOn(plan, today))} hours, as you chose</p>
      {steps !== null && (
        <>
          <h3 className={classes['due']}>Action plan, due {formatShortDay(steps.due)}</h3>
          <TaskList tasks={steps.tasks} label="Action plan" />
        </>
      )}
    </section>
  );
}

/** The action plan's first list that still had something open when the person came to the view. */
function useStepsAtHand(): FirstSteps | null {
  const lists = useFirstSteps();
  const [horizon] = useState(() => lists.find(({ tasks }) => tasks.some(isOpen))?.horizon);
  return lists.find((list) => list.horizon === horizon) ?? null;
}
