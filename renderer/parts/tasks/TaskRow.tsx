import { memo, useId } from 'react';
import { isOpen, type Task } from '../../../shared/domain/task';
import { rowProps } from '../../commands/row-focus';
import { toggleDone } from '../../commands/task-commands';
import { useAppState, useAppStore } from '../../state/context';
import { formatWeeks } from '../../ui/numbers';
import { TaskDetails } from './TaskDetails';
import { TaskMenu } from './TaskMenu';
import { TaskPrompt } from './TaskPrompt';
import classes from './TaskRow.module.css';
import { TaskStateText } from './TaskStateText';

/** A task to tick off. The checkbox is the row's place in the tab order; single keys act from anywhere in the row. */
export const TaskRow = memo(function TaskRow({ task }: { readonly task: Task }) {
  const store = useAppStore();
  const hasDetails = useAppState((state) => state.openTaskId === task.id);
  const prompt = useAppState((state) =>
    state.prompt?.taskId === task.id ? state.prompt.kind : null,
  );
  const id = useId();
  return (
    <li className={classes['row']} data-status={task.state.status} {...rowProps(task.id)}>
      <div className={classes['line']}>
        <input
          id={id}
          type="checkbox"
          className={classes['box']}
          checked={task.state.status === 'done'}
          aria-describedby={`${id}-state`}
          onChange={() => void toggleDone(store.getState(), task)}
        />
        <label htmlFor={id} className={classes['title']}>
          {task.title}
        </label>
        <span id={`${id}-state`} className={classes['state']}>
          <TaskStateText task={task} />
        </span>
        {task.plannedWeeks > 0 && isOpen(task) && (
          <span className={classes['weeks']}>{formatWeeks(task.plannedWeeks)}</span>
        )}
        <TaskMenu task={task} />
      </div>
      {prompt !== null && <TaskPrompt task={task} kind={prompt} />}
      {hasDetails && <TaskDetails task={task} />}
    </li>
  );
});
