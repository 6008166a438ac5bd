import { useMemo } from 'react';
import { estimateArrival } from '../../../shared/domain/estimate/estimate';
import { factsOf } from '../../../shared/domain/estimate/facts';
import { plannedWeeksOf } from '../../../shared/domain/plan/pathway';
import type { PlanSnapshot } from '../../../shared/domain/plan/plan';
import { plannedSpanOf } from '../../../shared/domain/plan/schedule';
import { formatNumber } from '../../../shared/words/numbers';
import { useToday } from '../../state/journey';
import { formatDay, formatSpan } from '../../ui/dates';
import textClasses from '../../ui/text.module.css';
import classes from './plans.module.css';

/** The consequences of the choices as they are made: how much work, and the likely arrival. */
export function LikelyArrival({ snapshot }: { readonly snapshot: PlanSnapshot }) {
  const today = useToday();
  const { p10, p50, p90 } = useMemo(
    () => estimateArrival(factsOf(snapshot), today).range,
    [snapshot, today],
  );
  const { startDay, plannedHours: hours } = snapshot.plan;
  const weeks = plannedWeeksOf(snapshot.phases);
  const planned = plannedSpanOf(startDay, snapshot.phases).last;
  return (
    <div aria-live="polite" className={classes['likely']}>
      <h2>Likely arrival</h2>
      <p className={classes['range']}>{formatSpan({ first: p10, last: p90 })}</p>
      <p className={textClasses['quiet']}>
        Most likely around {formatDay(p50)}. The range narrows as you finish tasks.
      </p>
      <p className={textClasses['quiet']}>
        {formatNumber(weeks)} planned weeks end on {formatDay(planned)}. At {formatNumber(hours)}{' '}
        hours a week, that is about {formatNumber(Math.round(weeks * hours))} hours of work.
      </p>
    </div>
  );
}
