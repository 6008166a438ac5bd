import { Checkbox } from '@mantine/core';
import { useId } from 'react';
import type { Day } from '../../../shared/domain/calendar/day';
import type { PlanSnapshot } from '../../../shared/domain/plan/plan';
import { isOpen } from '../../../shared/domain/plan/task';
import { minutesOf } from '../../../shared/domain/weeks/time';
import { loadWords, shareWords, startNotes } from '../../../shared/words/week';
import { dateWords, formatShortSpan } from '../../ui/dates';
import textClasses from '../../ui/text.module.css';
import { LoadBar } from '../week/LoadBar';
import classes from './FirstGoals.module.css';
import type { FirstGoalsChoice } from './use-first-goals';

interface Props {
  readonly snapshot: PlanSnapshot;
  readonly choice: FirstGoalsChoice;
}

/** What the first week could hold, all of it ticked, so that starting is enough. */
export function FirstGoals({ snapshot, choice }: Props) {
  const heading = useId();
  const { week, picks } = choice;
  const hasPassed = snapshot.plan.startDay < week.first;
  return (
    <fieldset className={classes['goals']} aria-labelledby={heading}>
      <p className={classes['head']}>
        <strong id={heading}>{hasPassed ? 'Goals for this week' : 'Your first week'}</strong>
        <span className={textClasses['quiet']}>{formatShortSpan(week)}</span>
      </p>
      {picks.length === 0 ? (
        <p className={textClasses['quiet']}>{emptyWords(snapshot)}</p>
      ) : (
        <Picks startDay={snapshot.plan.startDay} {...choice} />
      )}
    </fieldset>
  );
}

interface PicksProps extends FirstGoalsChoice {
  readonly startDay: Day;
}

function Picks({ startDay, week, capacity, picks, left, toggle, goals }: PicksProps) {
  const load = minutesOf(goals);
  const notes = startNotes(week, startDay, dateWords);
  return (
    <>
      <LoadBar load={load} capacity={capacity} />
      <p className={textClasses['quiet']} aria-live="polite">
        {[loadWords({ load, capacity, pausedDays: 0 }), ...notes].join(' ')}
      </p>
      <div className={classes['picks']}>
        {picks.map((pick) => (
          <Checkbox
            key={pick.task.id}
            size="xs"
            classNames={{ body: classes['body'], labelWrapper: classes['wrapper'] }}
            checked={!left.has(pick.task.id)}
            onChange={() => toggle(pick.task.id)}
            label={<PickLabel {...pick} />}
          />
        ))}
      </div>
    </>
  );
}

const PickLabel = ({ task, minutes, needed }: FirstGoalsChoice['picks'][number]) => (
  <span className={classes['pick']}>
    <span dir="auto">{task.title}</span>{' '}
    {needed > 0 && <span className={textClasses['quiet']}>{shareWords(minutes, needed)}</span>}
  </span>
);

function emptyWords({ tasks }: PlanSnapshot): string {
  if (tasks.length === 0)
    return 'There are no tasks yet. Add them on the Roadmap, then choose goals for your first week.';
  return tasks.some(isOpen)
    ? 'It has too little time to plan any. You can choose goals on the Week view later.'
    : 'Every task is done, so there are none to choose.';
}
