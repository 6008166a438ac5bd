import { useSortable } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { GripVertical } from 'lucide-react';
import type { GoalLine } from '../../../../shared/domain/weeks/week-sheet';
import { GoalRow } from './GoalRow';
import classes from './SortableGoal.module.css';

interface Props {
  readonly line: GoalLine;
  readonly isAsked: boolean;
  /** Alone there is nothing to put in order. */
  readonly isAlone: boolean;
}

export function SortableGoal({ line, isAsked, isAlone }: Props) {
  const { goal, task } = line;
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, ...rest } =
    useSortable({ id: goal.id });
  const handle = (
    <button
      type="button"
      ref={setActivatorNodeRef}
      className={classes['handle']}
      aria-label={`Reorder “${task.title}”`}
      aria-describedby={attributes['aria-describedby']}
      {...listeners}
    >
      <GripVertical size={16} aria-hidden />
    </button>
  );
  return (
    <GoalRow
      line={line}
      isAsked={isAsked}
      lead={!isAlone && handle}
      rowRef={setNodeRef}
      style={{
        transform: CSS.Translate.toString(transform),
        transition,
        ...(rest.isDragging && LIFTED),
      }}
    />
  );
}

/** Above the others while it moves among them. */
const LIFTED = { zIndex: 1, background: 'var(--raised)', boxShadow: 'var(--shadow)' } as const;
