import classes from './LoadBar.module.css';

/** In minutes. */
interface Props {
  readonly load: number;
  readonly capacity: number;
  readonly logged?: number;
}

/** What is logged, planned, and over capacity. Purely visual: the words beside it say the same. */
export function LoadBar({ load, capacity, logged = 0 }: Props) {
  const whole = Math.max(load, capacity);
  if (whole === 0) return null;
  const widthOf = (minutes: number) => ({ width: `${(minutes / whole) * 100}%` });
  return (
    <div className={classes['track']} aria-hidden>
      <div className={classes['within']} style={widthOf(Math.min(load, capacity))} />
      <div className={classes['logged']} style={widthOf(Math.min(logged, whole))} />
      {load > capacity && <div className={classes['over']} style={widthOf(load - capacity)} />}
    </div>
  );
}
