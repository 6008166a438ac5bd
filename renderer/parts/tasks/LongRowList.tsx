import type { ReactNode } from 'react';
import type { Id } from '../../../shared/domain/id';
import type { RowPlace } from '../../ui/rows/row-place';
import { useTaskRows } from './use-task-rows';

interface Props {
  readonly ids: readonly Id[];
  readonly keys: readonly string[];
  readonly renderAt: (index: number, place: RowPlace) => ReactNode;
  readonly label: string;
  readonly className?: string | undefined;
  readonly firstFocus?: number | undefined;
}

/** Task rows, of which only those near the viewport are rendered. */
export function LongRowList({ ids, keys, renderAt, label, className, firstFocus }: Props) {
  const { list, rows } = useTaskRows(ids, keys, firstFocus);
  return (
    <ul aria-label={label} className={className} {...list}>
      {rows.map(({ index, place }) => renderAt(index, place))}
    </ul>
  );
}
