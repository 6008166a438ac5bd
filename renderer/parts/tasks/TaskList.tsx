import { type ReactNode, useCallback } from 'react';
import type { Task } from '../../../shared/domain/plan/task';
import type { RowPlace } from '../../ui/rows/row-place';
import { RowList } from './RowList';
import { TaskRow } from './TaskRow';

interface Props {
  readonly tasks: readonly Task[];
  /** The list's name for screen readers. */
  readonly label: string;
  /** Whether only rows near the viewport are rendered; by default, if the list is long. */
  readonly isLong?: boolean;
  /** In a long list, the row to focus on mount. */
  readonly firstFocus?: number | undefined;
  /** Placed before each checkbox. */
  readonly lead?: ReactNode;
  readonly isBrief?: boolean;
}

export function TaskList({ tasks, lead, isBrief = false, ...rest }: Props) {
  const renderRow = useCallback(
    (task: Task, place?: RowPlace) => (
      <TaskRow key={task.id} task={task} lead={lead} isBrief={isBrief} place={place} />
    ),
    [lead, isBrief],
  );
  return <RowList items={tasks} taskIdOf={idOf} renderRow={renderRow} {...rest} />;
}

const idOf = ({ id }: Task) => id;
