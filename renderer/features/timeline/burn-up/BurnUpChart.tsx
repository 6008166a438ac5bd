import { useState } from 'react';
import type { Estimate } from '../../../../shared/domain/estimate/estimate';
import { plannedSpanOf } from '../../../../shared/domain/plan/schedule';
import { useSnapshot } from '../../../state/journey';
import { labelPlaces } from '../../../ui/charts/label-rows';
import { createTimeScale } from '../../../ui/charts/time-scale';
import { TimeGrid } from '../../../ui/charts/TimeAxis';
import { createValueScale } from '../../../ui/charts/value-scale';
import { ValueAxis } from '../../../ui/charts/ValueAxis';
import { Drawing, ticksOf } from '../Drawing';
import { timelineMarks, timelineSpan } from '../marks';
import { usePlotWidth } from '../use-plot-width';
import classes from './BurnUp.module.css';
import { BurnUpFan } from './BurnUpFan';
import { BurnUpLines } from './BurnUpLines';
import { BurnUpMarks } from './BurnUpMarks';
import type { BurnUpFigures } from './burn-up-figures';

interface Props {
  readonly figures: BurnUpFigures;
  readonly estimate: Estimate;
}

/** In pixels. */
const LEFT = 28;
const PLOT_HEIGHT = 240;
const LABEL_HEIGHT = 16;

export function BurnUpChart(props: Props) {
  const [frame, setFrame] = useState<HTMLDivElement | null>(null);
  const width = usePlotWidth(frame);
  return (
    <div ref={setFrame} className={classes['chart']}>
      {width > LEFT && <Plot {...props} width={width} />}
    </div>
  );
}

function Plot({ figures, estimate, width }: Props & { readonly width: number }) {
  const { plan, phases, pauses } = useSnapshot();
  const allMarks = timelineMarks(plan, figures.today);
  const span = timelineSpan(plannedSpanOf(plan.startDay, phases, pauses), allMarks, estimate.range);
  const time = createTimeScale({ ...span, from: LEFT, to: width });
  const marks = allMarks.map((mark) => ({ ...mark, at: time.end(mark.day) }));
  const places = labelPlaces(marks, time);
  const top = (Math.max(...places.map(({ row }) => row)) + 1) * LABEL_HEIGHT + 8;
  const bottom = top + PLOT_HEIGHT;
  const most = Math.max(figures.scope, ...figures.burnUp.rows.map(({ scope }) => scope ?? 0));
  // Room above the scope line for the fan's own labels.
  const weeks = createValueScale({ max: most * 1.12, from: bottom, to: top });
  const ticks = ticksOf(time);
  return (
    <Drawing
      label="Scope and progress over time, in planned weeks."
      time={time}
      ticks={ticks}
      bottom={bottom}
    >
      <ValueAxis
        scale={weeks}
        ticks={weeks.ticks.map((value) => ({ value, label: String(value) }))}
        from={LEFT}
        to={width}
      />
      <TimeGrid scale={time} ticks={ticks} y={bottom} height={bottom + 5} />
      <BurnUpMarks marks={marks} places={places} bottom={bottom} />
      <BurnUpFan figures={figures} time={time} weeks={weeks} />
      <BurnUpLines figures={figures} time={time} weeks={weeks} />
    </Drawing>
  );
}
