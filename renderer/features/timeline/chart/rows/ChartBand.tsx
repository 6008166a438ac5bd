import type { Day } from '../../../../../shared/domain/calendar/day';
import type { ArrivalRange } from '../../../../../shared/domain/estimate/estimate';
import type { TimeScale } from '../../../../ui/charts/time-scale';
import { formatShortDay } from '../../../../ui/dates';
import { ChartBar } from './ChartBar';
import classes from './ChartBars.module.css';

interface Props {
  readonly range: ArrivalRange;
  readonly scale: TimeScale;
}

/** From 10 to 90%, with a strong line for the median and a fine one for 80%. */
export function ChartBand({ range, scale }: Props) {
  const span = { first: range.p10, last: range.p90 };
  return (
    <>
      <ChartBar kind="band" scale={scale} span={span} y={21} height={10} />
      <Tick kind="median" day={range.p50} scale={scale} y1={18} y2={34} />
      <Tick kind="p80" day={range.p80} scale={scale} y1={21} y2={31} />
      <MedianLabel day={range.p50} scale={scale} />
    </>
  );
}

interface TickProps {
  readonly kind: 'median' | 'p80';
  readonly day: Day;
  readonly scale: TimeScale;
  readonly y1: number;
  readonly y2: number;
}

const Tick = ({ kind, day, scale, y1, y2 }: TickProps) => {
  const x = scale.place(scale.end(day));
  return <line className={classes[kind]} x1={x} x2={x} y1={y1} y2={y2} />;
};

/** Below its tick. */
const MedianLabel = ({ day, scale }: { readonly day: Day; readonly scale: TimeScale }) => (
  <text className={classes['label']} x={scale.place(scale.end(day))} y={46} textAnchor="middle">
    {formatShortDay(day)}
  </text>
);
