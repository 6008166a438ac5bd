import type { Day } from '../../../shared/domain/calendar/day';
import type { Task } from '../../../shared/domain/plan/task';
import { useToday } from '../../state/journey';
import { formatNearDay } from '../../ui/dates';
import textClasses from '../../ui/text.module.css';
import classes from './TaskStateText.module.css';
import { dropReasonWords } from '../../../shared/words/drop-reason';

/** The task's state in words; nothing for one that is simply open. */
export function TaskStateText({ task: { state } }: { readonly task: Task }) {
  const today = useToday();
  switch (state.status) {
    case 'to-do':
      return null;
    case 'in-progress':
      return <span className={textClasses['chip']}>In progress</span>;
    case 'done':
      return (
        <>
          Done{' '}
          {state.day === today ? (
            <time dateTime={today}>today</time>
          ) : (
            <DayText day={state.day} today={today} />
          )}
        </>
      );
    case 'dropped':
      return (
        <>
          Dropped <DayText day={state.day} today={today} />:{' '}
          <bdi data-long>{dropReasonWords(state.reason)}</bdi>
        </>
      );
  }
}

/** Days in the future were recorded while the clock was wrong: they are pointed out so that they can be corrected. */
const DayText = ({ day, today }: { readonly day: Day; readonly today: Day }) => (
  <>
    <time dateTime={day}>{formatNearDay(day, today)}</time>
    {day > today && <span className={classes['wrong']}>, a date in the future</span>}
  </>
);
