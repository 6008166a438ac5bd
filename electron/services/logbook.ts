import { Failure } from '../../shared/contract/failure';
import { addDays, type Day } from '../../shared/domain/calendar/day';
import type { Logbook } from '../../shared/domain/weeks/logbook';
import { addWeeks, DAYS_PER_WEEK, startOfWeek } from '../../shared/domain/calendar/week';
import { type Id, isOwn, type Task } from '../../shared/domain/plan/task';
import type { Timer } from '../../shared/domain/weeks/time';
import type { Store } from '../store/store';

/** Weeks behind the present one that are at hand without asking. */
const WEEKS_AT_HAND = 9;

/** The present week by its first day, as the person's weeks begin. */
export const thisWeek = ({ settings }: Store, today: Day): Day =>
  startOfWeek(today, settings.get().firstWeekday);

/** The logbook of the last weeks, further back if asked for; null without a plan. */
export function readLogbook(store: Store, today: Day, wanted: Day = today): Logbook | null {
  const plan = store.plans.find();
  if (plan === null) return null;
  const atHand = addWeeks(thisWeek(store, today), -WEEKS_AT_HAND);
  return logbookFrom(store, plan.id, wanted < atHand ? wanted : atHand);
}

/** The logbook of the last weeks; a Failure when the plan is gone. */
export function expectLogbook(store: Store, today: Day): Logbook {
  const logbook = readLogbook(store, today);
  if (logbook !== null) return logbook;
  throw new Failure('not-found', 'The plan is no longer there. Open the roadmap anew.');
}

function logbookFrom(store: Store, planId: Id, from: Day): Logbook {
  // Under another first weekday, the week that holds the day may have begun before it.
  const earliest = addDays(from, -DAYS_PER_WEEK);
  const timer = store.times.findTimer();
  const tasks = ownTasks(store, planId, earliest, timer);
  const roadmap = store.tasks.listIds(planId);
  return {
    from,
    goals: store.goals.listSince(planId, earliest),
    tasks,
    times: store.times.listSince(earliest),
    spent: store.times.spentOn([...roadmap, ...tasks.map(({ id }) => id)]),
    reviews: store.reviews.listSince(planId, earliest),
    timer,
  };
}

/** The one that the timer runs on is among them, however long ago it was closed: or nobody could stop it. */
function ownTasks({ tasks }: Store, planId: Id, since: Day, timer: Timer | null): Task[] {
  const own = tasks.listOwn(planId, since);
  const timed = timer && tasks.find(timer.taskId);
  const isMissing = timed && isOwn(timed) && own.every(({ id }) => id !== timed.id);
  return isMissing ? [...own, timed] : own;
}
