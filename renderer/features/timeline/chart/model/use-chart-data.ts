import { type Day, daysBetween } from '../../../../../shared/domain/calendar/day';
import type { Estimate } from '../../../../../shared/domain/estimate/estimate';
import type { Stage } from '../../../../../shared/domain/plan/journey';
import { type PlanSnapshot, targetOf } from '../../../../../shared/domain/plan/plan';
import { plannedSpanOf } from '../../../../../shared/domain/plan/schedule';
import { useEstimate } from '../../../../state/estimate';
import { memo } from '../../../../../shared/domain/memo';
import { useSnapshot, useStages, useToday } from '../../../../state/journey';
import { createTimeScale } from '../../../../ui/charts/time-scale';
import { timelineMarks, timelineSpan } from '../../marks';
import { currentKey, timelineRows } from './timeline-rows';

/** Everything the chart shows, independent of its size: places are percentages of its width. */
export const useChartData = () => chartData(useSnapshot(), useStages(), useEstimate(), useToday());

const chartData = memo(
  (snapshot: PlanSnapshot, stages: readonly Stage[], estimate: Estimate, today: Day) => {
    const { plan, phases, pauses } = snapshot;
    const marks = timelineMarks(plan, today);
    const planned = plannedSpanOf(plan.startDay, phases, pauses);
    const span = timelineSpan(planned, marks, estimate.range);
    return {
      rows: timelineRows({ snapshot, stages, estimate, target: targetOf(plan), today }),
      marks,
      pauses,
      currentKey: currentKey(stages),
      scale: createTimeScale({ ...span, to: 100, unit: '%' }),
      days: daysBetween(span.first, span.last) + 1,
      today,
    };
  },
);

export type TimelineData = ReturnType<typeof useChartData>;
