import type { ReactNode } from 'react';
import type { TimeScale } from '../../ui/charts/time-scale';
import { monthTicks, type TimeTick } from '../../ui/charts/time-ticks';
import { TimeAxis } from '../../ui/charts/TimeAxis';
import classes from './Drawing.module.css';

/** In pixels. */
const AXIS_HEIGHT = 24;
/** Half of the widest month or year label, so that labels stay inside the drawing. */
const LAST_LABEL = 14;

export const ticksOf = (time: TimeScale): readonly TimeTick[] =>
  monthTicks(time, { width: time.to - time.from, gap: 40 }).filter(
    ({ day }) => time.start(day) < time.to - LAST_LABEL,
  );

interface Props {
  /** What the drawing shows; a table beside it has the figures. */
  readonly label: string;
  readonly time: TimeScale;
  readonly ticks: readonly TimeTick[];
  /** In pixels: where the month names begin. */
  readonly bottom: number;
  readonly children: ReactNode;
}

/** A drawing over time, with the months below it. */
export const Drawing = ({ label, time, ticks, bottom, children }: Props) => (
  <svg
    className={classes['drawing']}
    width={time.to}
    height={bottom + AXIS_HEIGHT}
    viewBox={`0 0 ${time.to} ${bottom + AXIS_HEIGHT}`}
    role="img"
    aria-label={`${label} The table has the figures.`}
  >
    {children}
    <TimeAxis scale={time} height={AXIS_HEIGHT} ticks={ticks} y={bottom} />
  </svg>
);
