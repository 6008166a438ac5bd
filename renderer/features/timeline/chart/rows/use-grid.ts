import { type KeyboardEvent, useCallback, useState } from 'react';
import type { TimelineData } from '../model/use-chart-data';
import { useRowFocus } from './use-row-focus';
import type { TimelineZoom } from '../axis/use-zoom';

/**
 * Which rows are visible, which has the focus, and which shows its figures: the hovered one, or else the focused one.
 */
export function useGrid({ rows: all, currentKey }: TimelineData, zoom: TimelineZoom) {
  const { openIds, toggle } = useOpenPhases(currentKey);
  const rows = all.filter((row) => row.kind !== 'task' || openIds.has(row.phaseId));
  const [pointedKey, onPoint] = useState<string | null>(null);
  const { active, setKey, onKeyDown } = useRowFocus({
    rows,
    firstKey: currentKey,
    openIds,
    toggle,
  });
  const { reveal } = zoom;
  const onFocus = useCallback(
    (key: string, extent: readonly [number, number] | null) => {
      setKey(key);
      if (extent !== null) reveal(...extent);
    },
    [setKey, reveal],
  );
  return {
    rows,
    openIds,
    toggle,
    active,
    described: rows.find(({ key }) => key === pointedKey) ?? active,
    onPoint,
    onFocus,
    onKeyDown: (event: KeyboardEvent<HTMLElement>): void => {
      if (event.key === '+' || event.key === '=') zoom.zoomIn();
      else if (event.key === '-') zoom.zoomOut();
      else onKeyDown(event);
    },
  };
}

export type TimelineGrid = ReturnType<typeof useGrid>;

/** The phases that are expanded; at first only the current one. */
function useOpenPhases(firstId: string) {
  const [openIds, setOpenIds] = useState<ReadonlySet<string>>(() => new Set([firstId]));
  const toggle = useCallback((phaseId: string) => {
    setOpenIds((ids) => {
      const next = new Set(ids);
      if (!next.delete(phaseId)) next.add(phaseId);
      return next;
    });
  }, []);
  return { openIds, toggle };
}
