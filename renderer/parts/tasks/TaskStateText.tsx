import type { Task } from '../../../shared/domain/plan/task';
import { useAppState } from '../../state/context';
import { formatShortDay } from '../../ui/dates';
import classes from './TaskStateText.module.css';
import { dropReasonWords } from '../../../shared/words/drop-reason';

/** Where the task stands, in words; nothing for what is simply to do. */
export function TaskStateText({ task: { state } }: { readonly task: Task }) {
  const today = useAppState(({ today: day }) => day);
  switch (state.status) {
    case 'to-do':
      return null;
    case 'in-progress':
      return <span className={classes['chip']}>In progress</span>;
    case 'done':
      return (
        <>
          Done{' '}
          <time dateTime={state.day}>
            {state.day === today ? 'today' : formatShortDay(state.day)}
          </time>
        </>
      );
    case 'dropped':
      return (
        <>
          Dropped <time dateTime={state.day}>{formatShortDay(state.day)}</time>:{' '}
          {dropReasonWords(state.reason)}
        </>
      );
  }
}
