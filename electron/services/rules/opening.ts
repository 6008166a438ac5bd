import type { SomeRecords } from '../../../shared/contract/schemas/records';
import { addDays, type Day } from '../../../shared/domain/calendar/day';
import { DAYS_PER_WEEK } from '../../../shared/domain/calendar/week';
import type { Id } from '../../../shared/domain/id';
import { isOwn } from '../../../shared/domain/plan/task';
import type { TaskRecord } from '../../../shared/domain/records';
import type { Store } from '../../store/store';

/** What is always loaded of a plan, apart from the contents of its weeks. */
export const recordsOfPlan = (store: Store, planId: Id): SomeRecords => ({
  hours: store.plans.listHours(planId),
  phase: store.phases.list(planId),
  resource: store.phases.listResources(planId),
  task: store.tasks.listRoadmap(planId),
  evidence: store.evidence.list(planId),
  note: store.notes.list(planId),
  pause: store.pauses.list(planId),
  spent: store.times.listSpent(planId),
  checkItem: store.checklists.list(planId),
  need: store.needs.list(planId),
  skill: store.skills.list(planId),
  level: store.skills.listLevels(planId),
  skillTask: store.skills.listTasks(planId),
  skillResource: store.skills.listResources(planId),
});

/** The contents of the plan's weeks from the day on, and the running timer. */
export function recordsOfWeeks(store: Store, planId: Id, from: Day): SomeRecords {
  // With a different first weekday, the week that contains the day may have begun earlier.
  const earliest = addDays(from, -DAYS_PER_WEEK);
  const running = store.times.findTimer();
  const timer = running?.planId === planId ? running : null;
  return {
    goal: store.goals.listSince(planId, earliest),
    task: ownTasks(store, planId, earliest, timer?.taskId ?? null),
    time: store.times.listSince(planId, earliest),
    review: store.reviews.listSince(planId, earliest),
    timer: timer === null ? [] : [timer],
  };
}

/** Includes the task that the timer runs on, however long ago it was closed; otherwise nobody could stop the timer. */
function ownTasks(
  { tasks }: Store,
  planId: Id,
  since: Day,
  timedId: Id | null,
): readonly TaskRecord[] {
  const own = tasks.listOwn(planId, since);
  const timed = timedId === null ? null : tasks.find(planId, timedId);
  const isMissing = timed !== null && isOwn(timed) && own.every(({ id }) => id !== timed.id);
  return isMissing ? [...own, timed] : own;
}
