import { memo } from 'react';
import { DAYS_PER_WEEK, type HeatmapDay } from './heatmap-days';
import classes from './Heatmap.module.css';
import type { HeatmapLevel } from './levels';
import { DAY_GAP, type HeatmapPlaces } from './heatmap-places';

interface Props {
  readonly days: readonly HeatmapDay[];
  readonly places: HeatmapPlaces;
  readonly levelOf: (value: number) => HeatmapLevel;
}

/** Over the days of pauses; in the page's own colour on days on which something was done anyway. */
export const HeatmapHatch = memo(function HeatmapHatch({ days, places, levelOf }: Props) {
  const side = places.pitch - DAY_GAP;
  const pathOf = (isDone: boolean): string =>
    days
      .map((day, index) => {
        if (!day.isPaused || day.isOutside || levelOf(day.value) > 0 !== isDone) return '';
        const x = places.x(Math.floor(index / DAYS_PER_WEEK));
        return hatchOf(x, places.y(index % DAYS_PER_WEEK), side);
      })
      .join('');
  return (
    <>
      <path className={classes['hatch']} d={pathOf(false)} />
      <path className={classes['hatch']} data-done d={pathOf(true)} />
    </>
  );
});

/** Three strokes from the lower left to the upper right, a pixel inside the square. */
export function hatchOf(x: number, y: number, side: number): string {
  const far = side - 1.5;
  const half = side / 2;
  return `M${x + 1.5} ${y + half}L${x + half} ${y + 1.5}M${x + 1.5} ${y + far}L${x + far} ${y + 1.5}M${x + half} ${y + far}L${x + far} ${y + half}`;
}
