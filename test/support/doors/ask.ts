import type { App } from '../../../electron/app';
import type { CallName, Input, Result } from '../../../shared/contract/calls';
import type { CallError, Head } from '../../../shared/contract/reply';
import type { PlanSnapshot } from '../../../shared/domain/plan/plan';
import { parseDay } from '../../../shared/domain/calendar/day';
import type { Task } from '../../../shared/domain/plan/task';
import { bundledPathway } from '../builders/bundled-pathway';

type Dispatch = Pick<App, 'dispatch'>;

/** The call's value; throws when it fails. */
export function ask<Name extends CallName>(
  { dispatch }: Dispatch,
  name: Name,
  input: Input<Name>,
): Result<Name> {
  const reply = dispatch(name, input);
  if (reply.ok) return reply.value as Result<Name>;
  throw new Error(`${name}: ${reply.error.code}, ${reply.error.message}`);
}

/** Why the call fails; throws when it does not. Takes what no type would allow. */
export function refusalOf({ dispatch }: Dispatch, name: string, input: unknown): CallError {
  const reply = dispatch(name, input);
  if (!reply.ok) return reply.error;
  throw new Error(`${name} was not refused`);
}

export function headOf({ dispatch }: Dispatch): Head {
  const reply = dispatch('settings.get', {});
  if (reply.ok) return reply.head;
  throw new Error(reply.error.message);
}

export const PLAN_START: Input<'plan.start'> = {
  pathwayId: bundledPathway.id,
  startDay: parseDay('2026-01-05'),
  hoursPerWeek: 8,
  firstWeekday: 1,
};

/** The bundled pathway, started on the day on which test clocks stand. */
export const startPlan = (app: Dispatch): PlanSnapshot => ask(app, 'plan.start', PLAN_START);

/** The plan's task with that number, in its own order. */
export function taskAt({ tasks }: PlanSnapshot, index: number): Task {
  const task = tasks[index];
  if (task === undefined) throw new Error(`The plan has no task ${index}`);
  return task;
}
