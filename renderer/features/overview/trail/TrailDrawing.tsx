import { bandPath, type Point, risingPath, windingPath } from '../../../ui/charts/paths';
import classes from './TrailDrawing.module.css';
import type { TrailPlaces } from './trail-places';

/**
 * The lines of the trail. The drawing stretches with the page, its strokes do not; what must not stretch lies above it
 * in HTML. The words beside it say the same.
 */
export function TrailDrawing({ places }: { readonly places: TrailPlaces }) {
  const { walked, here, ahead, likely, waymarks, range, planned, window } = places;
  return (
    <svg
      className={classes['drawing']}
      viewBox="0 0 100 100"
      preserveAspectRatio="none"
      aria-hidden
    >
      <path className={classes['window']} d={`M${window.from} 0H${window.to}`} />
      <path className={classes['futures']} d={bandPath(ahead)} />
      <path className={classes['ground']} d={`${windingPath(walked)}V100H${walked[0]?.x ?? 0}Z`} />
      <path className={classes['likely']} d={risingPath(likely)} />
      {ahead.length > 0 && <path className={classes['range']} d={`M${range.from} 0H${range.to}`} />}
      <path className={classes['planned']} d={`M${planned} -5V5`} />
      <path className={classes['base']} d="M0 100H100" />
      <path className={classes['walked']} d={windingPath(walked)} />
      <path className={classes['plumb']} d={`M${here.x} ${here.y}V100`} />
      {waymarks.map(({ id, isDone, ...place }) => (
        <Dot key={id} {...place} kind={isDone ? 'done' : 'ahead'} />
      ))}
      <Dot {...here} kind="halo" />
      <Dot {...here} kind="here" />
    </svg>
  );
}

interface DotProps extends Point {
  readonly kind: 'done' | 'ahead' | 'halo' | 'here';
}

/** A line without length and with round ends stays round in a drawing that is stretched. */
const Dot = ({ x, y, kind }: DotProps) => (
  <path className={classes['dot']} data-kind={kind} d={`M${x} ${y}h0`} />
);
