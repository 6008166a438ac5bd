import { isWholePause } from '../weeks/capacity';
import type { Day, DaySpan } from '../calendar/day';
import type { Task } from '../plan/task';
import {
  allTasksOf,
  type GoalLine,
  weekSheet,
  type WeekSheet,
  type WeekSources,
} from '../weeks/week-sheet';

/** Something that was done in a week. */
export interface DoneFact {
  readonly task: Task;
  readonly day: Day;
  /** False if it was done without being planned for the week. */
  readonly isGoal: boolean;
}

/** A goal that was not done in the week and continues after it. */
export interface CarriedFact {
  readonly task: Task;
  /** open: the week is not over · carried: continues in the next week · planned-anew: moved to a newly chosen week. */
  readonly outcome: 'open' | 'carried' | 'planned-anew';
  /**
   * Weeks that it was carried from, including this one once it is over; weeks that were entirely a pause are not
   * counted.
   */
  readonly times: number;
}

export interface DroppedFact {
  readonly task: Task;
  readonly day: Day;
  readonly reason: string;
}

/** What a review knows about its week without asking the person. */
export interface ReviewFacts {
  readonly week: DaySpan;
  readonly when: WeekSheet['when'];
  /** In ascending order of day. */
  readonly done: readonly DoneFact[];
  /** Goals of the week that were not dropped, and how many of those were done in it. */
  readonly planned: number;
  readonly doneGoals: number;
  /** How many were done without being planned. */
  readonly unplanned: number;
  readonly carried: readonly CarriedFact[];
  /** Goals that ended with the week while their tasks are still open. */
  readonly takenOut: readonly Task[];
  /** In ascending order of day; goals and other tasks. */
  readonly dropped: readonly DroppedFact[];
  /** Minutes logged in the week, and minutes it had. */
  readonly minutes: number;
  readonly capacity: number;
  /** 0 to 7. */
  readonly pausedDays: number;
}

/** The facts of the week that contains `day`. The logbook must reach back to it. */
export function reviewFacts(sources: WeekSources, day: Day): ReviewFacts {
  const sheet = weekSheet(sources, day);
  const { week, when, lines, planned, unplanned, logged, capacity, pausedDays } = sheet;
  const weight = isWholePause(week.first, sources.snapshot.pauses) ? 0 : 1;
  return {
    week,
    when,
    done: doneIn(sheet),
    planned,
    doneGoals: sheet.done,
    unplanned: unplanned.length,
    carried: lines.flatMap((line) => carriedFrom(line, weight)),
    takenOut: lines.filter(({ outcome }) => outcome === 'taken-out').map(({ task }) => task),
    dropped: droppedIn(allTasksOf(sources), week),
    minutes: logged,
    capacity,
    pausedDays,
  };
}

/** Whether anything happened in the week. */
export const isEventful = ({ done, planned, takenOut, dropped, minutes }: ReviewFacts): boolean =>
  done.length + planned + takenOut.length + dropped.length + minutes > 0;

const doneIn = ({ lines, unplanned }: WeekSheet): DoneFact[] =>
  [
    ...lines
      .filter(({ outcome }) => outcome === 'done')
      .flatMap(({ task }) => doneFactOf(task, true)),
    ...unplanned.flatMap((task) => doneFactOf(task, false)),
  ].toSorted(byDay);

const doneFactOf = (task: Task, isGoal: boolean): DoneFact[] =>
  task.state.status === 'done' ? [{ task, day: task.state.day, isGoal }] : [];

function carriedFrom({ task, outcome, carried }: GoalLine, weight: 0 | 1): CarriedFact[] {
  const goesOn = outcome === 'open' || outcome === 'carried' || outcome === 'planned-anew';
  const times = carried + (outcome === 'open' ? 0 : weight);
  return goesOn ? [{ task, outcome, times }] : [];
}

const droppedIn = (tasks: readonly Task[], { first, last }: DaySpan): DroppedFact[] =>
  tasks
    .flatMap((task) =>
      task.state.status === 'dropped' && first <= task.state.day && task.state.day <= last
        ? [{ task, day: task.state.day, reason: task.state.reason }]
        : [],
    )
    .toSorted(byDay);

const byDay = (one: { readonly day: Day }, other: { readonly day: Day }): number =>
  Number(one.day > other.day) - Number(one.day < other.day);
