import type { CSSProperties } from 'react';
import classes from './TimelineChart.module.css';
import { TimelineChartBackdrop } from './TimelineChartBackdrop';
import { TimelineChartHeader } from './TimelineChartHeader';
import { TimelineChartReadout } from './TimelineChartReadout';
import { TimelineChartRow } from './TimelineChartRow';
import { useTimelineAxes } from './use-timeline-axes';
import type { TimelineData } from './use-timeline-data';
import { type TimelineGrid, useTimelineGrid } from './use-timeline-grid';
import type { TimelineZoom } from './use-timeline-zoom';

interface Props {
  readonly data: TimelineData;
  readonly zoom: TimelineZoom;
}

/** The chart itself: a head that stays in sight, rows that open and close, and what one of them says. */
export function TimelineChartSheet({ data, zoom }: Props) {
  const { scale, band, marks, pauses } = data;
  const { setScroller, setCorner } = zoom;
  const { axis, printAxis, labels } = useTimelineAxes(data, zoom);
  const grid = useTimelineGrid(data, zoom);
  const sizes = { '--width': `${zoom.width}px`, '--room': `${zoom.room}px` } as CSSProperties;
  return (
    <div className={classes['chart']} style={sizes}>
      <div ref={setScroller} className={classes['scroller']}>
        <div className={classes['canvas']}>
          <TimelineChartHeader
            setCorner={setCorner}
            scale={scale}
            axis={axis}
            printAxis={printAxis}
            labels={labels}
          />
          <div className={classes['rows']}>
            <TimelineChartBackdrop scale={scale} axis={axis} marks={marks} pauses={pauses} />
            <Rows data={data} grid={grid} />
          </div>
        </div>
      </div>
      {grid.told !== undefined && <TimelineChartReadout row={grid.told} band={band} />}
    </div>
  );
}

interface RowsProps {
  readonly data: TimelineData;
  readonly grid: TimelineGrid;
}

/** The role of a table that folds: a row is a stop of its own, and is read as one sentence. */
const Rows = ({ data: { scale, band }, grid }: RowsProps) => (
  <div role="treegrid" aria-label="Plan and estimate" tabIndex={-1} onKeyDown={grid.onKeyDown}>
    {grid.rows.map((row) => (
      <TimelineChartRow
        key={row.key}
        row={row}
        scale={scale}
        band={band}
        isOpen={row.kind === 'phase' ? grid.openIds.has(row.key) : null}
        isTabStop={row === grid.active}
        onToggle={grid.toggle}
        onFocus={grid.onFocus}
        onPoint={grid.onPoint}
      />
    ))}
  </div>
);
