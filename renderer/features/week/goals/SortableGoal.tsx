import { useSortable } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { useCallback } from 'react';
import type { GoalLine } from '../../../../shared/domain/weeks/week-sheet';
import { GripIcon } from '../../../ui/DotsIcon';
import type { RowPlace } from '../../../ui/rows/row-place';
import { GoalRow } from './GoalRow';
import classes from './SortableGoal.module.css';

interface Props {
  readonly line: GoalLine;
  /** How many goals are asked about after this one; null if this one is not asked about. */
  readonly askedLater: number | null;
  /** A single goal cannot be reordered. */
  readonly isAlone: boolean;
  readonly place?: RowPlace | undefined;
}

export function SortableGoal({ line, askedLater, isAlone, place }: Props) {
  const { goal, task } = line;
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, ...rest } =
    useSortable({ id: goal.id });
  const measure = place?.ref;
  const rowRef = useCallback(
    (row: HTMLLIElement | null) => {
      setNodeRef(row);
      measure?.(row);
    },
    [setNodeRef, measure],
  );
  const handle = (
    <button
      type="button"
      ref={setActivatorNodeRef}
      className={classes['handle']}
      aria-label={`Reorder “${task.title}”`}
      aria-describedby={attributes['aria-describedby']}
      {...listeners}
    >
      <GripIcon size={16} />
    </button>
  );
  return (
    <GoalRow
      line={line}
      askedLater={askedLater}
      lead={!isAlone && handle}
      place={place}
      rowRef={rowRef}
      style={{
        ...place?.style,
        transform: CSS.Translate.toString(transform),
        transition,
        ...(rest.isDragging && LIFTED),
      }}
    />
  );
}

/** Above the others while it is being moved. */
const LIFTED = { zIndex: 1, background: 'var(--raised)', boxShadow: 'var(--shadow)' } as const;
