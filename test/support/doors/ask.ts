import type { App } from '../../../electron/app';
import { logbookOf, settingsOf, snapshotOf } from '../../../renderer/state/derived';
import { unpackFacts } from '../../../renderer/state/past';
import { NO_RECORDS, withRecords } from '../../../shared/contract/records-at-hand';
import {
  type CallName,
  calls,
  type Input,
  type Result,
  type WriteName,
} from '../../../shared/contract/calls';
import type { Answer, CallError, Head } from '../../../shared/contract/reply';
import { type Day, parseDay } from '../../../shared/domain/calendar/day';
import type { PlanFacts } from '../../../shared/domain/estimate/facts';
import type { Step } from '../../../shared/domain/history/activity';
import type { PlanSnapshot } from '../../../shared/domain/plan/plan';
import type { Id } from '../../../shared/domain/id';
import type { Task } from '../../../shared/domain/plan/task';
import type { Settings } from '../../../shared/domain/settings';
import type { Logbook } from '../../../shared/domain/weeks/logbook';
import { describeHeadline } from '../../../shared/words/activity';
import { bundledPathway } from '../builders/bundled-pathway';

type Dispatch = Pick<App, 'dispatch'>;

/** An input without the plan, which defaults to the current one. */
export type Asked<Name extends CallName> = Omit<Input<Name>, 'planId'> & {
  readonly planId?: Input<Name> extends { readonly planId: infer PlanId } ? PlanId : Id;
};

/** The whole answer; throws if the call fails. */
export function answerOf<Name extends CallName>(
  app: Dispatch,
  name: Name,
  input: Asked<Name>,
): Answer<Result<Name>> {
  const reply = app.dispatch(name, withPlan(app, name, input));
  if (reply.ok) return reply as Answer<Result<Name>>;
  throw new Error(`${name}: ${reply.error.code}, ${reply.error.message}`);
}

/** The call's value; throws if it fails. */
export const ask = <Name extends CallName>(
  app: Dispatch,
  name: Name,
  input: Asked<Name>,
): Result<Name> => answerOf(app, name, input).value;

/** Why the call fails; throws if it does not. Accepts inputs that no type would allow. */
export function refusalOf(app: Dispatch, name: string, input: unknown): CallError {
  const reply = app.dispatch(name, withPlan(app, name, input));
  if (!reply.ok) return reply.error;
  throw new Error(`${name} was not refused`);
}

/** A plan that does not exist, for calls made before there is any. */
const NO_PLAN: Id = '00000000-0000-4000-8000-000000000000';

/** Calls about Waymark as a whole take no plan. */
const isOfApp = (name: string): boolean =>
  Object.hasOwn(calls, name) && calls[name as CallName].scope === 'app';

export function withPlan(app: Dispatch, name: string, input: unknown): unknown {
  if (isOfApp(name)) return input;
  if (typeof input !== 'object' || input === null || 'planId' in input) return input;
  return { planId: settingsIn(app).currentPlanId ?? NO_PLAN, ...input };
}

export function headOf({ dispatch }: Dispatch): Head {
  const reply = dispatch('app.open', {});
  if (reply.ok) return reply.head;
  throw new Error(reply.error.message);
}

/** What a newly opened window shows. */
export function openingIn(app: Dispatch, weeksFrom?: Day) {
  const { records: read, ...opening } = ask(app, 'app.open', weeksFrom ? { weeksFrom } : {});
  const shown = { records: withRecords(NO_RECORDS, read), weeksFrom: opening.weeksFrom };
  return {
    ...opening,
    records: shown.records,
    settings: settingsOf(shown),
    snapshot: snapshotOf(shown),
    logbook: logbookOf(shown),
  };
}

export const settingsIn = (app: Dispatch): Settings => openingIn(app).settings;
/** Null until one was started. */
export const planIn = (app: Dispatch): PlanSnapshot | null => openingIn(app).snapshot;

export function expectPlanIn(app: Dispatch): PlanSnapshot {
  const plan = planIn(app);
  if (plan === null) throw new Error('There is no plan');
  return plan;
}

export function logbookIn(app: Dispatch): Logbook {
  const { logbook } = openingIn(app);
  if (logbook === null) throw new Error('There is no plan');
  return logbook;
}

export function taskIn(app: Dispatch, id: Id): Task {
  const { snapshot, logbook } = openingIn(app);
  const task = [...(snapshot?.tasks ?? []), ...(logbook?.tasks ?? [])].find(
    (each) => each.id === id,
  );
  if (task === undefined) throw new Error(`There is no task ${id}`);
  return task;
}

export const noteIn = (app: Dispatch, taskId: Id): string => ask(app, 'note.get', { taskId });

type TaskWrite = Extract<WriteName, `task.${string}` | `evidence.${string}`>;
type WeekWrite = Extract<
  WriteName,
  `${'week' | 'weeks' | 'goal' | 'time' | 'timer' | 'review'}.${string}`
>;

/** The task as a window shows it after the write. */
export function taskAfter<Name extends TaskWrite>(
  app: Dispatch,
  name: Name,
  input: Asked<Name>,
): Task {
  const named: object & { taskId?: Id } = { ...input, ...(ask(app, name, input) as object) };
  return taskIn(app, named.taskId ?? '');
}

/** The contents of weeks as a window shows them after the write. */
export function logbookAfter<Name extends WeekWrite>(
  app: Dispatch,
  name: Name,
  input: Asked<Name>,
): Logbook {
  ask(app, name, input);
  return logbookIn(app);
}

/** The plan as a window shows it after the write. */
export function planAfter<Name extends WriteName>(
  app: Dispatch,
  name: Name,
  input: Asked<Name>,
): PlanSnapshot {
  ask(app, name, input);
  return expectPlanIn(app);
}

export const PLAN_START: Input<'plan.start'> = {
  pathwayId: bundledPathway.id,
  startDay: parseDay('2026-01-05'),
  hoursPerWeek: 8,
  firstWeekday: 1,
};

/** Starts the bundled pathway on the test clock's day. */
export const startPlan = (app: Dispatch): PlanSnapshot => planAfter(app, 'plan.start', PLAN_START);

/** The plan's task at that index. */
export function taskAt({ tasks }: PlanSnapshot, index: number): Task {
  const task = tasks[index];
  if (task === undefined) throw new Error(`The plan has no task ${index}`);
  return task;
}

/** The plan as known at the end of each day. */
export const pastIn = (app: Dispatch, days: readonly Day[]): (PlanFacts | null)[] =>
  unpackFacts(ask(app, 'plan.past', { days: [...days] }));

/** A step's headline. */
export const labelOf = (step: Step | null): string | null => step && describeHeadline(step.of);

/** Undoes the latest step, and returns its headline. */
export const undo = (app: Dispatch): string | null => labelOf(ask(app, 'step.undo', {}).step);
