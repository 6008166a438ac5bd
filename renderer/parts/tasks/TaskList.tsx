import type { Task } from '../../../shared/domain/plan/task';
import { MOST_DRAWN } from '../../ui/rows/row-place';
import { LongTaskList } from './LongTaskList';
import { TaskRow } from './TaskRow';

interface Props {
  readonly tasks: readonly Task[];
  /** What the list is, for screen readers. */
  readonly label: string;
  /** Whether the page has too many rows to draw them all; by itself where this list alone has. */
  readonly isLong?: boolean;
}

export const TaskList = ({ tasks, label, isLong = tasks.length > MOST_DRAWN }: Props) =>
  isLong ? (
    <LongTaskList tasks={tasks} label={label} />
  ) : (
    <ul aria-label={label}>
      {tasks.map((task) => (
        <TaskRow key={task.id} task={task} />
      ))}
    </ul>
  );
