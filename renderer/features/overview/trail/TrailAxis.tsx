import { parseDay } from '../../../../shared/domain/calendar/day';
import { monthTicks } from '../../../ui/charts/time-ticks';
import classes from './TrailAxis.module.css';
import type { TrailPlaces } from './trail-places';

/** In pixels: as if the page were narrow, because nothing is measured. */
const ROOM = { width: 640, gap: 56 };
/** In percent: what “you are here” takes on either side, and the edge at which a name would stick out. */
const HERE = 7;
const EDGE = 98;

/** The months below the trail, and where the person is among them. */
export function TrailAxis({ places: { days, xOf, here } }: { readonly places: TrailPlaces }) {
  const months = monthTicks(days, ROOM)
    .map(({ day, label }) => ({ day, label, x: xOf(parseDay(day)) }))
    .filter(({ x }) => Math.abs(x - here.x) > HERE && x < EDGE);
  return (
    <div className={classes['axis']} aria-hidden>
      {months.map(({ day, label, x }) => (
        <span key={day} className={classes['month']} style={{ left: `${x}%` }}>
          {label}
        </span>
      ))}
      <span className={classes['here']} style={{ left: `clamp(42px, ${here.x}%, 100% - 42px)` }}>
        you are here
      </span>
    </div>
  );
}
