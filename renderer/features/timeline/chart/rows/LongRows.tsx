import { useScrollerRows } from '../../../../ui/rows/use-scroller-rows';
import { ChartRow } from './ChartRow';
import type { TimelineData } from '../model/use-chart-data';
import type { TimelineGrid } from './use-grid';

interface Props {
  readonly data: TimelineData;
  readonly grid: TimelineGrid;
  readonly scroller: HTMLElement | null;
}

/** Estimated heights in pixels. */
const HEIGHTS = { phase: 57, task: 40, arrival: 57 } as const;

/** Like the rows of a short plan, but renders only those near the viewport and those that a single key leads to. */
export function LongRows({ data: { scale }, grid, scroller }: Props) {
  const { rows: all, active } = grid;
  const at = active === undefined ? 0 : all.indexOf(active);
  const phaseAt = active?.kind === 'task' ? all.findIndex(({ key }) => key === active.phaseId) : at;
  const { list, rows } = useScrollerRows({
    scroller,
    keys: all.map(({ key }) => key),
    heightOf: (index) => HEIGHTS[all[index]?.kind ?? 'task'],
    pinned: [0, phaseAt, at - 1, at, at + 1, all.length - 1],
  });
  return (
    <div
      role="treegrid"
      aria-label="Plan and estimate"
      aria-rowcount={all.length}
      tabIndex={-1}
      onKeyDown={grid.onKeyDown}
      {...list}
    >
      {rows.map(({ index, place }) => {
        const row = all[index];
        if (row === undefined) return null;
        return (
          <ChartRow
            key={row.key}
            row={row}
            place={place}
            scale={scale}
            isOpen={row.kind === 'phase' ? grid.openIds.has(row.key) : null}
            isTabStop={row === active}
            isDescribed={row === grid.described}
            onToggle={grid.toggle}
            onFocus={grid.onFocus}
            onPoint={grid.onPoint}
          />
        );
      })}
    </div>
  );
}
