import { factsOf, type PlanFacts } from '../../shared/domain/estimate/facts';
import {
  currentPlanIn,
  logbookFrom,
  settingsFrom,
  snapshotFrom,
  taskFrom,
} from '../../shared/domain/from-records';
import type { PlanSnapshot } from '../../shared/domain/plan/plan';
import type { Id } from '../../shared/domain/id';
import type { Task } from '../../shared/domain/plan/task';
import type { Settings } from '../../shared/domain/settings';
import type { Logbook } from '../../shared/domain/weeks/logbook';
import type { SyncSlice } from './sync';

// Selectors for views: the parts of the records that belong to the current plan.

type Shown = Pick<SyncSlice, 'records' | 'weeksFrom'>;

export const settingsOf = ({ records }: Pick<Shown, 'records'>): Settings => settingsFrom(records);

/** The current plan; null until one was started. */
export const planIdOf = ({ records }: Pick<Shown, 'records'>): Id | null => currentPlanIn(records);

/** The current plan. Throws if there is none: nothing that changes a plan is shown then. */
export function expectPlanId(shown: Pick<Shown, 'records'>): Id {
  const planId = planIdOf(shown);
  if (planId === null) throw new Error('There is no plan to change');
  return planId;
}

/** The current plan with everything attached to it; null until one was started. */
export function snapshotOf({ records }: Pick<Shown, 'records'>): PlanSnapshot | null {
  const planId = planIdOf({ records });
  return planId === null ? null : snapshotFrom(records, planId);
}

/** What today's estimate is based on; null until a plan was started. */
export function factsOfPlan(shown: Pick<Shown, 'records'>): PlanFacts | null {
  const current = snapshotOf(shown);
  return current && factsOf(current);
}

/** The contents of the current plan's weeks; null until one was started. */
export function logbookOf({ records, weeksFrom }: Shown): Logbook | null {
  const planId = planIdOf({ records });
  return planId === null || weeksFrom === null ? null : logbookFrom(records, planId, weeksFrom);
}

/** The task, of the roadmap or a personal goal; undefined if it is not loaded. */
export const findTask = ({ records }: Pick<Shown, 'records'>, id: Id | null): Task | undefined =>
  id === null ? undefined : taskFrom(records, id);
