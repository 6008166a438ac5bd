import { createCalendar } from '../calendar/calendar';
import { capacityOf } from './capacity';
import { type Day, toDayNumber } from '../calendar/day';
import { factsOf, openTasksOf, weeksOf } from '../estimate/facts';
import type { Goal } from './goal';
import { HOURS_PER_WEEK } from '../plan/hours';
import { ownPaceMinutes } from './own-pace';
import { targetOf } from '../plan/plan';
import { plannedSpanOf } from '../plan/schedule';
import { toQuarterHours } from './quarter-hours';
import {
  fullWeekMinutes,
  LEAST_MINUTES,
  type Pick,
  remainingMinutes,
  suggestionsFor,
} from './suggestions';
import type { Id } from '../id';
import { isOpen, isOwn, type Task } from '../plan/task';
import { minutesOf, minutesSpentOn } from './time';
import { addWeeks, DAYS_PER_WEEK, renameWeek, startOfWeek } from '../calendar/week';
import { createAllocator, type FreeWeek } from './free-weeks';
import {
  allTasksOf,
  availabilityOf,
  type GoalLine,
  weekSheet,
  type WeekSources,
} from './week-sheet';

/**
 * How open goals are replanned. ease-off: less a week, for as long as it takes · keep-finish: as much a week as the
 * planned end requires · start-afresh: back to the roadmap, and this week is planned from there.
 */
export const REPLAN_RULES = ['ease-off', 'keep-finish', 'start-afresh'] as const;
export type ReplanRule = (typeof REPLAN_RULES)[number];

export interface GoalMove {
  readonly goalId: Id;
  /** The week it moves to. */
  readonly week: Day;
  readonly minutes: number;
}

/** What a rule would do with this week's open goals; only a proposal until it is written. */
export interface Replan {
  /** Minutes that the rule plans per full week. */
  readonly weekly: number;
  /** The finish that the rule keeps; null if it keeps none. */
  readonly finish: Day | null;
  readonly moves: readonly GoalMove[];
  /** Goals that go back to the roadmap. */
  readonly back: readonly Id[];
  /** New goals for this week. */
  readonly picks: readonly Pick[];
}

/** Share of the person's own pace or the chosen hours, whichever is less. */
const EASED = 0.75;
const LEAST_WEEKLY_MINUTES = 60;
const MOST_WEEKLY_MINUTES = HOURS_PER_WEEK.max * 60;
/** Nothing is planned further ahead than this. */
const MOST_WEEKS = 104;

/** Null if the rule has nothing to offer: no goal is open, or no pace can keep the planned end or the target. */
export function replanGoals(sources: WeekSources, rule: ReplanRule): Replan | null {
  const open = openLines(sources);
  if (open.length === 0) return null;
  switch (rule) {
    case 'ease-off':
      return layOut(sources, open, easedMinutes(sources), null);
    case 'keep-finish': {
      const finish = finishToKeep(sources);
      if (finish === null) return null;
      const weekly = minutesToKeep(sources, finish);
      return weekly === null ? null : layOut(sources, open, weekly, finish);
    }
    case 'start-afresh':
      return startAfresh(sources, open);
  }
}

const openLines = (sources: WeekSources): GoalLine[] =>
  weekSheet(sources, sources.today).lines.filter(({ outcome }) => outcome === 'open');

const thisWeekOf = ({ today, firstWeekday }: WeekSources): Day => startOfWeek(today, firstWeekday);

function easedMinutes(sources: WeekSources): number {
  const chosen = fullWeekMinutes(sources, thisWeekOf(sources));
  const pace = ownPaceMinutes(sources) ?? chosen;
  return Math.max(LEAST_WEEKLY_MINUTES, toQuarterHours(Math.min(chosen, pace) * EASED));
}

/** The planned end or, once that has passed, the target; null if both have passed. */
export function finishToKeep({
  snapshot: { plan, phases, pauses },
  today,
}: WeekSources): Day | null {
  const planned = plannedSpanOf(plan.startDay, phases, pauses).last;
  return [planned, targetOf(plan)].find((day) => day > today) ?? null;
}

/** Minutes per full week that finish all open work by the day; null if that is more than a week can have. */
function minutesToKeep(sources: WeekSources, finish: Day): number | null {
  const { snapshot, today } = sources;
  const { plan, pauses } = snapshot;
  const needed = weeksOf(openTasksOf(factsOf(snapshot))) * plan.plannedHours * 60;
  const from = today < plan.startDay ? plan.startDay : today;
  const days = createCalendar(pauses, []).between(toDayNumber(from) - 1, toDayNumber(finish));
  const weekly = toQuarterHours((needed / days) * DAYS_PER_WEEK, Math.ceil);
  if (days === 0 || weekly > MOST_WEEKLY_MINUTES) return null;
  return Math.max(weekly, fullWeekMinutes(sources, thisWeekOf(sources)));
}

