import { useState } from 'react';
import type { Estimate } from '../../../shared/domain/estimate/estimate';
import { plannedSpanOf } from '../../../shared/domain/schedule';
import { useSnapshot } from '../../state/journey';
import { labelPlaces } from '../../ui/charts/label-rows';
import { TimeAxis, TimeGrid } from '../../ui/charts/TimeAxis';
import { createTimeScale } from '../../ui/charts/time-scale';
import { monthTicks } from '../../ui/charts/time-ticks';
import { useWidth } from '../../ui/charts/use-width';
import { createValueScale, type ValueScale } from '../../ui/charts/value-scale';
import classes from './BurnUp.module.css';
import type { BurnUpFigures } from './burn-up-figures';
import { BurnUpFan } from './BurnUpFan';
import { BurnUpLines } from './BurnUpLines';
import { ChartMarks } from './ChartMarks';
import { timelineMarks, timelineSpan } from './timeline-chart-marks';

interface Props {
  readonly figures: BurnUpFigures;
  readonly estimate: Estimate;
}

/** Pixels. */
const LEFT = 28;
const PLOT_HEIGHT = 240;
const AXIS_HEIGHT = 24;
const LABEL_HEIGHT = 16;
/** Half of the widest name of a month or year: it stays in the drawing. */
const LAST_LABEL = 14;

export function BurnUpChart(props: Props) {
  const [frame, setFrame] = useState<HTMLDivElement | null>(null);
  const width = useWidth(frame);
  return (
    <div ref={setFrame} className={classes['chart']}>
      {width > LEFT && <Drawing {...props} width={width} />}
    </div>
  );
}

function Drawing({ figures, estimate, width }: Props & { readonly width: number }) {
  const { plan, phases, pauses } = useSnapshot();
  const allMarks = timelineMarks(plan, figures.today);
  const span = timelineSpan(plannedSpanOf(plan.startDay, phases, pauses), allMarks, estimate.range);
  const time = createTimeScale({ ...span, from: LEFT, to: width });
  const marks = allMarks.map((mark) => ({ ...mark, at: time.end(mark.day) }));
  const places = labelPlaces(marks, time);
  const top = (Math.max(...places.map(({ row }) => row)) + 1) * LABEL_HEIGHT + 8;
  const bottom = top + PLOT_HEIGHT;
  const most = Math.max(figures.scope, ...figures.burnUp.rows.map(({ scope }) => scope ?? 0));
  // Room above the scope line for the fan's own labels.
  const weeks = createValueScale({ max: most * 1.12, from: bottom, to: top });
  const ticks = monthTicks(time, { width: width - LEFT, gap: 40 }).filter(
    ({ day }) => time.start(day) < width - LAST_LABEL,
  );
  return (
    <svg
      className={classes['drawing']}
      width={width}
      height={bottom + AXIS_HEIGHT}
      role="img"
      aria-label="Scope and done in planned weeks over time. Its figures stand in the table."
    >
      <WeekGrid weeks={weeks} width={width} />
      <TimeGrid scale={time} ticks={ticks} y={bottom} height={bottom + 5} />
      <ChartMarks marks={marks} places={places} bottom={bottom} />
      <BurnUpFan figures={figures} time={time} weeks={weeks} />
      <BurnUpLines figures={figures} time={time} weeks={weeks} />
      <TimeAxis scale={time} height={AXIS_HEIGHT} ticks={ticks} y={bottom} />
    </svg>
  );
}

const WeekGrid = ({ weeks, width }: { readonly weeks: ValueScale; readonly width: number }) => (
  <g aria-hidden>
    {weeks.ticks.map((tick) => (
      <g key={tick}>
        <line
          className={classes[tick === 0 ? 'base' : 'grid']}
          x1={LEFT}
          x2={width}
          y1={weeks.at(tick)}
          y2={weeks.at(tick)}
        />
        <text className={classes['tick']} x={LEFT - 8} y={weeks.at(tick)} dy="0.35em">
          {tick}
        </text>
      </g>
    ))}
  </g>
);
