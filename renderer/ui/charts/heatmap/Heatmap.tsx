import { useLayoutEffect, useMemo, useState } from 'react';
import { Readout } from '../Readout';
import { type KeyPress, useChartFocus } from '../use-chart-focus';
import { useWidth } from '../use-width';
import type { HeatmapWeek } from './heatmap-days';
import classes from './Heatmap.module.css';
import { HeatmapDrawing } from './HeatmapDrawing';
import { HeatmapLegend, type HeatmapWords } from './HeatmapLegend';
import { heatmapMove } from './moves';
import { createHeatmapPlaces, DAY_GAP, type HeatmapPlaces } from './heatmap-places';

interface Props {
  /** Names the grid. */
  readonly label: string;
  /** Oldest first. Must be the same array while nothing in it changes. */
  readonly weeks: readonly HeatmapWeek[];
  /** Short names of the weekdays, no two alike, in the order of a week's days. */
  readonly rowNames: readonly string[];
  readonly legend: HeatmapWords;
  /** `YYYY-MM-DD`; by default the last day that is not outside. */
  readonly today?: string;
  /** Called on Enter, Space or a click. */
  readonly onPick?: (day: string) => void;
}

/** A calendar of amounts: a column per week, a row per weekday, scrolled to the newest week at the right. */
export function Heatmap({ label, weeks, rowNames, legend, today, onPick }: Props) {
  const { setScroller, places, room } = useScroller(weeks.length);
  const [isScrolled, setIsScrolled] = useState(false);
  const days = useMemo(() => weeks.flatMap((week) => week.days), [weeks]);
  const last = days.findLast(({ isOutside }) => !isOutside)?.day ?? '';
  const isThere = (key: string): boolean =>
    days.some(({ day, isOutside }) => day === key && !isOutside);
  const move = (from: string, press: KeyPress) => heatmapMove(days, from, press);
  const focus = useChartFocus({ rest: last, isThere, move, onPick });
  const described = days.find(({ day }) => day === focus.described);
  return (
    <div className={classes['heatmap']}>
      <div className={classes['sheet']}>
        <RowNames names={rowNames} places={places} />
        <div
          ref={setScroller}
          className={classes['scroller']}
          data-scrolled={isScrolled}
          onScroll={({ currentTarget }) => setIsScrolled(currentTarget.scrollLeft > 0)}
        >
          {room > 0 && (
            <HeatmapDrawing
              label={label}
              weeks={weeks}
              days={days}
              rowNames={rowNames}
              today={today ?? last}
              places={places}
              focus={focus}
              canPick={onPick !== undefined}
            />
          )}
        </div>
      </div>
      <Readout text={described?.text ?? ''}>
        <HeatmapLegend {...legend} />
      </Readout>
    </div>
  );
}

/** The scroll container of the weeks, which starts at the newest. */
function useScroller(weeks: number) {
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  const room = useWidth(scroller);
  const places = useMemo(
    () => createHeatmapPlaces({ weeks, room, isTouch: hasTouch() }),
    [weeks, room],
  );
  useLayoutEffect(() => {
    scroller?.scrollTo({ left: places.width, behavior: 'instant' });
  }, [scroller, places]);
  return { setScroller, places, room };
}

const hasTouch = (): boolean => matchMedia('(pointer: coarse)').matches;

interface RowNamesProps {
  readonly names: readonly string[];
  readonly places: HeatmapPlaces;
}

/** Beside the scrolling part. Every other name is enough to find the rest. */
const RowNames = ({ names, places }: RowNamesProps) => (
  <svg className={classes['names']} height={places.height} aria-hidden>
    {names.map(
      (name, weekday) =>
        weekday % 2 === 0 && (
          <text
            key={name}
            className={classes['label']}
            y={places.y(weekday) + (places.pitch - DAY_GAP) / 2}
            dy="0.35em"
          >
            {name}
          </text>
        ),
    )}
  </svg>
);
