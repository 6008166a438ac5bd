import type { Task } from '../../../shared/domain/plan/task';
import { TaskRow } from './TaskRow';

interface Props {
  readonly tasks: readonly Task[];
  /** What the list is, for screen readers. */
  readonly label: string;
}

export const TaskList = ({ tasks, label }: Props) => (
  <ul aria-label={label}>
    {tasks.map((task) => (
      <TaskRow key={task.id} task={task} />
    ))}
  </ul>
);
