import type { TimelineRow } from '../model/timeline-rows';
import { type Figure, figuresOf } from '../model/row-words';
import classes from './BarFigures.module.css';

interface Props {
  readonly row: TimelineRow;
  /** From its first bar to its last, as places in the chart (0 to 1). */
  readonly extent: readonly [number, number];
}

/** The arrival's plan spans the whole chart, and its target has a separate line: there is no room beside them. */
const figuresBeside = (row: TimelineRow): readonly Figure[] =>
  figuresOf(row).filter(
    ({ kind }) => row.kind !== 'arrival' || kind === 'estimate' || kind === 'done',
  );

const percent = (place: number): string => `${Math.round(place * 10_000) / 100}%`;

/** The row's figures on the side of its bars that has more room. Screen readers get them from the row's name. */
export function BarFigures({ row, extent: [start, end] }: Props) {
  const isRight = 1 - end >= start;
  const style = isRight ? { left: percent(end) } : { right: percent(1 - start) };
  return (
    <div
      className={classes['figures']}
      data-kind={row.kind}
      data-side={isRight ? 'right' : 'left'}
      style={style}
      aria-hidden
    >
      {figuresBeside(row).map(({ kind, term, text }) => (
        <p key={term} className={classes['figure']} data-kind={kind}>
          <span className={classes['term']}>{term}</span> {text}
        </p>
      ))}
    </div>
  );
}
