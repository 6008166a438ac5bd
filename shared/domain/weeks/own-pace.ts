import { createCalendar } from '../calendar/calendar';
import { toDayNumber } from '../calendar/day';
import { DAYS_PER_WEEK } from '../calendar/week';
import { estimateArrival } from '../estimate/estimate';
import { factsOf } from '../estimate/facts';
import type { WeekSources } from './week-sheet';

/** Planned work that the person gets done in a week, in minutes; null before the first task is done. */
export function ownPaceMinutes({ snapshot, today }: Sources): number | null {
  const { basis, pace } = estimateArrival(factsOf(snapshot), today);
  if (basis !== 'pace') return null;
  return Math.round((snapshot.plan.plannedHours * 60) / pace.slowness);
}

type Sources = Pick<WeekSources, 'snapshot' | 'today'>;

/**
 * What can be said of the person's own pace: minutes of planned work a week, or what that still needs. first-task: one
 * that is done · first-week: seven days of the plan, without pauses, because a tick on the first day says little.
 */
export type OwnPace =
  { readonly minutes: number } | { readonly needs: 'first-task' | 'first-week' };

export function ownPaceOf(sources: Sources): OwnPace {
  const { plan, pauses } = sources.snapshot;
  const minutes = ownPaceMinutes(sources);
  if (minutes === null) return { needs: 'first-task' };
  const [start, today] = [toDayNumber(plan.startDay), toDayNumber(sources.today)];
  const days = createCalendar(pauses, []).between(start, today);
  return days < DAYS_PER_WEEK ? { needs: 'first-week' } : { minutes };
}
