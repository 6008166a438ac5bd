import {
  addDays,
  type Day,
  type DaySpan,
  earlierOf,
  laterOf,
} from '../../../../../shared/domain/calendar/day';
import {
  type ArrivalRange,
  type Estimate,
  hasWorkAhead,
  type PhaseEstimate,
} from '../../../../../shared/domain/estimate/estimate';
import { oncePer } from '../../../../../shared/domain/once-per';
import { plannedTaskSpans, type Stage } from '../../../../../shared/domain/plan/journey';
import type { PlanSnapshot } from '../../../../../shared/domain/plan/plan';
import { plannedSpanOf } from '../../../../../shared/domain/plan/schedule';
import type { Id } from '../../../../../shared/domain/id';
import { isOpen, type Task } from '../../../../../shared/domain/plan/task';

interface RowBase {
  readonly key: string;
  readonly name: string;
  readonly planned: DaySpan;
  /** The done part. */
  readonly done: DaySpan | null;
  /** The part in progress, up to today. */
  readonly underWay: DaySpan | null;
}

export interface PhaseRow extends RowBase {
  readonly kind: 'phase';
  readonly number: number;
  readonly ratio: number;
  /** Null once the phase is finished. */
  readonly range: ArrivalRange | null;
  readonly isFinished: boolean;
}

export interface TaskRow extends RowBase {
  readonly kind: 'task';
  readonly phaseId: Id;
  readonly state: Task['state'];
  /** Titles of open tasks that it depends on. */
  readonly after: readonly string[];
}

/** The whole plan. */
export interface ArrivalRow extends RowBase {
  readonly kind: 'arrival';
  readonly range: ArrivalRange | null;
  readonly target: Day;
}

export type TimelineRow = PhaseRow | TaskRow | ArrivalRow;

interface Source {
  readonly snapshot: PlanSnapshot;
  readonly stages: readonly Stage[];
  readonly estimate: Estimate;
  readonly target: Day;
  readonly today: Day;
}

/** Each phase with its tasks, and the arrival at the end. */
export function timelineRows(source: Source): TimelineRow[] {
  const actualOf = createActual(source);
  const estimates = new Map(source.estimate.phases.map((phase) => [phase.id, phase]));
  return [
    ...source.stages.flatMap((stage) => {
      const tasks = taskRows(stage, source, actualOf);
      return [phaseRow(stage, tasks, estimates.get(stage.phase.id)), ...tasks];
    }),
    arrivalRow(source),
  ];
}

function phaseRow(
  stage: Stage,
  tasks: readonly TaskRow[],
  known: PhaseEstimate | undefined,
): PhaseRow {
  const isFinished = known?.isFinished ?? false;
  return {
    kind: 'phase',
    key: stage.phase.id,
    name: stage.phase.title,
    number: stage.number,
    planned: stage.planned,
    done: spanOver(tasks.map(({ done }) => done)),
    underWay: spanOver(tasks.map(({ underWay }) => underWay)),
    ratio: stage.progress.ratio,
    range: isFinished ? null : (known?.range ?? null),
    isFinished,
  };
}

function taskRows(stage: Stage, { snapshot }: Source, actualOf: ActualOf): TaskRow[] {
  const spans = plannedTaskSpans(stage, snapshot.pauses);
  const openTasks = openById(snapshot.tasks);
  return stage.tasks.map((task, index) => ({
    kind: 'task',
    key: task.id,
    name: task.title,
    phaseId: stage.phase.id,
    state: task.state,
    after: openNeedsOf(task, openTasks),
    planned: spans[index] ?? stage.planned,
    ...actualOf(task),
  }));
}

const openById = oncePer(
  (tasks: readonly Task[]): ReadonlyMap<Id, Task> =>
    new Map(tasks.filter(isOpen).map((task) => [task.id, task])),
);

const openNeedsOf = ({ needs }: Task, open: ReadonlyMap<Id, Task>): readonly string[] =>
  needs.flatMap((id) => open.get(id)?.title ?? []);

function arrivalRow({ snapshot, estimate, target }: Source): ArrivalRow {
  const { plan, phases, pauses } = snapshot;
  const isFinished = estimate.basis === 'finished';
  return {
    kind: 'arrival',
    key: 'arrival',
    name: 'Arrival',
    planned: plannedSpanOf(plan.startDay, phases, pauses),
    done: isFinished ? { first: plan.startDay, last: estimate.range.p50 } : null,
    underWay: null,
    range: hasWorkAhead(estimate) ? estimate.range : null,
    target,
  };
}

type ActualOf = (task: Task) => Pick<RowBase, 'done' | 'underWay'>;

/**
 * Nobody records when a task was started, so its bar starts after the previous completion anywhere in the plan, or at
 * the plan's start: at most the time that can have gone into it.
 */
function createActual({ snapshot, stages, today }: Source): ActualOf {
  const { startDay } = snapshot.plan;
  const done = stages.flatMap(({ tasks }) =>
    tasks.flatMap(({ state }) => (state.status === 'done' ? [state.day] : [])),
  );
  const days = [...new Set(done)].toSorted();
  const upTo = (last: Day, before: Day): DaySpan => {
    const previous = lastBefore(days, before);
    const first = previous === undefined ? startDay : laterOf(addDays(previous, 1), startDay);
    return { first: earlierOf(first, last), last };
  };
  return ({ state }) => ({
    done: state.status === 'done' ? upTo(laterOf(state.day, startDay), state.day) : null,
    underWay:
      state.status === 'in-progress' && today >= startDay ? upTo(today, addDays(today, 1)) : null,
  });
}

/**
 * The last of the ascending days that is before the given one. A binary search, because there may be one for each task.
 */
function lastBefore(days: readonly Day[], before: Day): Day | undefined {
  let [from, to] = [0, days.length];
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    const day = days[middle];
    if (day !== undefined && day < before) from = middle + 1;
    else to = middle;
  }
  return days[from - 1];
}

const spanOver = (spans: readonly (DaySpan | null)[]): DaySpan | null =>
  spans.reduce((all, span) => {
    if (all === null || span === null) return all ?? span;
    return { first: earlierOf(all.first, span.first), last: laterOf(all.last, span.last) };
  }, null);

/** The first phase with something left to do, which is expanded at first; otherwise the arrival. */
export const currentKey = (stages: readonly Stage[]): string =>
  stages.find(({ tasks }) => tasks.some(isOpen))?.phase.id ?? 'arrival';
