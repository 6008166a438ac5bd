import { memo } from 'react';
import type { HeatmapDay, HeatmapWeek } from './heatmap-days';
import classes from './Heatmap.module.css';
import type { HeatmapLevel } from './levels';
import { DAY_GAP, type HeatmapPlaces } from './heatmap-places';

interface Props {
  /** Of the weekday. */
  readonly name: string;
  readonly weekday: number;
  readonly weeks: readonly HeatmapWeek[];
  readonly places: HeatmapPlaces;
  readonly levelOf: (value: number) => HeatmapLevel;
  readonly today: string;
  /** The day that is the tab stop, if it is in this row. */
  readonly stop: string | null;
}

/** One weekday through all weeks. */
export const HeatmapRow = memo(function HeatmapRow(props: Props) {
  const { name, weekday, weeks, places, levelOf, today, stop } = props;
  // In the very first week some weekdays may have no day yet, and a row must have a cell.
  if (weeks.every(({ days }) => days[weekday]?.isOutside ?? true)) return null;
  return (
    <g role="row" aria-label={name} aria-rowindex={weekday + 1}>
      {weeks.map(({ first, days }, week) => {
        const day = days[weekday];
        if (day === undefined || day.isOutside) return null;
        return (
          <HeatmapCell
            key={first}
            day={day}
            level={levelOf(day.value)}
            week={week}
            x={places.x(week)}
            y={places.y(weekday)}
            side={places.pitch - DAY_GAP}
            isToday={day.day === today}
            isStop={day.day === stop}
          />
        );
      })}
    </g>
  );
});

interface CellProps {
  readonly day: HeatmapDay;
  readonly level: HeatmapLevel;
  readonly week: number;
  readonly x: number;
  readonly y: number;
  readonly side: number;
  readonly isToday: boolean;
  readonly isStop: boolean;
}

const HeatmapCell = memo(function HeatmapCell(props: CellProps) {
  const { day, level, week, x, y, side, isToday, isStop } = props;
  return (
    <rect
      className={classes['day']}
      role="gridcell"
      aria-colindex={week + 1}
      aria-label={day.text}
      aria-current={isToday ? 'date' : undefined}
      tabIndex={isStop ? 0 : -1}
      data-key={day.day}
      data-level={level}
      data-paused={day.isPaused}
      x={x}
      y={y}
      width={side}
      height={side}
      rx={3}
    />
  );
});
