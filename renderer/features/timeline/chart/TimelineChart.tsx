import { ChartFrame } from '../../../ui/charts/ChartFrame';
import { ChartControls } from './ChartControls';
import { ChartSheet } from './ChartSheet';
import { placeOfDay } from './axis/mark-labels';
import { timelineTable } from './model/timeline-table';
import { useChartData } from './model/use-chart-data';
import { useZoom } from './axis/use-zoom';

/** Planned, done and likely, phase by phase and task by task, on one calendar. */
export function TimelineChart() {
  const data = useChartData();
  const { scale, days, today } = data;
  const zoom = useZoom(days, placeOfDay(scale, today) / scale.to);
  return (
    <ChartFrame
      title="Plan and estimate"
      description="In each row, the plan is on top, with what is done and likely below."
      table={() => timelineTable(data)}
      controls={<ChartControls zoom={zoom} />}
    >
      <ChartSheet data={data} zoom={zoom} />
    </ChartFrame>
  );
}
