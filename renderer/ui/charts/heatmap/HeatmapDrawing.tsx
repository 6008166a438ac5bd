import { useMemo } from 'react';
import type { ChartFocus } from '../use-chart-focus';
import { DAYS_PER_WEEK, type HeatmapDay, type HeatmapWeek } from './heatmap-days';
import classes from './Heatmap.module.css';
import { HeatmapHatch } from './HeatmapHatch';
import { HeatmapMonths } from './HeatmapMonths';
import { HeatmapRow } from './HeatmapRow';
import { createHeatmapLevels } from './levels';
import { DAY_GAP, type HeatmapPlaces } from './heatmap-places';

interface Props {
  readonly label: string;
  readonly weeks: readonly HeatmapWeek[];
  /** The days of all weeks in one list. */
  readonly days: readonly HeatmapDay[];
  readonly rowNames: readonly string[];
  readonly today: string;
  readonly places: HeatmapPlaces;
  readonly focus: ChartFocus;
  readonly canPick: boolean;
}

/** The days as a grid of seven rows, with rings around hovered, focused and today's days. */
export function HeatmapDrawing(props: Props) {
  const { label, weeks, days, rowNames, today, places, focus, canPick } = props;
  const levelOf = useMemo(
    () => createHeatmapLevels(days.flatMap((day) => (day.isOutside ? [] : [day.value]))),
    [days],
  );
  const stopWeekday = days.findIndex(({ day }) => day === focus.stop) % DAYS_PER_WEEK;
  return (
    <svg
      className={classes['drawing']}
      width={places.width}
      height={places.height}
      viewBox={`0 0 ${places.width} ${places.height}`}
      role="grid"
      aria-label={label}
      aria-rowcount={DAYS_PER_WEEK}
      aria-colcount={weeks.length}
      data-pickable={canPick}
      {...focus.handlers}
    >
      <HeatmapMonths weeks={weeks} places={places} />
      {rowNames.map((name, weekday) => (
        <HeatmapRow
          key={name}
          name={name}
          weekday={weekday}
          weeks={weeks}
          places={places}
          levelOf={levelOf}
          today={today}
          stop={weekday === stopWeekday ? focus.stop : null}
        />
      ))}
      <g className={classes['rings']} aria-hidden>
        <HeatmapHatch days={days} places={places} levelOf={levelOf} />
        <Rings {...props} />
      </g>
    </svg>
  );
}

const Rings = (props: Props) => (
  <>
    <Ring kind="today" day={props.today} {...props} />
    <Ring kind="pointed" day={props.focus.pointed} {...props} />
    <Ring kind="focused" day={props.focus.focused} {...props} />
  </>
);

interface RingProps extends Pick<Props, 'days' | 'places'> {
  readonly kind: 'today' | 'pointed' | 'focused';
  /** No ring if null or outside the grid. */
  readonly day: string | null;
}

/** Drawn in the gap around the day, a pixel away from it, so that it is visible on every colour. */
function Ring({ kind, day, days, places }: RingProps) {
  const index = days.findIndex((other) => other.day === day);
  return index === -1 ? null : (
    <rect
      className={classes['ring']}
      data-kind={kind}
      x={places.x(Math.floor(index / DAYS_PER_WEEK)) - 2}
      y={places.y(index % DAYS_PER_WEEK) - 2}
      width={places.pitch - DAY_GAP + 4}
      height={places.pitch - DAY_GAP + 4}
      rx={5}
    />
  );
}
