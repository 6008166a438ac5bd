import { type CSSProperties, memo, type ReactNode, type Ref, useId } from 'react';
import { isOpen, type Task } from '../../../shared/domain/plan/task';
import { rowProps } from '../../commands/row-focus';
import { toggleDone } from '../../commands/task-commands';
import { useAppState, useAppStore } from '../../state/context';
import { formatWeeks } from '../../../shared/words/numbers';
import tickClasses from '../../ui/Tick.module.css';
import type { RowPlace } from '../../ui/rows/row-place';
import { TaskDetails, TaskPrompt } from './row-parts';
import { TaskMarks } from './TaskMarks';
import { TaskMenu } from './TaskMenu';
import classes from './TaskRow.module.css';
import { TaskStateText } from './TaskStateText';

interface Props {
  readonly task: Task;
  /** Before the checkbox: a drag handle. */
  readonly lead?: ReactNode;
  /** After the title: a remark for this list. */
  readonly badge?: ReactNode;
  /** At the end, instead of the planned weeks. */
  readonly aside?: ReactNode;
  /** For little room: the title takes at most two lines, and the rest is only for screen readers. */
  readonly isBrief?: boolean;
  /** Below the line: a question about the task. */
  readonly below?: ReactNode;
  /** Given if its list renders only rows near the viewport. */
  readonly place?: RowPlace | undefined;
  readonly rowRef?: Ref<HTMLLIElement>;
  readonly style?: CSSProperties;
}

/** A task to tick off. The checkbox is the row's tab stop; single keys work anywhere in the row. */
export const TaskRow = memo(function TaskRow({ task, lead, badge, below, place, ...rest }: Props) {
  const isSelected = useAppState((state) => state.selected.has(task.id));
  const id = useId();
  const { rowRef, style, isBrief = false } = rest;
  const { aside = !isBrief && isOpen(task) && <PlannedWeeks task={task} /> } = rest;
  return (
    <li
      {...place}
      ref={rowRef ?? place?.ref}
      style={style ?? place?.style}
      className={classes['row']}
      data-status={task.state.status}
      data-selected={isSelected || undefined}
      data-brief={isBrief || undefined}
      {...rowProps(task.id)}
    >
      <div className={classes['line']}>
        {lead}
        <Box id={id} task={task} />
        <label htmlFor={id} className={classes['title']} dir="auto">
          {task.title}
        </label>
        <span id={`${id}-state`} className={classes['state']}>
          {badge}
          <TaskMarks task={task} />
          <TaskStateText task={task} />
        </span>
        {aside}
        <TaskMenu task={task} />
      </div>
      {below}
      <Opened task={task} />
    </li>
  );
});

/** The row's question, and everything attached to its task. */
function Opened({ task }: { readonly task: Task }) {
  const hasDetails = useAppState((state) => state.openTaskId === task.id);
  const prompt = useAppState((state) =>
    state.prompt?.taskId === task.id ? state.prompt.kind : null,
  );
  return (
    <>
      {prompt !== null && <TaskPrompt key={prompt} task={task} kind={prompt} />}
      {hasDetails && <TaskDetails task={task} />}
    </>
  );
}

const PlannedWeeks = ({ task: { plannedWeeks } }: { readonly task: Task }) =>
  plannedWeeks > 0 && <span className={classes['weeks']}>{formatWeeks(plannedWeeks)}</span>;

function Box({ id, task }: { readonly id: string; readonly task: Task }) {
  const store = useAppStore();
  return (
    <input
      id={id}
      type="checkbox"
      className={`${tickClasses['tick']} ${classes['box']}`}
      checked={task.state.status === 'done'}
      aria-describedby={`${id}-state`}
      // Preloads the note, so that it is there when it is opened.
      onFocus={() => void store.getState().openNote(task.id)}
      onChange={() => void toggleDone(store.getState(), task)}
    />
  );
}
