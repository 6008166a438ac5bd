import type { Day } from '../calendar/day';
import {
  type AtHand,
  currentPlanIn,
  logbookFrom,
  settingsFrom,
  snapshotFrom,
} from '../from-records';
import { isOpen } from '../plan/task';
import { type GoalLine, weekSheet } from './week-sheet';

/** The open goals of the present week of the plan that is shown, in the person's order; none where there is no plan. */
export function openGoals({ records, weeksFrom }: AtHand, today: Day): readonly GoalLine[] {
  const planId = currentPlanIn(records);
  const snapshot = planId === null ? null : snapshotFrom(records, planId);
  if (snapshot === null) return [];
  const { firstWeekday } = settingsFrom(records);
  const logbook = logbookFrom(records, snapshot.plan.id, weeksFrom);
  const { lines } = weekSheet({ snapshot, logbook, firstWeekday, today }, today);
  return lines.filter(({ outcome, task }) => outcome === 'open' && isOpen(task));
}
