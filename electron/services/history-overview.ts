import type { Input } from '../../shared/contract/calls';
import { isKept, scoreOf, scoreSeries, streakOf } from '../../shared/domain/history/consistency';
import type { Day } from '../../shared/domain/calendar/day';
import type { HistoryOverview } from '../../shared/domain/history/history';
import { talliesOf } from '../../shared/domain/history/tallies';
import { minutesOf } from '../../shared/domain/weeks/time';
import { startOfWeek } from '../../shared/domain/calendar/week';
import type { Store } from '../store/store';

type Span = Input<'history.overview'>;

/** Counting ten years takes some hundredths of a second, which is felt: once is enough while nothing changes. */
export function createOverview(store: Store) {
  let last: { readonly key: string; readonly overview: HistoryOverview | null } | null = null;
  return (span: Span, today: Day): HistoryOverview | null => {
    const key = JSON.stringify([store.countChanges(), today, span]);
    if (last?.key !== key) last = { key, overview: readOverview(store, span, today) };
    return last.overview;
  };
}

function readOverview(store: Store, { first, last }: Span, today: Day): HistoryOverview | null {
  const plan = store.plans.find();
  if (plan === null) return null;
  const { firstWeekday } = store.settings.get();
  const lived = {
    startDay: plan.startDay,
    firstWeekday,
    today,
    pauses: store.pauses.listByPlan(plan.id),
    goals: store.lived.goals(plan.id),
    done: store.lived.done(plan.id),
    times: store.lived.times(),
  };
  const { days, weeks } = talliesOf(lived, { first, last });
  const firstWeek = startOfWeek(first, firstWeekday);
  const isAsked = weeks.map(({ week }) => firstWeek <= week && week <= last);
  return {
    days,
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
