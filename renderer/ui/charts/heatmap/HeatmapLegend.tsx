import { Legend, LegendEntry } from '../Legend';
import classes from './Heatmap.module.css';
import { hatchOf } from './HeatmapHatch';
import { DAY_GAP } from './heatmap-places';

/** The words beside the samples. */
export interface HeatmapWords {
  readonly less: string;
  readonly more: string;
  /** The name for days of pauses, if there are any. */
  readonly paused?: string;
}

const SIDE = 12;
const PITCH = SIDE + DAY_GAP;
const LEVELS = [0, 1, 2, 3, 4] as const;

export const HeatmapLegend = ({ less, more, paused }: HeatmapWords) => (
  <Legend>
    {paused !== undefined && (
      <LegendEntry>
        <svg width={SIDE} height={SIDE}>
          <Sample level={0} x={0} isPaused />
          <path className={classes['hatch']} d={hatchOf(0, 0, SIDE)} />
        </svg>
        {paused}
      </LegendEntry>
    )}
    <LegendEntry>
      {less}
      <svg width={PITCH * LEVELS.length - DAY_GAP} height={SIDE}>
        {LEVELS.map((level) => (
          <Sample key={level} level={level} x={level * PITCH} />
        ))}
      </svg>
      {more}
    </LegendEntry>
  </Legend>
);

interface SampleProps {
  readonly level: number;
  readonly x: number;
  readonly isPaused?: boolean;
}

const Sample = ({ level, x, isPaused = false }: SampleProps) => (
  <rect
    className={classes['day']}
    data-level={level}
    data-paused={isPaused}
    x={x}
    width={SIDE}
    height={SIDE}
    rx={3}
  />
);
