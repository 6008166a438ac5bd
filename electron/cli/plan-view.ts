import type { Opening } from '../../shared/contract/calls/app';
import { NO_RECORDS, withRecords } from '../../shared/contract/records-at-hand';
import type { Head } from '../../shared/contract/reply';
import type { Day } from '../../shared/domain/calendar/day';
import {
  currentPlanIn,
  logbookFrom,
  settingsFrom,
  snapshotFrom,
} from '../../shared/domain/from-records';
import type { PlanSnapshot } from '../../shared/domain/plan/plan';
import type { Id } from '../../shared/domain/id';
import type { Records } from '../../shared/domain/records';
import type { Settings } from '../../shared/domain/settings';
import type { WeekSources } from '../../shared/domain/weeks/week-sheet';
import type { Context } from './command';
import { CommandFailure } from './failure';
import { matchPlan } from './match';

/** Everything Waymark has loaded, as in a window that has just opened. */
export interface View {
  readonly opening: Opening;
  readonly head: Head;
  readonly records: Records;
  readonly settings: Settings;
}

/** The same, for one plan. */
export interface PlanView extends View, WeekSources {}

/** @param weeksFrom also loads the contents of the weeks from this day on, however old */
export async function readView({ ask }: Context, weeksFrom?: Day): Promise<View> {
  const { value: opening, head } = await ask('app.open', weeksFrom ? { weeksFrom } : {});
  const records = withRecords(NO_RECORDS, opening.records);
  return { opening, head, records, settings: settingsFrom(records) };
}

/** The plan given by `--plan`, or the current one. Throws a CommandFailure if there is none. */
export async function readPlan(context: Context, weeksFrom?: Day): Promise<PlanView> {
  const view = await readView(context, weeksFrom);
  const snapshot = chosenPlan(view, context.option('plan'));
  if (snapshot === null)
    throw new CommandFailure('not-found', 'There is no plan yet. Start one in Waymark.');
  const { opening, head, records, settings } = view;
  return {
    ...view,
    snapshot,
    logbook: logbookFrom(records, snapshot.plan.id, opening.weeksFrom),
    firstWeekday: settings.firstWeekday,
    today: head.today,
  };
}

/** The named plan, or the current one; null if there is no plan. Throws a CommandFailure if no plan has that name. */
export function chosenPlan({ records }: View, named: string | undefined): PlanSnapshot | null {
  const planId: Id | null =
    named === undefined ? currentPlanIn(records) : matchPlan([...records.plan.values()], named).id;
  return planId === null ? null : snapshotFrom(records, planId);
}
