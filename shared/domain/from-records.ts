import { memo } from './memo';
import type { Plan, PlanSnapshot } from './plan/plan';
import type { Id } from './id';
import { type Evidence, isOwn, type Task } from './plan/task';
import { byDay, byOrder, type Records, type TaskRecord } from './records';
import { DEFAULT_SETTINGS, type Settings } from './settings';
import type { Logbook } from './weeks/logbook';

// Selectors over the records, each memoized on the records it depends on.

/** What is loaded, as returned by `app.open`. */
export interface AtHand {
  readonly records: Records;
  /** Goals, time and reviews of weeks that ended before this day are not included in the records. */
  readonly weeksFrom: Logbook['from'];
}

type Of<Kind extends keyof Records> = Records[Kind];

const settings = memo((stored: Of<'setting'>): Settings => ({
  ...DEFAULT_SETTINGS,
  ...Object.fromEntries([...stored.values()].map(({ id, value }) => [id, value])),
}));

/** The person's settings, with defaults for those never chosen. */
export const settingsFrom = (records: Records): Settings => settings(records.setting);

/** The current plan; null until one was started. */
export function currentPlanIn(records: Records): Id | null {
  const { currentPlanId } = settingsFrom(records);
  return currentPlanId !== null && records.plan.has(currentPlanId) ? currentPlanId : null;
}

const ofPlan = <Row extends { readonly planId: Id }>(
  rows: ReadonlyMap<Id, Row>,
  planId: Id,
): Row[] => [...rows.values()].filter((row) => row.planId === planId);

const links = memo((evidence: Of<'evidence'>): ReadonlyMap<Id, readonly Evidence[]> => {
  const ordered = [...evidence.values()].toSorted(byOrder);
  return Map.groupBy(ordered, ({ taskId }) => taskId);
});

const NO_LINKS: readonly Evidence[] = [];

/** The dependencies of each task. */
const needs = memo((rows: Of<'need'>): ReadonlyMap<Id, readonly Id[]> => {
  const byTask = Map.groupBy(rows.values(), ({ taskId }) => taskId);
  return new Map([...byTask].map(([id, ofTask]) => [id, ofTask.map(({ neededId }) => neededId)]));
});

const NO_NEEDS: readonly Id[] = [];

/** What is attached to tasks, by task. */
interface Hanging {
  readonly evidence: ReadonlyMap<Id, readonly Evidence[]>;
  readonly needs: ReadonlyMap<Id, readonly Id[]>;
}

const hanging = memo((evidence: Of<'evidence'>, need: Of<'need'>): Hanging => ({
  evidence: links(evidence),
  needs: needs(need),
}));

/**
 * Tasks with what is attached to them. A task that did not change keeps its identity, so that its row is not rendered
 * again.
 */
const joined = new WeakMap<TaskRecord, Task>();

function withHanging(record: TaskRecord, on: Hanging): Task {
  const evidence = on.evidence.get(record.id) ?? NO_LINKS;
  const needed = on.needs.get(record.id) ?? NO_NEEDS;
  const known = joined.get(record);
  if (known?.evidence === evidence && known.needs === needed) return known;
  const task = { ...record, evidence, needs: needed };
  joined.set(record, task);
  return task;
}

/** Checks the same index of the previous list first, where most of a long list still is, which is much faster. */
function createJoin() {
  let records: readonly TaskRecord[] = [];
  let joinedBefore: readonly Task[] = [];
  let hangingBefore: Hanging | null = null;
  return (next: readonly TaskRecord[], on: Hanging): readonly Task[] => {
    const all = next.map((record, index) => {
      const known = record === records[index] ? joinedBefore[index] : undefined;
      return known !== undefined && on === hangingBefore ? known : withHanging(record, on);
    });
    [records, joinedBefore, hangingBefore] = [next, all, on];
    return all;
  };
}

const join = createJoin();

