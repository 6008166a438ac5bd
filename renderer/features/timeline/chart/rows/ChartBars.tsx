import { memo } from 'react';
import type { TimeScale } from '../../../../ui/charts/time-scale';
import { ChartBand } from './ChartBand';
import { ChartBar } from './ChartBar';
import classes from './ChartBars.module.css';
import type { TimelineRow } from '../model/timeline-rows';

interface Props {
  readonly row: TimelineRow;
  readonly scale: TimeScale;
}

const THIN = { svg: 28, planned: 6, actual: 16, height: 6 };
const THICK = { svg: 52, planned: 8, actual: 21, height: 10 };

/** Two lanes: the plan above; below it what was done and what is likely. */
export const ChartBars = memo(function ChartBars(props: Props) {
  const { row, scale } = props;
  if (row.kind === 'task' && row.state.status === 'dropped') {
    return <Dropped at={scale.place(scale.start(row.planned.first))} />;
  }
  const { svg, planned, height, actual } = row.kind === 'task' ? THIN : THICK;
  return (
    <svg className={classes['bars']} height={svg} aria-hidden>
      <ChartBar kind="planned" scale={scale} span={row.planned} y={planned} height={height - 1} />
      {row.kind !== 'task' && row.range !== null && <ChartBand range={row.range} scale={scale} />}
      <Actual row={row} scale={scale} y={actual} height={height} />
    </svg>
  );
});

interface ActualProps extends Props {
  readonly y: number;
  readonly height: number;
}

/** Full height for done, half for in progress; a finished task ends in a dot. */
const Actual = ({ row, scale, y, height }: ActualProps) => {
  const half = height / 2;
  return (
    <>
      {row.done !== null && (
        <ChartBar kind="done" scale={scale} span={row.done} y={y} height={height} />
      )}
      {row.underWay !== null && (
        <ChartBar kind="underWay" scale={scale} span={row.underWay} y={y + half} height={half} />
      )}
      {row.kind === 'task' && row.done !== null && (
        <circle
          className={classes['done']}
          cx={scale.place(scale.end(row.done.last))}
          cy={y + half}
          r={4}
        />
      )}
    </>
  );
};

/** A dash where the task would have begun. */
const Dropped = ({ at }: { readonly at: string }) => (
  <svg className={classes['bars']} height={28} aria-hidden>
    <svg x={at} overflow="visible">
      <path className={classes['dropped']} d="M0 14h12" />
      <text className={classes['droppedLabel']} x={18} y={18}>
        dropped
      </text>
    </svg>
  </svg>
);
