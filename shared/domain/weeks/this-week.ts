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

/** This week's goals of the current plan, in the person's order; empty without a plan. */
export function goalsOfThisWeek({ records, weeksFrom }: AtHand, today: Day): readonly GoalLine[] {
  const planId = currentPlanIn(records);
  const snapshot = planId === null ? null : snapshotFrom(records, planId);
  if (snapshot === null) return [];
  const { firstWeekday } = settingsFrom(records);
  const logbook = logbookFrom(records, snapshot.plan.id, weeksFrom);
  return weekSheet({ snapshot, logbook, firstWeekday, today }, today).lines;
}

/** Those still to be done. */
export const openGoals = (atHand: AtHand, today: Day): readonly GoalLine[] =>
  goalsOfThisWeek(atHand, today).filter(({ outcome, task }) => outcome === 'open' && isOpen(task));