/** Splits tasks into the roadmap's and personal goals, in order. */
const tasks = memo((rows: Of<'task'>, on: Hanging, planId: Id) => {
  const all = join(ofPlan(rows, planId).toSorted(byOrder), on);
  return { roadmap: all.filter((task) => !isOwn(task)), own: all.filter(isOwn) };
});

const plan = memo((plans: Of<'plan'>, hours: Of<'hours'>, planId: Id): Plan | null => {
  const record = plans.get(planId);
  if (record === undefined) return null;
  const ordered = ofPlan(hours, planId).toSorted(byDay(({ fromDay }) => fromDay));
  return {
    ...record,
    hours: ordered.map(({ fromDay, hoursPerWeek }) => ({ fromDay, hoursPerWeek })),
  };
});

const phases = memo((rows: Of<'phase'>, resources: Of<'resource'>, planId: Id) => {
  const ordered = ofPlan(resources, planId).toSorted(byOrder);
  const byPhase = Map.groupBy(ordered, ({ phaseId }) => phaseId);
  return ofPlan(rows, planId)
    .toSorted(byOrder)
    .map((phase) => ({ ...phase, resources: byPhase.get(phase.id) ?? [] }));
});

const pauses = memo((rows: Of<'pause'>, planId: Id) =>
  ofPlan(rows, planId).toSorted(byDay(({ first }) => first)),
);

const snapshot = memo(
  (
    current: Plan,
    ofPhases: PlanSnapshot['phases'],
    ofTasks: PlanSnapshot['tasks'],
    ofPauses: PlanSnapshot['pauses'],
  ): PlanSnapshot => ({ plan: current, phases: ofPhases, tasks: ofTasks, pauses: ofPauses }),
);

/** The plan with everything attached to it; null if there is no such plan. */
export function snapshotFrom(records: Records, planId: Id): PlanSnapshot | null {
  const current = plan(records.plan, records.hours, planId);
  if (current === null) return null;
  return snapshot(
    current,
    phases(records.phase, records.resource, planId),
    tasks(records.task, hanging(records.evidence, records.need), planId).roadmap,
    pauses(records.pause, planId),
  );
}

const goals = memo((rows: Of<'goal'>, planId: Id) => ofPlan(rows, planId).toSorted(byOrder));
const times = memo((rows: Of<'time'>, planId: Id) =>
  ofPlan(rows, planId).toSorted(byDay(({ day }) => day)),
);
const reviews = memo((rows: Of<'review'>, planId: Id) =>
  ofPlan(rows, planId).toSorted(byDay(({ week }) => week)),
);
const spent = memo((rows: Of<'spent'>) => [...rows.values()]);

/** The timer, if it runs on a task of the plan. */
function timerOf(timers: Of<'timer'>, planId: Id): Logbook['timer'] {
  const timer = timers.get('timer');
  return timer?.planId === planId ? timer : null;
}

const logbook = memo(
  (
    from: Logbook['from'],
    ofGoals: Logbook['goals'],
    own: Logbook['tasks'],
    ofTimes: Logbook['times'],
    ofSpent: Logbook['spent'],
    ofReviews: Logbook['reviews'],
    timer: Logbook['timer'],
  ): Logbook => ({
    from,
    goals: ofGoals,
    tasks: own,
    times: ofTimes,
    spent: ofSpent,
    reviews: ofReviews,
    timer,
  }),
);

/**
 * The contents of the plan's weeks.
 *
 * @param from goals, time and reviews of weeks that ended before this day are not included in the records
 */
export const logbookFrom = (records: Records, planId: Id, from: Logbook['from']): Logbook =>
  logbook(
    from,
    goals(records.goal, planId),
    tasks(records.task, hanging(records.evidence, records.need), planId).own,
    times(records.time, planId),
    spent(records.spent),
    reviews(records.review, planId),
    timerOf(records.timer, planId),
  );

/** The task, of the roadmap or a personal goal; undefined if it is not in the records. */
export function taskFrom(records: Records, id: Id): Task | undefined {
  const record = records.task.get(id);
  return record && withHanging(record, hanging(records.evidence, records.need));
}
