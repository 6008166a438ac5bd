import { memo } from 'react';
import type { TimeScale } from '../../../../ui/charts/time-scale';
import { TimeAxis } from '../../../../ui/charts/TimeAxis';
import type { TimelineAxis } from './timeline-axis';
import classes from './ChartHeader.module.css';
import type { MarkLabel } from './mark-labels';

interface Props {
  /** Receives the corner above the names, which hides the part of the chart under it. */
  readonly setCorner: (corner: HTMLElement | null) => void;
  readonly scale: TimeScale;
  readonly axis: TimelineAxis;
  /** For printing, where the whole width has to fit. */
  readonly printAxis: TimelineAxis;
  readonly labels: readonly MarkLabel[];
}

const BAND = 20;
const LANE = 18;

/** Months and weeks, and the names of the lines through the chart. Screen readers get these from the table instead. */
export const ChartHeader = memo(function ChartHeader(props: Props) {
  const { setCorner, scale, axis, printAxis, labels } = props;
  const lanes = Math.max(0, ...labels.map(({ lane }) => lane + 1));
  const height = 2 * BAND + lanes * LANE + 8;
  return (
    <div className={classes['header']} aria-hidden>
      <div ref={setCorner} className={classes['corner']} />
      <svg className={classes['axis']} height={height}>
        <g className={classes['screen']}>
          <Bands scale={scale} axis={axis} />
        </g>
        <g className={classes['print']}>
          <Bands scale={scale} axis={printAxis} />
        </g>
        {labels.map((label) => (
          <Line key={label.key} label={label} scale={scale} height={height} />
        ))}
        {labels.map((label) => (
          <Label key={label.key} label={label} scale={scale} />
        ))}
      </svg>
    </div>
  );
});

const Bands = ({ scale, axis }: { readonly scale: TimeScale; readonly axis: TimelineAxis }) => (
  <>
    <TimeAxis scale={scale} height={BAND} ticks={axis.coarse} anchor="start" isStrong />
    <TimeAxis scale={scale} height={BAND} y={BAND} ticks={axis.fine} anchor="start" />
  </>
);

interface LabelProps {
  readonly label: MarkLabel;
  readonly scale: TimeScale;
}

/** From the label down into the rows. */
function Line({ label, scale, height }: LabelProps & { readonly height: number }) {
  if (label.kind === 'pause') return null;
  const x = scale.place(label.at);
  return (
    <line
      className={classes['line']}
      data-kind={label.kind}
      x1={x}
      x2={x}
      y1={2 * BAND + label.lane * LANE + 4}
      y2={height}
    />
  );
}

function Label({ label, scale }: LabelProps) {
  const { kind, name, days, at, lane, anchor } = label;
  return (
    <text
      className={classes['label']}
      data-kind={kind}
      x={scale.place(at)}
      dx={anchor === 'end' ? -5 : 5}
      y={2 * BAND + lane * LANE + 15}
      textAnchor={anchor}
    >
      <tspan className={classes['labelName']}>{name}</tspan> {days}
    </text>
  );
}
