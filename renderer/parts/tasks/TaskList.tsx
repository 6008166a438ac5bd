import { type ReactNode, useCallback } from 'react';
import type { Task } from '../../../shared/domain/plan/task';
import type { RowPlace } from '../../ui/rows/row-place';
import { RowList } from './RowList';
import { TaskRow } from './TaskRow';

interface Props {
  readonly tasks: readonly Task[];
  /** What the list is, for screen readers. */
  readonly label: string;
  /** Whether only the rows near the window are drawn; by itself where the list is long. */
  readonly isLong?: boolean;
  /** Of a long list, the row that takes the focus at once. */
  readonly firstFocus?: number | undefined;
  /** Before each box. */
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
