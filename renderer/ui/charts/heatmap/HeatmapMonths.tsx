import { memo } from 'react';
import type { HeatmapWeek } from './heatmap-days';
import classes from './Heatmap.module.css';
import { heatmapMonths } from './months';
import { DAY_GAP, type HeatmapPlaces } from './heatmap-places';

interface Props {
  readonly weeks: readonly HeatmapWeek[];
  readonly places: HeatmapPlaces;
}

/** The names of the months, above the weeks in which they begin. */
export const HeatmapMonths = memo(function HeatmapMonths({ weeks, places }: Props) {
  return (
    <g className={classes['label']} aria-hidden>
      {heatmapMonths(weeks).map(({ week, label }) => {
        // The name of a month that begins in the last column is aligned to the end of the drawing.
        const isLast = week > 0 && week >= weeks.length - 1;
        return (
          <text
            key={week}
            x={isLast ? places.x(week) + places.pitch - DAY_GAP : places.x(week)}
            y={places.monthsY}
            dy="0.35em"
            textAnchor={isLast ? 'end' : 'start'}
          >
            {label}
          </text>
        );
      })}
    </g>
  );
});
