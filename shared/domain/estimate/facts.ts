import type { Day, DaySpan } from '../calendar/day';
import { oncePer } from '../once-per';
import type { HoursFact } from '../plan/hours';
import type { PathwayWindow } from '../plan/pathway';
import type { PlanSnapshot } from '../plan/plan';
import { type Task, type Id, tasksInPhase } from '../plan/task';

/** A task in scope, as the estimate sees it. */
export interface TaskFact {
  readonly id: Id;
  readonly title: string;
  /** 0.01 to 5200; what lies outside counts as the nearer bound. */
  readonly plannedWeeks: number;
  /** Null while open. A day before the start counts as the start, one after today as today. */
  readonly doneOn: Day | null;
}

export interface PhaseFact {
  readonly id: Id;
  readonly title: string;
  /** In scope: a dropped task is simply not here. */
  readonly tasks: readonly TaskFact[];
}

/** All that an estimate rests on, as it was known on some day. */
export interface PlanFacts {
  readonly startDay: Day;
  /** The guide's own window, 0.1 to 1200 months, and the planned weeks that it was made for. */
  readonly window: PathwayWindow;
  readonly guideWeeks: number;
  /** The hours a week that the plan was started with: what the window is taken to mean. */
  readonly plannedHours: number;
  /** Later choices of hours, by rising day. */
  readonly hours: readonly HoursFact[];
  readonly pauses: readonly DaySpan[];
  /** In the order in which they are walked. */
  readonly phases: readonly PhaseFact[];
}

/** What the plan is today. */
export const factsOf = oncePer(({ plan, phases, tasks, pauses }: PlanSnapshot): PlanFacts => ({
  startDay: plan.startDay,
  window: plan.guide.window,
  guideWeeks: plan.guide.weeks,
  plannedHours: plan.plannedHours,
  hours: plan.hours,
  pauses: pauses.map(({ first, last }) => ({ first, last })),
  phases: phases.map((phase) => factsOfPhase(phase, tasksInPhase(tasks, phase.id))),
}));

/** @param tasks the phase's own, in their order */
export const factsOfPhase = (
  { id, title }: Pick<PhaseFact, 'id' | 'title'>,
  tasks: readonly Pick<Task, 'id' | 'title' | 'plannedWeeks' | 'state'>[],
): PhaseFact => ({ id, title, tasks: tasks.flatMap(taskFactOf) });

/** None for a dropped task. */
const taskFactOf = ({
  id,
  title,
  plannedWeeks,
  state,
}: Pick<Task, 'id' | 'title' | 'plannedWeeks' | 'state'>): TaskFact[] =>
  state.status === 'dropped'
    ? []
    : [{ id, title, plannedWeeks, doneOn: state.status === 'done' ? state.day : null }];

/** Planned weeks of tasks, bounded so that every answer is a day. */
export const weeksOf = (tasks: readonly TaskFact[]): number =>
  tasks.reduce(
    (sum, { plannedWeeks }) => sum + Math.min(Math.max(plannedWeeks, LEAST_WEEKS), MOST_WEEKS),
    0,
  );

const LEAST_WEEKS = 0.01;
const MOST_WEEKS = 5200;

export const tasksOf = ({ phases }: PlanFacts): TaskFact[] => phases.flatMap(({ tasks }) => tasks);

export const openTasksOf = (facts: PlanFacts): TaskFact[] =>
  tasksOf(facts).filter(({ doneOn }) => doneOn === null);
