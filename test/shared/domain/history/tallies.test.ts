import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WeekTally } from '../../../../shared/domain/history/consistency';
import {
  addDays,
  type Day,
  type DaySpan,
  daysBetween,
  parseDay,
} from '../../../../shared/domain/calendar/day';
import { type Goal, GOAL_ENDINGS } from '../../../../shared/domain/weeks/goal';
import { isOwn, type Task, type TaskState } from '../../../../shared/domain/plan/task';
import { talliesOf, type Tallies } from '../../../../shared/domain/history/tallies';
import { addWeeks, startOfWeek } from '../../../../shared/domain/calendar/week';
import { weekSheet, type WeekSources } from '../../../../shared/domain/weeks/week-sheet';
import { anyWeekday, dayBetween } from '../../../support/arbitraries/days';
import { planOf } from '../../../support/builders/plan-of';
import { taskOf } from '../../../support/builders/task-of';

/** Only a few weeks, so that goals, pauses and days often coincide. */
const nearDay = dayBetween('2025-12-10', '2026-03-20');

const WHOLE = { first: parseDay('2025-01-01'), last: parseDay('2026-12-31') };

const anyState: fc.Arbitrary<TaskState> = fc.oneof(
  fc.constantFrom<TaskState>({ status: 'to-do' }, { status: 'in-progress' }),
  nearDay.map((day): TaskState => ({ status: 'done', day })),
  nearDay.map((day): TaskState => ({ status: 'dropped', day, reason: 'no' })),
);

const anyPlace = fc.constantFrom<Task['place']>(
  { in: 'phase', phaseId: 'phase-1' },
  { in: 'action-plan', horizon: 'this-week' },
  { in: 'week' },
);

const anyTasks: fc.Arbitrary<Task[]> = fc
  .array(fc.record({ state: anyState, place: anyPlace }), { maxLength: 12 })
  .map((all) => all.map((own, index) => taskOf({ ...own, id: `task-${index}` })));

const anyGoal: fc.Arbitrary<Goal> = fc
  .tuple(nearDay, fc.option(fc.nat(8)), fc.constantFrom(...GOAL_ENDINGS), anyWeekday, fc.nat(11))
  .map(([day, lasted, how, firstWeekday, task]) => {
    const week = startOfWeek(day, firstWeekday);
    const end = lasted === null ? null : { week: addWeeks(week, lasted), how };
    return { id: day, taskId: `task-${task}`, week, end, minutes: 60, measure: 'done' };
  });

const anyTime = fc.record({
  id: fc.constant('entry'),
  taskId: fc.constant('task-1'),
  day: nearDay,
  minutes: fc.integer({ min: 1, max: 500 }),
  source: fc.constant('hand' as const),
});

const anyPause = fc
  .tuple(nearDay, fc.oneof(fc.nat(20), fc.constant(400_000)))
  .map(([first, days]) => ({ id: first, reason: '', first, last: addDays(first, days) }));

const anySources: fc.Arbitrary<WeekSources> = fc
  .record({
    startDay: nearDay,
    today: nearDay,
    firstWeekday: anyWeekday,
    tasks: anyTasks,
    goals: fc.array(anyGoal, { maxLength: 20 }),
    times: fc.array(anyTime, { maxLength: 12 }),
    pauses: fc.array(anyPause, { maxLength: 4 }),
  })
  .map(({ startDay, tasks, goals, times, pauses, ...days }) => ({
    ...days,
    snapshot: {
      plan: planOf(startDay),
      phases: [],
      tasks: tasks.filter((task) => !isOwn(task)),
      pauses,
    },
    logbook: {
      from: startDay,
      goals: goals.filter(({ taskId }) => tasks.some(({ id }) => id === taskId)),
      tasks: tasks.filter(isOwn),
      times,
      spent: [],
      reviews: [],
      timer: null,
    },
  }));

