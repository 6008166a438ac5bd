import type { Input } from '../../../shared/contract/calls';
import type { PlanScope } from '../../../shared/contract/handlers';
import { startOfWeek } from '../../../shared/domain/calendar/week';
import { isKept, scoreOf, scoreSeries, streakOf } from '../../../shared/domain/history/consistency';
import type { HistoryOverview } from '../../../shared/domain/history/history';
import { talliesOf } from '../../../shared/domain/history/tallies';
import { minutesOf } from '../../../shared/domain/weeks/time';
import type { Store } from '../../store/store';

type Span = Pick<Input<'history.overview'>, 'first' | 'last'>;

/** Cached until something changes: counting ten years takes long enough to notice. */
export function createOverview(store: Store) {
  let last: { readonly key: string; readonly overview: HistoryOverview } | null = null;
  return (span: Span, scope: PlanScope): HistoryOverview => {
    const { plan, today, firstWeekday } = scope;
    const key = JSON.stringify([store.countChanges(), plan.id, today, firstWeekday, span]);
    if (last?.key !== key) last = { key, overview: readOverview(store, span, scope) };
    return last.overview;
  };
}

function readOverview(
  store: Store,
  { first, last }: Span,
  { plan, today, firstWeekday }: PlanScope,
): HistoryOverview {
  const counted = {
    startDay: plan.startDay,
    firstWeekday,
    today,
    pauses: store.pauses.list(plan.id),
    goals: store.tallies.goals(plan.id),
    done: store.tallies.done(plan.id),
    times: store.tallies.times(plan.id),
  };
  const { days, weeks } = talliesOf(counted, { first, last });
  const firstWeek = startOfWeek(first, firstWeekday);
  const isAsked = weeks.map(({ week }) => firstWeek <= week && week <= last);
  return {
    days: [...days],
    weeks: weeks.filter((_, index) => isAsked[index]),
    streak: streakOf(weeks),
    scores: scoreSeries(weeks).filter((_, index) => isAsked[index]),
    score: scoreOf(weeks),
    total: {
      weeks: weeks.length,
      kept: weeks.filter(isKept).length,
      minutes: minutesOf(weeks),
    },
  };
}
