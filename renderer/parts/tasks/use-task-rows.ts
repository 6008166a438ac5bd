import { useLayoutEffect } from 'react';
import type { Id } from '../../../shared/domain/id';
import { describeRowList, rowListProps } from '../../commands/row-lists';
import { useAppState } from '../../state/context';
import { useWindowRows } from '../../ui/rows/use-window-rows';

/** In pixels: a row with a one-line title. */
const ROW_HEIGHT = 40;

/** The rows to render of a long list of tasks, each with a unique key. The keyboard can reach the others too. */
export function useTaskRows(taskIds: readonly Id[], keys: readonly string[], firstFocus?: number) {
  const openId = useAppState((state) => state.openTaskId);
  const askedId = useAppState((state) => state.prompt?.taskId ?? null);
  const keyOf = (id: Id | null): string | null =>
    id === null ? null : (keys[taskIds.indexOf(id)] ?? null);
  const { list, rows, reach } = useWindowRows({
    keys,
    height: ROW_HEIGHT,
    pinned: [keyOf(openId), keyOf(askedId)],
    landing: 'input[type="checkbox"]',
    firstFocus,
  });
  const { ref } = list;
  useLayoutEffect(() => {
    if (ref.current !== null) describeRowList(ref.current, { taskIds, reach });
  }, [ref, taskIds, reach]);
  return { list: { ...list, ...rowListProps }, rows };
}
