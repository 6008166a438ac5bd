import type { Day } from '../../../../shared/domain/calendar/day';
import type { FanPoint } from '../../../../shared/domain/estimate/fan';
import { bandPath, risingPath } from '../../../ui/charts/paths';
import type { TimeScale } from '../../../ui/charts/time-scale';
import type { ValueScale } from '../../../ui/charts/value-scale';
import classes from './BurnUp.module.css';
import type { BurnUpFigures } from './burn-up-figures';

interface Props {
  readonly figures: BurnUpFigures;
  readonly time: TimeScale;
  readonly weeks: ValueScale;
}

type Quantile = 'p10' | 'p50' | 'p80' | 'p90';

/**
 * The possible futures of the done line: 9 of 10 are left of the lighter edge, 8 of 10 left of the firmer one, half
 * left of the line.
 */
export function BurnUpFan({ figures: { fan }, time, weeks }: Props) {
  const end = fan.at(-1);
  if (end === undefined) return null;
  const at = (day: Day): number => time.end(day);
  const between = (from: Quantile, to: Quantile): string =>
    bandPath(
      fan.map((point) => ({ x0: at(point[from]), x1: at(point[to]), y: weeks.at(point.weeks) })),
    );
  const median = fan.map((point) => ({ x: at(point.p50), y: weeks.at(point.weeks) }));
  return (
    <g aria-hidden>
      <path className={classes['fan']} d={between('p10', 'p90')} />
      <path className={classes['fanFirm']} d={between('p10', 'p80')} />
      <path className={classes['median']} d={risingPath(median)} />
      <FanLabels end={end} time={time} y={weeks.at(end.weeks)} />
    </g>
  );
}

interface LabelsProps {
  readonly end: FanPoint;
  readonly time: TimeScale;
  readonly y: number;
}

const LEAST_GAP = 34;
/** Half the width of a label, so that labels stay inside the drawing. */
const HALF = 14;

/**
 * The share of futures that have arrived where the fan meets the scope; the median first, the others if there is room.
 */
function FanLabels({ end, time, y }: LabelsProps) {
  const taken: number[] = [];
  const labels = (
    [
      ['p50', 'half'],
      ['p90', '90%'],
      ['p10', '10%'],
      ['p80', '80%'],
    ] as const
  )
    .map(([quantile, label]) => ({ x: time.end(end[quantile]), label }))
    .filter(({ x }) => {
      const isFree = taken.every((other) => Math.abs(other - x) >= LEAST_GAP);
      if (isFree) taken.push(x);
      return isFree;
    });
  return labels.map(({ x, label }) => (
    <g key={label}>
      <path className={classes['fanTick']} d={`M${x} ${y}v-5`} />
      <text className={classes['fanLabel']} x={Math.min(x, time.to - HALF)} y={y - 10}>
        {label}
      </text>
    </g>
  ));
}
