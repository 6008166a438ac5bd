import { type Availability, capacityOf, dueWeeksBetween, pausedDaysIn } from './capacity';
import { addDays, type Day, type DaySpan } from '../calendar/day';
import { type Goal, type Outcome, weeksOfGoal } from './goal';
import type { Logbook } from './logbook';
import type { PlanSnapshot } from '../plan/plan';
import type { Id } from '../id';
import { isOpen, type Task } from '../plan/task';
import { oncePer } from '../once-per';
import { minutesOf } from './time';
import { addWeeks, DAYS_PER_WEEK, startOfWeek, type Weekday } from '../calendar/week';

/** A goal as seen in one week. */
export interface GoalLine {
  readonly goal: Goal;
  readonly task: Task;
  /** Earlier weeks it was carried from, not counting those that were entirely a pause. */
  readonly carried: number;
  readonly outcome: Outcome;
}

/** A coming, current or past week. */
export interface WeekSheet {
  readonly week: DaySpan;
  readonly when: 'past' | 'current' | 'coming';
  /** In the person's order. */
  readonly lines: readonly GoalLine[];
  /** Done in the week without being planned for it. */
  readonly unplanned: readonly Task[];
  /** Goals of the current week that will be carried over unless they are done; only for the next week. */
  readonly coming: readonly GoalLine[];
  /** Goals of the week that were not dropped, and how many of those were done in it. */
  readonly planned: number;
  readonly done: number;
  /** In minutes: what the week has, what is planned for its goals, and what was logged. */
  readonly capacity: number;
  readonly load: number;
  readonly logged: number;
  readonly pausedDays: number;
}

/** Everything that week sheets are computed from. */
export interface WeekSources {
  readonly snapshot: PlanSnapshot;
  readonly logbook: Logbook;
  readonly firstWeekday: Weekday;
  readonly today: Day;
}

/** After this many weeks the person is asked what to do with a goal. */
export const CARRIES_BEFORE_ASKING = 3;

export const availabilityOf = ({ plan, pauses }: PlanSnapshot): Availability => ({
  ...plan,
  pauses,
});

/** Every task that can be a goal: the roadmap's and personal ones. */
export const allTasksOf = ({ snapshot, logbook }: Pick<WeekSources, 'snapshot' | 'logbook'>) => [
  ...snapshot.tasks,
  ...logbook.tasks,
];

/** Sheets already computed from the same sources, by the week's first day. */
const sheetsOf = oncePer<WeekSources, Map<Day, WeekSheet>>(() => new Map());

/** The week that contains `day`. The logbook must reach back to it. */
export function weekSheet(sources: WeekSources, day: Day): WeekSheet {
  const sheets = sheetsOf(sources);
  const first = startOfWeek(day, sources.firstWeekday);
  const sheet = sheets.get(first) ?? readSheet(sources, first);
  sheets.set(first, sheet);
  return sheet;
}

function readSheet(sources: WeekSources, first: Day): WeekSheet {
  const { snapshot, logbook, firstWeekday, today } = sources;
  const week = { first, last: addDays(first, DAYS_PER_WEEK - 1) };
  const thisWeek = startOfWeek(today, firstWeekday);
  const lines = linesIn(first, sources);
  const counted = lines.filter(({ outcome }) => outcome !== 'dropped');
  const planned = new Set(lines.map(({ task }) => task.id));
  const isNext = first === addWeeks(thisWeek, 1);
  const coming = isNext ? linesIn(thisWeek, sources).filter(isStillOpen) : [];
  return {
    week,
    when: first < thisWeek ? 'past' : first === thisWeek ? 'current' : 'coming',
    lines,
    unplanned: [...doneTasks(snapshot.tasks), ...doneTasks(logbook.tasks)].filter(
      (task) => !planned.has(task.id) && isDoneIn(task, week),
    ),
    coming,
    planned: counted.length,
    done: lines.filter(({ outcome }) => outcome === 'done').length,
    capacity: capacityOf(first, availabilityOf(snapshot)),
    load: minutesOf([...counted, ...coming].map(({ goal }) => goal)),
    logged: minutesOf(logbook.times.filter(({ day: on }) => isWithin(on, week))),
    pausedDays: pausedDaysIn(first, snapshot.pauses),
  };
}

const isStillOpen = ({ outcome }: GoalLine): boolean => outcome === 'open';

const isWithin = (day: Day, { first, last }: DaySpan): boolean => first <= day && day <= last;

const isDoneIn = ({ state }: Task, week: DaySpan): boolean =>
  state.status === 'done' && isWithin(state.day, week);

const doneTasks = oncePer((tasks: readonly Task[]) =>
  tasks.filter(({ state }) => state.status === 'done'),
);

const tasksById = oncePer(
  (tasks: readonly Task[]) => new Map<Id, Task>(tasks.map((task) => [task.id, task])),
);

function linesIn(week: Day, sources: WeekSources): GoalLine[] {
  const { snapshot, logbook, firstWeekday, today } = sources;
  const thisWeek = startOfWeek(today, firstWeekday);
  const [ofPlan, own] = [tasksById(snapshot.tasks), tasksById(logbook.tasks)];
  return logbook.goals.flatMap((goal) => {
    const task = own.get(goal.taskId) ?? ofPlan.get(goal.taskId);
    const weeks = task && weeksOfGoal(goal, task, thisWeek, firstWeekday);
    if (!task || !weeks || week < weeks.first || week > weeks.last) return [];
    const outcome = week < weeks.last ? 'carried' : weeks.outcome;
    return { goal, task, carried: dueWeeksBetween(weeks.first, week, snapshot.pauses), outcome };
  });
}

/** Goals of the week that were carried so often that it is time to ask. */
export const linesToAskAbout = ({ lines }: WeekSheet): GoalLine[] =>
  lines.filter(
    ({ outcome, carried, task }) =>
      outcome === 'open' && isOpen(task) && carried >= CARRIES_BEFORE_ASKING,
  );