const tasksOf = ({ snapshot, logbook }: WeekSources): Task[] => [
  ...snapshot.tasks,
  ...logbook.tasks,
];

const talliesFrom = (sources: WeekSources, span: DaySpan): Tallies => {
  const { snapshot, logbook, firstWeekday, today } = sources;
  const tasks = tasksOf(sources);
  const stateOf = (id: string): TaskState =>
    tasks.find((task) => task.id === id)?.state ?? { status: 'to-do' };
  const lived = {
    startDay: snapshot.plan.startDay,
    firstWeekday,
    today,
    pauses: snapshot.pauses,
    goals: logbook.goals.map((goal) => ({ goal, state: stateOf(goal.taskId) })),
    done: tasks.flatMap((task) =>
      task.state.status === 'done'
        ? [{ taskId: task.id, day: task.state.day, isOfRoadmap: !isOwn(task) }]
        : [],
    ),
    times: logbook.times,
  };
  return talliesOf(lived, span);
};

/** The slow way: through each week's sheet. */
function weeksOneByOne(sources: WeekSources): WeekTally[] {
  const { snapshot, firstWeekday, today } = sources;
  const weeks: WeekTally[] = [];
  const last = startOfWeek(today, firstWeekday);
  for (
    let week = startOfWeek(snapshot.plan.startDay, firstWeekday);
    week <= last;
    week = addWeeks(week, 1)
  ) {
    const { planned, done, unplanned, logged, pausedDays } = weekSheet(sources, week);
    weeks.push({ week, planned, done, extra: unplanned.length, minutes: logged, pausedDays });
  }
  return weeks;
}

const isDoneOn = ({ state }: Task, day: Day): boolean =>
  state.status === 'done' && state.day === day;

/** The slow way: through every day of the span. */
function daysOneByOne(sources: WeekSources, { first, last }: DaySpan): Tallies['days'] {
  const { snapshot, logbook, firstWeekday } = sources;
  const days = Array.from({ length: daysBetween(first, last) + 1 }, (_, index) =>
    addDays(first, index),
  );
  const tallies = days.map((day) => ({
    day,
    tasks: snapshot.tasks.filter((task) => isDoneOn(task, day)).length,
    goals: weekSheet(sources, startOfWeek(day, firstWeekday)).lines.filter(
      ({ outcome, task }) => outcome === 'done' && isDoneOn(task, day),
    ).length,
    minutes: logbook.times
      .filter((entry) => entry.day === day)
      .reduce((sum, { minutes }) => sum + minutes, 0),
  }));
  return tallies.filter(({ tasks, goals, minutes }) => tasks + goals + minutes > 0);
}

describe('the weeks', () => {
  it('have the figures of their sheets, from the plan’s first to the present one', () => {
    fc.assert(
      fc.property(anySources, (sources) => {
        expect(talliesFrom(sources, WHOLE).weeks).toEqual(weeksOneByOne(sources));
      }),
      { numRuns: 300 },
    );
  });

  it('are empty before the plan begins', () => {
    const today = parseDay('2026-01-11');
    const plan = { firstWeekday: 1, pauses: [], goals: [], done: [], times: [] } as const;
    const weeksFrom = (startDay: Day) => talliesOf({ ...plan, today, startDay }, WHOLE).weeks;
    expect(weeksFrom(parseDay('2026-01-12'))).toEqual([]);
    expect(weeksFrom(parseDay('2026-01-11'))).toMatchObject([{ week: '2026-01-05' }]);
    expect(weeksFrom(parseDay('2026-01-04'))).toHaveLength(2);
  });
});

describe('the days', () => {
  it('are those on which anything was done, with the totals', () => {
    fc.assert(
      fc.property(anySources, nearDay, fc.nat(100), (sources, first, count) => {
        const span = { first, last: addDays(first, count) };
        expect(talliesFrom(sources, span).days).toEqual(daysOneByOne(sources, span));
      }),
      { numRuns: 60 },
    );
  });
});
