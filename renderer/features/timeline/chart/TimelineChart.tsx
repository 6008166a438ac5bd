import { ChartFrame } from '../../../ui/charts/ChartFrame';
import { ChartControls } from './ChartControls';
import { ChartSheet } from './ChartSheet';
import { placeOfDay } from './labels';
import { timelineTable } from './table';
import { useChartData } from './use-chart-data';
import { useZoom } from './use-zoom';

/** Planned, done and likely, phase by phase and task by task, on one calendar. */
export function TimelineChart() {
  const data = useChartData();
  const { scale, days, today } = data;
  const zoom = useZoom(days, placeOfDay(scale, today) / scale.to);
  return (
    <ChartFrame
      title="Plan and estimate"
      description="In each row the plan above; below it what you did, and when the rest is likely. What you did is drawn from the finish before it on."
      table={() => timelineTable(data)}
      controls={<ChartControls zoom={zoom} />}
    >
      <ChartSheet data={data} zoom={zoom} />
    </ChartFrame>
  );
}
