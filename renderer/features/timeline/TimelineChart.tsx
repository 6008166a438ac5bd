import { useMemo } from 'react';
import { ChartFrame } from '../../ui/charts/ChartFrame';
import { TimelineChartControls } from './TimelineChartControls';
import { TimelineChartSheet } from './TimelineChartSheet';
import { timelineTable } from './timeline-chart-table';
import { placeOfDay } from './timeline-chart-labels';
import { useTimelineData } from './use-timeline-data';
import { useTimelineZoom } from './use-timeline-zoom';

/** Planned, done and likely, phase by phase and task by task, on one calendar. */
export function TimelineChart() {
  const data = useTimelineData();
  const { scale, days, today } = data;
  const zoom = useTimelineZoom(days, placeOfDay(scale, today) / scale.to);
  const table = useMemo(() => timelineTable(data), [data]);
  return (
    <ChartFrame
      title="Plan and estimate"
      description="In each row the plan above; below it what you did, and when the rest is likely. What you did is drawn from the finish before it on."
      table={table}
      controls={<TimelineChartControls zoom={zoom} />}
    >
      <TimelineChartSheet data={data} zoom={zoom} />
    </ChartFrame>
  );
}
