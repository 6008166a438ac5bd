import type { CSSProperties } from 'react';
import { MOST_DRAWN } from '../../../commands/row-lists';
import { ChartBackdrop } from './axis/ChartBackdrop';
import { ChartHeader } from './axis/ChartHeader';
import { ChartLegend } from './ChartLegend';
import { ChartRow } from './rows/ChartRow';
import { LongRows } from './rows/LongRows';
import classes from './TimelineChart.module.css';
import { useAxes } from './axis/use-axes';
import type { TimelineData } from './model/use-chart-data';
import { type TimelineGrid, useGrid } from './rows/use-grid';
import type { TimelineZoom } from './axis/use-zoom';

interface Props {
  readonly data: TimelineData;
  readonly zoom: TimelineZoom;
}

/** The chart itself: a header that stays in view, rows that open and close, and what the bars mean. */
export function ChartSheet({ data, zoom }: Props) {
  const { scale, marks, pauses } = data;
  const { setScroller, setCorner } = zoom;
  const { axis, printAxis, labels } = useAxes(data, zoom);
  const grid = useGrid(data, zoom);
  const sizes = { '--width': `${zoom.width}px`, '--room': `${zoom.room}px` } as CSSProperties;
  return (
    <div className={classes['chart']} style={sizes}>
      <div ref={setScroller} className={classes['scroller']}>
        <div className={classes['canvas']}>
          <ChartHeader
            setCorner={setCorner}
            scale={scale}
            axis={axis}
            printAxis={printAxis}
            labels={labels}
          />
          <div className={classes['rows']}>
            <ChartBackdrop scale={scale} axis={axis} marks={marks} pauses={pauses} />
            {grid.rows.length > MOST_DRAWN ? (
              <LongRows data={data} grid={grid} scroller={zoom.scroller} />
            ) : (
              <Rows data={data} grid={grid} />
            )}
          </div>
        </div>
      </div>
      <ChartLegend />
    </div>
  );
}

interface RowsProps {
  readonly data: TimelineData;
  readonly grid: TimelineGrid;
}

/** A treegrid, because rows open and close. Each row can take the focus and is read as one sentence. */
const Rows = ({ data: { scale }, grid }: RowsProps) => (
  <div role="treegrid" aria-label="Plan and estimate" tabIndex={-1} onKeyDown={grid.onKeyDown}>
    {grid.rows.map((row) => (
      <ChartRow
        key={row.key}
        row={row}
        scale={scale}
        isOpen={row.kind === 'phase' ? grid.openIds.has(row.key) : null}
        isTabStop={row === grid.active}
        isDescribed={row === grid.described}
        onToggle={grid.toggle}
        onFocus={grid.onFocus}
        onPoint={grid.onPoint}
      />
    ))}
  </div>
);
