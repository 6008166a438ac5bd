import type { DaySpan } from '../../../../../shared/domain/calendar/day';
import type { TimeScale } from '../../../../ui/charts/time-scale';
import classes from './ChartBars.module.css';

interface Props {
  readonly kind: 'planned' | 'done' | 'underWay' | 'band';
  readonly scale: TimeScale;
  readonly span: DaySpan;
  readonly y: number;
  readonly height: number;
}

/** From the start of its first day to the end of its last. */
export const ChartBar = ({ kind, scale, span, y, height }: Props) => {
  const start = scale.start(span.first);
  return (
    <rect
      className={classes[kind]}
      x={scale.place(start)}
      width={scale.place(Math.max(0, scale.end(span.last) - start))}
      y={y}
      height={height}
      rx={Math.min(3, height / 2)}
    />
  );
};
