import { useMemo } from 'react';
import type { Stage } from '../../../../shared/domain/plan/journey';
import { targetOf } from '../../../../shared/domain/plan/plan';
import { plannedSpanOf, windowDays } from '../../../../shared/domain/plan/schedule';
import { useEstimate, useFacts } from '../../../state/estimate';
import { useSnapshot, useToday } from '../../../state/journey';
import { formatDay, formatSpan } from '../../../ui/dates';
import textClasses from '../../../ui/text.module.css';
import classes from './Trail.module.css';
import { type TrailDays, trailPlaces } from './trail-places';
import { TrailAxis } from './TrailAxis';
import { TrailDrawing } from './TrailDrawing';
import { Waymarks } from './Waymarks';

interface Props {
  readonly stages: readonly Stage[];
  readonly current: Stage | null;
}

/**
 * The plan as a trail to its summit: what lies behind, a waymark at the end of each phase, where the person is, and the
 * range of what lies ahead.
 */
export function Trail({ stages, current }: Props) {
  const { plan } = useSnapshot();
  const days = useTrailDays();
  const facts = useFacts();
  const estimate = useEstimate();
  const places = useMemo(() => trailPlaces(facts, estimate, days), [facts, estimate, days]);
  if (places === null) return null;
  const { minMonths, maxMonths } = plan.guide.window;
  return (
    <section aria-label="How far" className={classes['trail']}>
      <TrailDrawing places={places} />
      <TrailAxis places={places} />
      <p className={`${textClasses['quiet']} ${classes['caption']}`}>
        <span className={classes['planned']} aria-hidden />
        Planned: {formatDay(days.planned)}
        <span className={classes['window']} aria-hidden />
        The guide says {minMonths} to {maxMonths} months: {formatSpan(days.window)}
      </p>
      <Waymarks stages={stages} current={current} places={places} />
    </section>
  );
}

function useTrailDays(): TrailDays {
  const { plan, phases, pauses } = useSnapshot();
  const today = useToday();
  return useMemo(
    () => ({
      today,
      planned: plannedSpanOf(plan.startDay, phases, pauses).last,
      target: targetOf(plan),
      window: windowDays(plan.startDay, plan.guide.window),
    }),
    [plan, phases, pauses, today],
  );
}
