import { memo, useId } from 'react';
import type { Pause } from '../../../../../shared/domain/calendar/pause';
import { Hatch } from '../../../../ui/charts/Hatch';
import type { TimeScale } from '../../../../ui/charts/time-scale';
import { TimeGrid } from '../../../../ui/charts/TimeAxis';
import { formatSpan } from '../../../../ui/dates';
import type { TimelineMark } from '../../marks';
import type { TimelineAxis } from './timeline-axis';
import classes from './ChartBackdrop.module.css';
import { placeOfDay } from './mark-labels';

interface Props {
  readonly scale: TimeScale;
  readonly axis: TimelineAxis;
  readonly marks: readonly TimelineMark[];
  readonly pauses: readonly Pause[];
}

/** Behind all rows: the calendar, pauses as hatched bands, and the days that matter as lines. */
export const ChartBackdrop = memo(function ChartBackdrop(props: Props) {
  const { scale, axis, marks, pauses } = props;
  const hatch = useId();
  return (
    <svg className={classes['backdrop']} aria-hidden>
      <Hatch id={hatch} />
      <g className={classes['fine']}>
        <TimeGrid scale={scale} height="100%" ticks={axis.fine} />
      </g>
      <TimeGrid
        scale={scale}
        height="100%"
        ticks={axis.coarse.filter(({ day }) => day !== scale.first)}
      />
      {pauses.map((pause) => (
        <PauseBand key={pause.id} pause={pause} scale={scale} hatch={hatch} />
      ))}
      {marks.map((mark) => (
        <MarkLine key={mark.label} mark={mark} scale={scale} />
      ))}
    </svg>
  );
});

interface PauseBandProps {
  readonly pause: Pause;
  readonly scale: TimeScale;
  /** The id of the pattern. */
  readonly hatch: string;
}

const PauseBand = ({ pause, scale, hatch }: PauseBandProps) => {
  const start = scale.start(pause.first);
  return (
    <rect
      className={classes['pause']}
      fill={`url(#${hatch})`}
      x={scale.place(start)}
      width={scale.place(scale.end(pause.last) - start)}
      height="100%"
    >
      <title>{`${pause.reason === '' ? 'Pause' : pause.reason}, ${formatSpan(pause)}`}</title>
    </rect>
  );
};

interface MarkLineProps {
  readonly mark: TimelineMark;
  readonly scale: TimeScale;
}

const MarkLine = ({ mark: { kind, day }, scale }: MarkLineProps) => {
  const x = scale.place(placeOfDay(scale, day));
  return <line className={classes['mark']} data-kind={kind} x1={x} x2={x} y1={0} y2="100%" />;
};
