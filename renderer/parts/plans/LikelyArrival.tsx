import { useMemo } from 'react';
import { type Day, isDay } from '../../../shared/domain/calendar/day';
import { estimateArrival } from '../../../shared/domain/estimate/estimate';
import { factsOfPathway } from '../../../shared/domain/estimate/pathway-facts';
import { type Pathway, plannedWeeksOf } from '../../../shared/domain/plan/pathway';
import { plannedSpanOf } from '../../../shared/domain/plan/schedule';
import { formatNumber } from '../../../shared/words/numbers';
import { useAppState } from '../../state/context';
import { formatDay, formatSpan } from '../../ui/dates';
import textClasses from '../../ui/text.module.css';
import classes from './plans.module.css';

interface Props {
  readonly pathway: Pathway;
  /** As typed so far. */
  readonly startDay: string;
  /** NaN while none is chosen. */
  readonly hours: number;
}

/** The consequences of the choices as they are made: how much work, and the likely arrival. */
export function LikelyArrival({ pathway, startDay, hours }: Props) {
  const today = useAppState((state) => state.today);
  if (today === null || !isDay(startDay) || Number.isNaN(hours)) return null;
  return <Arrival pathway={pathway} startDay={startDay} hours={hours} today={today} />;
}

interface ArrivalProps {
  readonly pathway: Pathway;
  readonly startDay: Day;
  readonly hours: number;
  readonly today: Day;
}

function Arrival({ pathway, startDay, hours, today }: ArrivalProps) {
  const { p10, p50, p90 } = useMemo(
    () => estimateArrival(factsOfPathway(pathway, startDay, hours), today).range,
    [pathway, startDay, hours, today],
  );
  const weeks = plannedWeeksOf(pathway.phases);
  const planned = plannedSpanOf(startDay, pathway.phases).last;
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
