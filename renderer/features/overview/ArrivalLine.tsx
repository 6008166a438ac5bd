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
  /** The estimate; null while it is the guide's window itself, or once the arrival is a fact. */
  readonly range: ArrivalRange | null;
}

const WIDTH = 560;
const EDGE = 6;

/** The plan as a line from its start: the window of arrival as a band, today and the planned day as marks. */
export function ArrivalLine({ start, today, planned, target, window, range }: Props) {
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
      <title id="arrival-title">
        {`From ${formatDay(start)}. Today is ${formatDay(today)}, planned arrival ${formatDay(planned)}, target ${formatDay(target)}, the guide’s window ${formatSpan(window)}${range ? `, estimate ${formatSpan({ first: range.p10, last: range.p90 })}, most likely ${formatDay(range.p50)}` : ''}.`}
      </title>
      <line className={classes['way']} x1={EDGE} x2={WIDTH - EDGE} y1={14} y2={14} />
      <rect
        className={classes['window']}
        x={at(window.first)}
        width={at(window.last) - at(window.first)}
        y={7}
        height={14}
        rx={7}
      />
      {range !== null && (
        <>
          <line
            className={classes['estimate']}
            x1={at(range.p10)}
            x2={at(range.p90)}
            y1={14}
            y2={14}
          />
          <circle className={classes['median']} cx={at(range.p50)} cy={14} r={5} />
        </>
      )}
      <line className={classes['elapsed']} x1={EDGE} x2={at(today)} y1={14} y2={14} />
      <circle className={classes['today']} cx={at(today)} cy={14} r={5} />
      <path className={classes['planned']} d={`M${at(planned)} 4v20`} />
      <text
        className={classes['label']}
        x={Math.min(at(today), WIDTH - 80)}
        y={37}
        textAnchor={at(today) < 24 ? 'start' : 'middle'}
      >
        today
      </text>
      <text className={classes['label']} x={at(planned)} y={37} textAnchor="middle">
        planned
      </text>
    </svg>
  );
}
