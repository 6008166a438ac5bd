import { capacityOf, dueWeeksBetween } from './capacity';
import { addDays, type Day } from '../calendar/day';
import { type Goal, weeksOfGoal } from './goal';
import { firstStepsOf, nextTasks, stagesOf } from '../plan/journey';
import type { Id } from '../id';
import { isOpen, type Task } from '../plan/task';
import { oncePer } from '../once-per';
import { minutesSpentOn } from './time';
import { addWeeks, DAYS_PER_WEEK, startOfWeek } from '../calendar/week';
import { availabilityOf, weekSheet, type WeekSources } from './week-sheet';

/** A task for a week, with its planned minutes. */
export interface Pick {
  readonly task: Task;
  readonly minutes: number;
}

/** What a task's minutes depend on. */
interface Weighed {
  readonly id: Id;
  readonly plannedWeeks: number;
  readonly state: Task['state'];
}

/** With less time than this it is not worth starting a task. */
export const LEAST_MINUTES = 30;
/**
 * What an open task is assumed to still need once its planned time is used up, and what it gets in a week with no time
 * left.
 */
const OVERRUN_MINUTES = 60;

/**
 * Minutes that an open task still needs: its planned time minus what was logged or, if it is in progress but nothing
 * was logged, minus what was planned for it in past weeks. 0 for a task without weight.
 */
export function remainingMinutes(sources: WeekSources, task: Weighed): number {
  const { plan } = sources.snapshot;
  if (task.plannedWeeks === 0) return 0;
  const whole = Math.round(task.plannedWeeks * plan.plannedHours * 60);
  const logged = minutesSpentOn(task.id, sources.logbook.spent);
  const isBegun = task.state.status === 'in-progress';
  const used = logged === 0 && isBegun ? minutesMeant(sources, task) : logged;
  return Math.max(whole - used, Math.min(whole, OVERRUN_MINUTES));
}

/**
 * Leaves out weeks that were entirely a pause, because nothing was due in them, and the current week, because it is not
 * over.
 */
function minutesMeant(sources: WeekSources, task: Weighed): number {
  const { logbook, snapshot, firstWeekday, today } = sources;
  const thisWeek = startOfWeek(today, firstWeekday);
  return (goalsByTask(logbook.goals).get(task.id) ?? []).reduce((sum, goal) => {
    const weeks = weeksOfGoal(goal, task, thisWeek, firstWeekday);
    if (weeks === null) return sum;
    const behind = goal.end === null ? weeks.last : addWeeks(weeks.last, 1);
    return sum + goal.minutes * dueWeeksBetween(weeks.first, behind, snapshot.pauses);
  }, 0);
}

const goalsByTask = oncePer((goals: readonly Goal[]) => Map.groupBy(goals, ({ taskId }) => taskId));

/**
 * Open roadmap tasks that are not a goal of any week, in the order in which the plan needs them by the week's end. An
 * action plan list that is due in the following week is needed now, like the one for the plan's first seven days.
 */
export function candidatesFor({ snapshot, logbook }: WeekSources, weekEnd: Day): Task[] {
  const taken = new Set<Id>(
    logbook.goals.filter(({ end }) => end === null).map(({ taskId }) => taskId),
  );
  const due = firstStepsOf(snapshot)
    .filter((list) => list.due <= addDays(weekEnd, DAYS_PER_WEEK))
    .flatMap(({ tasks }) => tasks);
  return [...due, ...nextTasks(stagesOf(snapshot))].filter(
    (task) => isOpen(task) && !taken.has(task.id),
  );
}

/**
 * What to plan for the week that contains `day`: the candidates in order, as long as there is time. Together with the
 * week's goals they never exceed its capacity. Empty for a week that is over or has no time.
 */
export function suggestionsFor(sources: WeekSources, day: Day): Pick[] {
  const { week, when, capacity, load } = weekSheet(sources, day);
  if (when === 'past' || capacity === 0) return [];
  let room = capacity - load;
  return candidatesFor(sources, week.last).flatMap((task) => {
    const needed = remainingMinutes(sources, task);
    if (needed > 0 && room < Math.min(LEAST_MINUTES, needed)) return [];
    const minutes = Math.min(needed, Math.max(room, 0));
    room -= minutes;
    return { task, minutes };
  });
}

/**
 * A task that the person picks for a week, whatever is in it already: with the time that is left or, in a full week, a
 * little.
 */
export const pickFor = (sources: WeekSources, day: Day, task: Task): Pick => ({
  task,
  minutes: minutesFor(sources, day, task),
});

/** The minutes a task gets in a week that the person picks it for. For a task not added yet, any id will do. */
export function minutesFor(sources: WeekSources, day: Day, task: Weighed): number {
  const { capacity, load } = weekSheet(sources, day);
  const room = Math.max(capacity - load, OVERRUN_MINUTES);
  return Math.min(remainingMinutes(sources, task), room);
}

/** The minutes of a week at the chosen hours if all of its days count. */
export const fullWeekMinutes = ({ snapshot }: WeekSources, week: Day): number =>
  capacityOf(week, { ...availabilityOf(snapshot), pauses: [], startDay: week });
