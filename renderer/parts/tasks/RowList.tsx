import { type ReactNode, useMemo } from 'react';
import type { Id } from '../../../shared/domain/id';
import { MOST_DRAWN } from '../../commands/row-lists';
import type { RowPlace } from '../../ui/rows/row-place';
import { LongRowList } from './row-parts';

interface Props<Item> {
  readonly items: readonly Item[];
  readonly taskIdOf: (item: Item) => Id;
  /** Needed if a task can occur twice. */
  readonly keyOf?: (item: Item) => string;
  /** Renders an item's row; `place` goes to its element. */
  readonly renderRow: (item: Item, place?: RowPlace) => ReactNode;
  /** The list's name for screen readers. */
  readonly label: string;
  readonly className?: string | undefined;
  /** Whether the page has too many rows to render them all; by default, whether this list has. */
  readonly isLong?: boolean;
  /** In a long list, the row to focus on mount. */
  readonly firstFocus?: number | undefined;
}

/** Task rows. In a long list only those near the viewport are rendered. */
export function RowList<Item>({ isLong, ...props }: Props<Item>) {
  const { items, renderRow, label, className } = props;
  if (isLong ?? items.length > MOST_DRAWN) return <LongRows {...props} />;
  return (
    <ul aria-label={label} className={className}>
      {items.map((item) => renderRow(item))}
    </ul>
  );
}

function LongRows<Item>({ items, renderRow, taskIdOf, ...props }: Omit<Props<Item>, 'isLong'>) {
  const { keyOf = taskIdOf, ...rest } = props;
  const ids = useMemo(() => items.map(taskIdOf), [items, taskIdOf]);
  const keys = useMemo(() => items.map(keyOf), [items, keyOf]);
  const renderAt = (index: number, place: RowPlace): ReactNode => {
    const item = items[index];
    return item !== undefined && renderRow(item, place);
  };
  return <LongRowList ids={ids} keys={keys} renderAt={renderAt} {...rest} />;
}
