import { useState } from 'react';
import {
  addDays,
  type Day,
  daysBetween,
  earlierOf,
  laterOf,
} from '../../../../shared/domain/calendar/day';
import type { TrackRow } from '../../../../shared/domain/estimate/track-record';
import { labelPlaces } from '../../../ui/charts/label-rows';
import { createTimeScale, type TimeScale } from '../../../ui/charts/time-scale';
import { TimeGrid } from '../../../ui/charts/TimeAxis';
import { formatDay, formatShortDay } from '../../../ui/dates';
import { Drawing, ticksOf } from '../Drawing';
import { usePlotWidth } from '../use-plot-width';
import classes from './TrackRecord.module.css';

interface Props {
  readonly rows: readonly TrackRow[];
  /** The day on which the plan was finished, or today's median. */
  readonly truth: Day;
  readonly isFinished: boolean;
}

/** In pixels. */
const LEFT = 56;
const TOP = 24;

export function TrackChart(props: Props) {
  const [frame, setFrame] = useState<HTMLDivElement | null>(null);
  const width = usePlotWidth(frame);
  return <div ref={setFrame}>{width > LEFT && <Plot {...props} width={width} />}</div>;
}

function Plot({ rows, truth, isFinished, width }: Props & { readonly width: number }) {
  const time = createTimeScale({ ...spanOf(rows, truth), from: LEFT, to: width });
  const pitch = rows.length > 16 ? 12 : 20;
  const labelEvery = rows.length > 16 ? 2 : 1;
  const bottom = TOP + rows.length * pitch + 4;
  const ticks = ticksOf(time);
  const label = `${isFinished ? 'done on' : 'most likely now:'} ${formatDay(truth)}`;
  return (
    <Drawing
      label={`The range given at the end of each week; ${label}.`}
      time={time}
      ticks={ticks}
      bottom={bottom}
    >
      <TimeGrid scale={time} ticks={ticks} y={TOP} height={bottom} />
      <g aria-hidden>
        {rows.map((row, index) => (
          <Row
            key={row.day}
            row={row}
            time={time}
            y={TOP + index * pitch}
            pitch={pitch}
            isNamed={(rows.length - 1 - index) % labelEvery === 0}
          />
        ))}
      </g>
      <Truth label={label} at={time.end(truth)} time={time} bottom={bottom} isDone={isFinished} />
    </Drawing>
  );
}

/** From the first week to the last range; a very long range ends at the edge. */
function spanOf(rows: readonly TrackRow[], truth: Day): { first: Day; last: Day } {
  const latest = (days: readonly Day[]): Day => days.reduce(laterOf, truth);
  const first = rows[0]?.day ?? truth;
  const middle = latest(rows.map(({ p50 }) => p50));
  const farthest = addDays(first, daysBetween(first, middle) * 2);
  const last = latest(rows.map(({ p90 }) => p90));
  return { first: addDays(first, -3), last: addDays(earlierOf(last, farthest), 3) };
}

interface TruthProps {
  readonly label: string;
  readonly at: number;
  readonly time: TimeScale;
  readonly bottom: number;
  readonly isDone: boolean;
}

/** A line through all rows: the day it happened, or the likeliest day now. */
function Truth({ label, at, time, bottom, isDone }: TruthProps) {
  const [place] = labelPlaces([{ at, label }], time);
  return (
    <g aria-hidden className={classes['truth']} data-done={isDone}>
      <path d={`M${at} 16V${bottom}`} />
      <text x={place?.middle ?? at} y={11}>
        {label}
      </text>
    </g>
  );
}

interface RowProps {
  readonly row: TrackRow;
  readonly time: TimeScale;
  readonly y: number;
  readonly pitch: number;
  readonly isNamed: boolean;
}

/** A dot on the day an estimate was made, and its range with the median. */
function Row({ row, time, y, pitch, isNamed }: RowProps) {
  const middle = y + pitch / 2;
  const height = pitch * 0.55;
  const start = time.start(row.p10);
  const median = time.end(row.p50);
  return (
    <>
      {isNamed && (
        <text className={classes['rowName']} x={0} y={middle} dy="0.35em">
          {formatShortDay(row.day)}
        </text>
      )}
      <path className={classes['lead']} d={`M${time.end(row.day)} ${middle}H${start}`} />
      <circle className={classes['given']} cx={time.end(row.day)} cy={middle} r={2} />
      <rect
        className={classes['range']}
        x={start}
        width={Math.max(1, time.end(row.p90) - start)}
        y={middle - height / 2}
        height={height}
        rx={Math.min(3, height / 2)}
      />
      <path
        className={classes['median']}
        d={`M${median} ${middle - height / 2 - 1}v${height + 2}`}
      />
    </>
  );
}
