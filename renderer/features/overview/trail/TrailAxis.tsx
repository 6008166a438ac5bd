import { parseDay } from '../../../../shared/domain/calendar/day';
import { monthTicks } from '../../../ui/charts/time-ticks';
import classes from './TrailAxis.module.css';
import type { TrailPlaces } from './trail-places';

/** In pixels: as if the page were narrow, because nothing is measured. */
const ROOM = { width: 640, gap: 56 };
/** In percent of the width: half of “you are here”, and how far the middle of a month’s name stays from its middle. */
const HERE = { half: 6, clear: 7 };
const HERE_ON_PHONES = { half: 13, clear: 19 };
/** In percent: a name would stick out to the right of it. */
const EDGE = 98;

/** The months below the trail, and where the person is among them. */
export function TrailAxis({ places: { days, xOf, here } }: { readonly places: TrailPlaces }) {
  const months = monthTicks(days, ROOM)
    .map(({ day, label }) => ({ day, label, x: xOf(parseDay(day)) }))
    .filter(({ x }) => x < EDGE && isClear(x, here.x, HERE));
  return (
    <div className={classes['axis']} aria-hidden>
      {months.map(({ day, label, x }) => (
        <span
          key={day}
          className={classes['month']}
          data-clear={isClear(x, here.x, HERE_ON_PHONES)}
          style={{ left: `${x}%` }}
        >
          {label}
        </span>
      ))}
      <span className={classes['here']} style={{ left: `clamp(42px, ${here.x}%, 100% - 42px)` }}>
        you are here
      </span>
    </div>
  );
}

/** Whether a month’s name at this place leaves “you are here” its room, which stays within the page. */
function isClear(x: number, here: number, { half, clear }: typeof HERE): boolean {
  const middle = Math.min(Math.max(here, half), 100 - half);
  return Math.abs(x - middle) > clear;
}
