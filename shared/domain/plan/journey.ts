import type { Day, DaySpan } from '../calendar/day';
import { oncePer } from '../once-per';
import { HORIZONS, type Horizon } from './pathway';
import { neededFirst } from './needs';
import type { Phase, PlanSnapshot } from './plan';
import { type Progress, progressOf } from './progress';
import { horizonDueDay, plannedSpans } from './schedule';
import type { Id } from '../id';
import { isOnHorizon, isOpen, type Task, tasksInPhase } from './task';

/** A phase with its planned days, its tasks and its progress. */
export interface Stage {
  readonly phase: Phase;
  /** 1-based. */
  readonly number: number;
  readonly planned: DaySpan;
  readonly tasks: readonly Task[];
  readonly progress: Progress;
}

/** A list of the action plan. */
export interface FirstSteps {
  readonly horizon: Horizon;
  readonly due: Day;
  readonly tasks: readonly Task[];
}

/** As they were made last, by phase. */
let lately: ReadonlyMap<Id, Stage> = new Map();

/** The phases in order. A stage in which nothing changed since they were last asked for stays the same object. */
export const stagesOf = oncePer(
  ({ plan, phases, tasks, pauses }: PlanSnapshot): readonly Stage[] => {
    const spans = plannedSpans(plan.startDay, phases, pauses);
    const stages = phases.map((phase, index) => {
      const own = tasksInPhase(tasks, phase.id);
      const planned = spans[index] ?? { first: plan.startDay, last: plan.startDay };
      const known = lately.get(phase.id);
      if (known !== undefined && isStill(known, phase, index + 1, planned, own)) return known;
      return { phase, number: index + 1, planned, tasks: own, progress: progressOf(own) };
    });
    lately = new Map(stages.map((stage) => [stage.phase.id, stage]));
    return stages;
  },
);

const isStill = (
  known: Stage,
  phase: Phase,
  number: number,
  planned: DaySpan,
  tasks: readonly Task[],
): boolean =>
  known.phase === phase &&
  known.number === number &&
  known.planned.first === planned.first &&
  known.planned.last === planned.last &&
  known.tasks.length === tasks.length &&
  known.tasks.every((task, index) => task === tasks[index]);

/** The first phase with something left to do; null if there is none. */
export const currentStage = (stages: readonly Stage[]): Stage | null =>
  stages.find(({ tasks }) => tasks.some(isOpen)) ?? null;

/** What to do next: tasks in progress, then open tasks, each in plan order but after the tasks it depends on. */
export const nextTasks = oncePer((stages: readonly Stage[]): readonly Task[] => {
  const open = stages.flatMap(({ tasks }) => tasks.filter(isOpen));
  return neededFirst([
    ...open.filter(({ state }) => state.status === 'in-progress'),
    ...open.filter(({ state }) => state.status === 'to-do'),
  ]);
});

/** The planned days of a stage's tasks, in order, laid out from the stage's first day. */
export const plannedTaskSpans = (stage: Stage, pauses: readonly DaySpan[]): DaySpan[] =>
  plannedSpans(
    stage.planned.first,
    stage.tasks.map(({ plannedWeeks }) => ({ weeks: plannedWeeks })),
    pauses,
  );

/** Open tasks whose planned days overlap the span. */
export const tasksPlannedIn = (
  stages: readonly Stage[],
  { first, last }: DaySpan,
  pauses: readonly DaySpan[],
): Task[] =>
  stages.flatMap((stage) => {
    // Its tasks are laid out from its first day on.
    if (stage.planned.first > last) return [];
    const spans = plannedTaskSpans(stage, pauses);
    return stage.tasks.filter((task, index) => {
      const span = spans[index];
      return isOpen(task) && span !== undefined && span.first <= last && span.last >= first;
    });
  });

/** The action plan's lists with their due days. */
export const firstStepsOf = ({ plan, tasks, pauses }: PlanSnapshot): FirstSteps[] =>
  HORIZONS.map((horizon) => ({
    horizon,
    due: horizonDueDay(plan.startDay, horizon, pauses),
    tasks: tasks.filter((task) => isOnHorizon(task, horizon)),
  }));