/** The weeks from this one on and their free time, given the minutes of a full week minus what is planned already. */
function freeWeeksFrom(sources: WeekSources, weekly: number): FreeWeek[] {
  const { snapshot, today } = sources;
  const thisWeek = thisWeekOf(sources);
  const planned = plannedMinutes(sources);
  const weeks = Array.from({ length: MOST_WEEKS }, (_, index) => {
    const week = addWeeks(thisWeek, index);
    const share =
      capacityOf(week, availabilityOf(snapshot), today) / fullWeekMinutes(sources, week);
    // This week's open goals are the ones being replanned, so they take up nothing here.
    const taken = index === 0 ? 0 : (planned.get(week) ?? 0);
    const minutes = share < 1 ? toQuarterHours(weekly * share, Math.floor) : weekly;
    return { week, minutes: minutes - taken };
  });
  return weeks.filter(({ minutes }) => minutes > 0);
}

/** Minutes already planned in coming weeks. */
function plannedMinutes(sources: WeekSources): ReadonlyMap<Day, number> {
  const { logbook, firstWeekday } = sources;
  const open = new Set(allTasksOf(sources).flatMap((task) => (isOpen(task) ? task.id : [])));
  const goals = logbook.goals.filter(({ end, taskId }) => end === null && open.has(taskId));
  const byWeek = Map.groupBy(goals, ({ week }) => renameWeek(week, firstWeekday));
  return new Map([...byWeek].map(([week, own]) => [week, minutesOf(own)]));
}

/** Lays the goals out over the weeks, each starting where the one before it ends. */
function layOut(
  sources: WeekSources,
  lines: readonly GoalLine[],
  weekly: number,
  finish: Day | null,
): Replan {
  const [first = { week: thisWeekOf(sources), minutes: weekly }, ...later] = freeWeeksFrom(
    sources,
    weekly,
  );
  const allocate = createAllocator(first, later);
  const moves = lines.map(({ goal, task }): GoalMove => {
    const needed = stillNeeded(sources, goal, task);
    const free = allocate(needed, isOfPlan(task) ? LEAST_MINUTES : needed);
    // Minutes derived from the plan are limited to what the week has; minutes set by the person stay.
    const minutes = isOfPlan(task) ? Math.min(needed, free.minutes, weekly) : goal.minutes;
    return { goalId: goal.id, week: free.week, minutes };
  });
  return { weekly, finish, moves, back: [], picks: [] };
}

const isOfPlan = ({ plannedWeeks }: Task): boolean => plannedWeeks > 0;

function stillNeeded(sources: WeekSources, goal: Goal, task: Task): number {
  if (isOfPlan(task)) return remainingMinutes(sources, task);
  if (goal.measure === 'done') return goal.minutes;
  return Math.max(goal.minutes - minutesSpentOn(task.id, sources.logbook.spent), 0);
}

/** Personal goals cannot go back to a roadmap, so they stay, as if planned today. */
function startAfresh(sources: WeekSources, lines: readonly GoalLine[]): Replan {
  const week = thisWeekOf(sources);
  const [own, ofRoadmap] = [lines.filter(isOfOwn), lines.filter((line) => !isOfOwn(line))];
  const back = ofRoadmap.map(({ goal }) => goal.id);
  return {
    weekly: fullWeekMinutes(sources, week),
    finish: null,
    moves: own.map(({ goal }) => ({ goalId: goal.id, week, minutes: goal.minutes })),
    back,
    picks: suggestionsFor(withoutGoals(sources, back), sources.today),
  };
}

/** The sources as they will be once the goals are back on the roadmap. Past weeks keep them. */
function withoutGoals(sources: WeekSources, back: readonly Id[]): WeekSources {
  const { logbook, firstWeekday } = sources;
  const thisWeek = thisWeekOf(sources);
  const end = { week: addWeeks(thisWeek, -1), how: 'taken-out' } as const;
  const isBack = new Set(back);
  const goals = logbook.goals.flatMap((goal) => {
    if (!isBack.has(goal.id)) return goal;
    return renameWeek(goal.week, firstWeekday) < thisWeek ? { ...goal, end } : [];
  });
  return { ...sources, logbook: { ...logbook, goals } };
}

const isOfOwn = ({ task }: GoalLine): boolean => isOwn(task);
