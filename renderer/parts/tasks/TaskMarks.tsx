import { isOpen, type Task } from '../../../shared/domain/plan/task';
import { PRIORITY_NAMES } from '../../../shared/words/priority';
import { checklistWords } from '../../state/checklists';
import { useAppState } from '../../state/context';
import { findTask } from '../../state/derived';
import { useToday } from '../../state/journey';
import { formatShortDay } from '../../ui/dates';
import classes from './TaskMarks.module.css';

/** An open task's priority, due day, dependencies and finished steps. */
export function TaskMarks({ task }: { readonly task: Task }) {
  const steps = useAppState((state) => checklistWords(state, task.id));
  const { priority, dueOn, needs } = task;
  const isBare = priority === null && dueOn === null && needs.length === 0 && steps === '';
  if (!isOpen(task) || isBare) return null;
  return (
    <span className={classes['marks']}>
      {priority !== null && (
        <span className={classes['priority']} data-priority={priority}>
          {PRIORITY_NAMES[priority]}
        </span>
      )}
      {needs.length > 0 && <Waiting task={task} />}
      {dueOn !== null && <Due day={dueOn} />}
      {steps !== '' && <span aria-label={`${steps} steps done`}>{steps}</span>}
    </span>
  );
}

function Due({ day }: { readonly day: NonNullable<Task['dueOn']> }) {
  const isPast = day < useToday();
  return (
    <span className={classes['due']} data-past={isPast || undefined}>
      {isPast ? 'was due' : 'due'} <time dateTime={day}>{formatShortDay(day)}</time>
    </span>
  );
}

/** `after “…”`, or that all its dependencies are done. */
function Waiting({ task: { needs } }: { readonly task: Task }) {
  const title = useAppState((state) => {
    const open = needs.map((id) => findTask(state, id)).find((each) => each && isOpen(each));
    return open?.title ?? null;
  });
  if (title === null) return <span className={classes['ready']}>ready</span>;
  return (
    <span className={classes['waiting']} data-long>
      after “<bdi>{title}</bdi>”
    </span>
  );
}
