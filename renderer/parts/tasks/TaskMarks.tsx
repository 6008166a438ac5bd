import { isOpen, type Task } from '../../../shared/domain/plan/task';
import { PRIORITY_NAMES } from '../../../shared/words/priority';
import { useToday } from '../../state/journey';
import { formatShortDay } from '../../ui/dates';
import classes from './TaskMarks.module.css';

/** How much an open task matters, and by when it is due. */
export function TaskMarks({ task }: { readonly task: Task }) {
  const today = useToday();
  const { priority, dueOn } = task;
  if (!isOpen(task) || (priority === null && dueOn === null)) return null;
  return (
    <span className={classes['marks']}>
      {priority !== null && (
        <span className={classes['priority']} data-priority={priority}>
          {PRIORITY_NAMES[priority]}
        </span>
      )}
      {dueOn !== null && (
        <span className={classes['due']} data-past={dueOn < today || undefined}>
          {dueOn < today ? 'was due' : 'due'} <time dateTime={dueOn}>{formatShortDay(dueOn)}</time>
        </span>
      )}
    </span>
  );
}
