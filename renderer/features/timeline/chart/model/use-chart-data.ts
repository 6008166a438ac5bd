import { type Day, daysBetween } from '../../../../../shared/domain/calendar/day';
import type { Estimate } from '../../../../../shared/domain/estimate/estimate';
import type { Stage } from '../../../../../shared/domain/plan/journey';
import { type PlanSnapshot, targetOf } from '../../../../../shared/domain/plan/plan';
import { plannedSpanOf } from '../../../../../shared/domain/plan/schedule';
import { useEstimate } from '../../../../state/estimate';
import { memo } from '../../../../state/memo';
import { useSnapshot, useStages, useToday } from '../../../../state/journey';
import { createTimeScale } from '../../../../ui/charts/time-scale';
import { timelineMarks, timelineSpan } from '../../marks';
import { currentKey, timelineRows } from './timeline-rows';
import type { BandMeaning } from './row-words';

/** Everything that the chart shows, independent of its size: places are percentages of its width. */
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
      band: bandMeaning(estimate, today > plan.startDay),
      currentKey: currentKey(stages),
      scale: createTimeScale({ ...span, to: 100, unit: '%' }),
      days: daysBetween(span.first, span.last) + 1,
      today,
    };
  },
);

/** The guide's window counts from the day on which the person begins; until then it moves with today. */
function bandMeaning({ basis }: Estimate, isLate: boolean): BandMeaning {
  if (basis !== 'guide') return { isGuide: false, name: 'Estimate' };
  return { isGuide: true, name: isLate ? 'By the guide’s pace' : 'Guide’s window' };
}

export type TimelineData = ReturnType<typeof useChartData>;
