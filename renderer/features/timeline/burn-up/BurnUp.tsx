import { useMemo } from 'react';
import { burnUpOf } from '../../../../shared/domain/estimate/burn-up';
import { openTasksOf, weeksOf } from '../../../../shared/domain/estimate/facts';
import { fanOf } from '../../../../shared/domain/estimate/fan';
import { spreadDays, weekEndsSince } from '../../../../shared/domain/estimate/track-record';
import { useAppState } from '../../../state/context';
import { useEstimate, useFacts } from '../../../state/estimate';
import { usePast } from '../../../state/past';
import { useToday } from '../../../state/journey';
import { ChartFrame } from '../../../ui/charts/ChartFrame';
import { BurnUpChart } from './BurnUpChart';
import {
  BURN_UP_HEAD,
  burnUpLine,
  type BurnUpFigures,
  burnUpRows,
  scopeWeeks,
} from './burn-up-figures';
import { settingsOf } from '../../../state/derived';

/** How much there was to do and how much was done, day by day, and how the rest is likely to go. */
export function BurnUp() {
  const figures = useFigures();
  const estimate = useEstimate();
  return (
    <ChartFrame
      title="Scope and progress"
      description={burnUpLine(figures, estimate)}
      table={{ head: BURN_UP_HEAD, rows: burnUpRows(figures) }}
    >
      <BurnUpChart figures={figures} estimate={estimate} />
    </ChartFrame>
  );
}

const MOST_PAST_DAYS = 60;

function useFigures(): BurnUpFigures {
  const facts = useFacts();
  const today = useToday();
  const { firstWeekday } = useAppState(settingsOf);
  const days = useMemo(() => {
    const ends = weekEndsSince(facts.startDay, today, firstWeekday);
    const sinceStart = facts.startDay < today ? [facts.startDay] : [];
    return [...new Set([...sinceStart, ...spreadDays(ends, MOST_PAST_DAYS - 1)])];
  }, [facts.startDay, today, firstWeekday]);
  const past = usePast(days);
  return useMemo(() => {
    const known = days.map((day, index) => ({ day, facts: past?.[index] ?? null }));
    const scope = scopeWeeks(facts);
    return {
      burnUp: burnUpOf(known, facts, today),
      fan: fanOf(facts, today),
      scope,
      doneWeeks: scope - weeksOf(openTasksOf(facts)),
      today,
    };
  }, [days, past, facts, today]);
}
