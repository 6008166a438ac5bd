import { type Day, type DaySpan, daysBetween } from '../../../shared/domain/calendar/day';
import type { ArrivalRange } from '../../../shared/domain/estimate/estimate';
import { formatDay, formatSpan } from '../../ui/dates';
import classes from './ArrivalLine.module.css';

interface Props {
  readonly start: Day;
  readonly today: Day;
  readonly planned: Day;
  readonly target: Day;
  readonly window: DaySpan;
  /** The estimate; null once the arrival is a fact. */
  readonly range: ArrivalRange | null;
}

const WIDTH = 560;
const EDGE = 6;

/** The plan as a line from its start: the window of arrival as a band, today and the planned day as marks. */
export function ArrivalLine(props: Props) {
  const { start, today, planned, target, window, range } = props;
  const last =
    [window.last, today, planned, target, range?.p90 ?? today].toSorted().at(-1) ?? today;
  const days = Math.max(daysBetween(start, last), 1);
  const at = (day: Day): number =>
    EDGE + (Math.max(0, daysBetween(start, day)) / days) * (WIDTH - 2 * EDGE);
  return (
    <svg
      className={classes['line']}
      viewBox={`0 0 ${WIDTH} 40`}
      role="img"
      aria-labelledby="arrival-title"
    >
      <title id="arrival-title">{describe(props)}</title>
      <line className={classes['way']} x1={EDGE} x2={WIDTH - EDGE} y1={14} y2={14} />
      <rect
        className={classes['window']}
        x={at(window.first)}
        width={at(window.last) - at(window.first)}
        y={7}
        height={14}
        rx={7}
      />
      {range !== null && <Estimate range={range} at={at} />}
      <line className={classes['elapsed']} x1={EDGE} x2={at(today)} y1={14} y2={14} />
      <circle className={classes['today']} cx={at(today)} cy={14} r={5} />
      <path className={classes['planned']} d={`M${at(planned)} 4v20`} />
      <Labels today={at(today)} planned={at(planned)} />
    </svg>
  );
}

interface EstimateProps {
  readonly range: ArrivalRange;
  readonly at: (day: Day) => number;
}

const Estimate = ({ range, at }: EstimateProps) => (
  <>
    <line className={classes['estimate']} x1={at(range.p10)} x2={at(range.p90)} y1={14} y2={14} />
    <circle className={classes['median']} cx={at(range.p50)} cy={14} r={5} />
  </>
);

/** Both in units of the drawing. */
const Labels = ({ today, planned }: { readonly today: number; readonly planned: number }) => (
  <>
    <text
      className={classes['label']}
      x={Math.min(today, WIDTH - 80)}
      y={37}
      textAnchor={today < 24 ? 'start' : 'middle'}
    >
      today
    </text>
    <text className={classes['label']} x={planned} y={37} textAnchor="middle">
      planned
    </text>
  </>
);

/** The drawing in words. */
function describe({ start, today, planned, target, window, range }: Props): string {
  const days = `Today is ${formatDay(today)}, planned arrival ${formatDay(planned)}, target ${formatDay(target)}`;
  const estimate =
    range === null
      ? ''
      : `, estimate ${formatSpan({ first: range.p10, last: range.p90 })}, most likely ${formatDay(range.p50)}`;
  return `From ${formatDay(start)}. ${days}, the guide’s window ${formatSpan(window)}${estimate}.`;
}
