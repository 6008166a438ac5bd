import { useMemo } from 'react';
import type { Task } from '../../../shared/domain/plan/task';
import { TaskRow } from './TaskRow';
import { useTaskRows } from './use-task-rows';

interface Props {
  readonly tasks: readonly Task[];
  readonly label: string;
}

/** Only the rows near the window are drawn. */
export function LongTaskList({ tasks, label }: Props) {
  const ids = useMemo(() => tasks.map(({ id }) => id), [tasks]);
  const { list, rows } = useTaskRows(ids);
  return (
    <ul aria-label={label} {...list}>
      {rows.map(({ index, place }) => {
        const task = tasks[index];
        return task && <TaskRow key={task.id} task={task} place={place} />;
      })}
    </ul>
  );
}
