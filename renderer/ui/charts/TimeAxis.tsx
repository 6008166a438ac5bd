import classes from './TimeAxis.module.css';
import type { TimeScale } from './time-scale';
import type { TimeTick } from './time-ticks';

interface Props {
  readonly scale: TimeScale;
  /** In pixels: the height of the band with the labels. */
  readonly height: number;
  readonly ticks: readonly TimeTick[];
  readonly y?: number;
  /** Where the label is: centred on the tick's line (middle), or after it, as for a span of time (start). */
  readonly anchor?: 'middle' | 'start';
  /** For the coarser of two bands. */
  readonly isStrong?: boolean;
}

/** Tick labels in a band above or below the drawing; part of an SVG. */
export const TimeAxis = ({
  scale,
  height,
  ticks,
  y = 0,
  anchor = 'middle',
  isStrong = false,
}: Props) => (
  <g aria-hidden className={`${classes['label']} ${isStrong ? classes['strong'] : ''}`}>
    {ticks.map(({ day, label }) => (
      <text
        key={day}
        x={scale.place(scale.start(day))}
        y={y + height / 2}
        dx={anchor === 'start' ? 4 : 0}
        dy="0.35em"
        textAnchor={anchor}
      >
        {label}
      </text>
    ))}
  </g>
);

interface GridProps {
  readonly scale: TimeScale;
  /** Height of the drawing: pixels, or `100%`. */
  readonly height: number | string;
  readonly ticks: readonly { readonly day: string }[];
  readonly y?: number;
}

/** A faint line from each tick through the drawing; part of an SVG. */
export const TimeGrid = ({ scale, height, ticks, y = 0 }: GridProps) => (
  <g aria-hidden className={classes['grid']}>
    {ticks.map(({ day }) => {
      const x = scale.place(scale.start(day));
      return <line key={day} x1={x} x2={x} y1={y} y2={height} />;
    })}
  </g>
);
