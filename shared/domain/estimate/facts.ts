import type { Day, DaySpan } from '../calendar/day';
import { oncePer } from '../once-per';
import type { HoursFact } from '../plan/hours';
import type { PathwayWindow } from '../plan/pathway';
import type { PlanSnapshot } from '../plan/plan';
import type { Id } from '../id';
import { type Task, tasksInPhase } from '../plan/task';

/** A task in scope, as the estimate sees it. */
export interface TaskFact {
  readonly id: Id;
  readonly title: string;
  /** 0.01 to 5200; values outside are clamped. */
  readonly plannedWeeks: number;
  /** Null while open. A day before the start counts as the start, one after today as today. */
  readonly doneOn: Day | null;
}

export interface PhaseFact {
  readonly id: Id;
  readonly title: string;
  /** Only tasks in scope: dropped ones are not included. */
  readonly tasks: readonly TaskFact[];
}

/** Everything an estimate is based on, as known on some day. */
export interface PlanFacts {
  readonly startDay: Day;
  /** The guide's window, 0.1 to 1200 months, and the planned weeks it was made for. */
  readonly window: PathwayWindow;
  readonly guideWeeks: number;
  /** The weekly hours that the plan was started with, which the window assumes. */
  readonly plannedHours: number;
  /** Later changes of the weekly hours, in ascending order of day. */
  readonly hours: readonly HoursFact[];
  readonly pauses: readonly DaySpan[];
  /** In plan order. */
  readonly phases: readonly PhaseFact[];
}

/** The plan as of today; the same object for the same snapshot. */
export const factsOf = oncePer(({ plan, phases, tasks, pauses }: PlanSnapshot): PlanFacts => ({
  startDay: plan.startDay,
  window: plan.guide.window,
  guideWeeks: plan.guide.weeks,
  plannedHours: plan.plannedHours,
  hours: plan.hours,
  pauses: pauses.map(({ first, last }) => ({ first, last })),
  phases: phases.map((phase) => factsOfPhase(phase, tasksInPhase(tasks, phase.id))),
}));

/**
 * The facts of one phase: its tasks without the dropped ones.
 *
 * @param tasks the phase's tasks, in order
 */
export const factsOfPhase = (
  { id, title }: Pick<PhaseFact, 'id' | 'title'>,
  tasks: readonly Pick<Task, 'id' | 'title' | 'plannedWeeks' | 'state'>[],
): PhaseFact => ({ id, title, tasks: tasks.flatMap(taskFactOf) });

/** Empty for a dropped task. */
const taskFactOf = ({
  id,
  title,
  plannedWeeks,
  state,
}: Pick<Task, 'id' | 'title' | 'plannedWeeks' | 'state'>): TaskFact[] =>
  state.status === 'dropped'
    ? []
    : [{ id, title, plannedWeeks, doneOn: state.status === 'done' ? state.day : null }];

/** Total planned weeks, each task's clamped to 0.01 to 5200, so that every estimate is a valid day. */
export const weeksOf = (tasks: readonly TaskFact[]): number =>
  tasks.reduce(
    (sum, { plannedWeeks }) => sum + Math.min(Math.max(plannedWeeks, LEAST_WEEKS), MOST_WEEKS),
    0,
  );

const LEAST_WEEKS = 0.01;
const MOST_WEEKS = 5200;

/** All tasks in scope, in plan order. */
export const tasksOf = oncePer(({ phases }: PlanFacts): readonly TaskFact[] =>
  phases.flatMap(({ tasks }) => tasks),
);

/** The tasks in scope that are not done, in plan order. */
export const openTasksOf = oncePer((facts: PlanFacts): readonly TaskFact[] =>
  tasksOf(facts).filter(({ doneOn }) => doneOn === null),
);
