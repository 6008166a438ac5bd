import { useState } from 'react';
import type { FirstSteps as Steps } from '../../../shared/domain/plan/journey';
import { isOpen } from '../../../shared/domain/plan/task';
import { TaskList } from '../../parts/tasks/TaskList';
import { useFirstSteps } from '../../state/journey';
import { formatShortDay } from '../../ui/dates';
import classes from './Overview.module.css';

/** The action plan's list that is next. */
export function FirstSteps() {
  const steps = useStepsAtHand();
  if (steps === null) return null;
  return (
    <>
      <h3 className={classes['due']}>Action plan, due {formatShortDay(steps.due)}</h3>
      <TaskList tasks={steps.tasks} label="Action plan" />
    </>
  );
}

/** The action plan's first list that still had something open when the person came to the view. */
function useStepsAtHand(): Steps | null {
  const lists = useFirstSteps();
  const [horizon] = useState(() => lists.find(({ tasks }) => tasks.some(isOpen))?.horizon);
  return lists.find((list) => list.horizon === horizon) ?? null;
}
