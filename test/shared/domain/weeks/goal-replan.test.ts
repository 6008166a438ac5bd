import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { capacityOf } from '../../../../shared/domain/weeks/capacity';
import { type Day, parseDay } from '../../../../shared/domain/calendar/day';
import {
  finishToKeep,
  type GoalMove,
  type Replan,
  REPLAN_RULES,
  replanGoals,
  type ReplanRule,
} from '../../../../shared/domain/weeks/goal-replan';
import { ownPaceMinutes } from '../../../../shared/domain/weeks/own-pace';
import { GOAL_MINUTES } from '../../../../shared/domain/limits';
import { fullWeekMinutes } from '../../../../shared/domain/weeks/suggestions';
import { isOwn, type Task } from '../../../../shared/domain/plan/task';
import { minutesOf } from '../../../../shared/domain/weeks/time';
import { startOfWeek } from '../../../../shared/domain/calendar/week';
import {
  availabilityOf,
  weekSheet,
  type WeekSources,
} from '../../../../shared/domain/weeks/week-sheet';
import { anySources } from '../../../support/arbitraries/any-week';
import { STATES, taskOf } from '../../../support/builders/task-of';
import { goalOf, sourcesOf } from '../../../support/builders/weeks';

const lastWeek = parseDay('2026-01-05');
const today = parseDay('2026-01-12');

/** Goals of last week, all open on Monday: their tasks in planned weeks, each with an hour planned. */
function carried(weeks: readonly number[], own: Parameters<typeof sourcesOf>[0] = {}): WeekSources {
  const tasks = weeks.map((plannedWeeks, index) => taskOf({ id: `t${index}`, plannedWeeks }));
  const goals = weeks.map((_, index) =>
    goalOf({ id: `g${index}`, taskId: `t${index}`, week: lastWeek }),
  );
  return sourcesOf({ today, tasks, logbook: { goals }, ...own });
}

const ownGoal = (id: string, minutes: number, measure: 'done' | 'hours' = 'done') => ({
  task: taskOf({ id: `t-${id}`, plannedWeeks: 0, place: { in: 'week' } }),
  goal: goalOf({ id, taskId: `t-${id}`, week: lastWeek, minutes, measure }),
});

const movesOf = (replan: Replan | null) =>
  replan?.moves.map(({ goalId, week, minutes }) => [goalId, week, minutes]);

const openLines = (sources: WeekSources) =>
  weekSheet(sources, sources.today).lines.filter(({ outcome }) => outcome === 'open');

describe('easing off', () => {
  it('uses three quarters of the chosen hours, and each goal begins where the previous one ends', () => {
    const replan = replanGoals(carried([0.5, 0.5, 0.5]), 'ease-off');
    expect(replan).toMatchObject({ weekly: 360, finish: null, back: [], picks: [] });
    expect(movesOf(replan)).toEqual([
      ['g0', '2026-01-12', 240],
      ['g1', '2026-01-12', 120],
      ['g2', '2026-01-19', 240],
    ]);
  });

  it('uses three quarters of the person’s own pace, if that is less', () => {
    const done = taskOf({ id: 'done', plannedWeeks: 0.25, state: { status: 'done', day: today } });
    const sources = carried([1]);
    const walked = {
      ...sources,
      snapshot: { ...sources.snapshot, tasks: [...sources.snapshot.tasks, done] },
    };
    const pace = ownPaceMinutes(walked) ?? 0;
    expect(pace).toBeGreaterThan(0);
    expect(pace).toBeLessThan(480);
    expect(replanGoals(walked, 'ease-off')?.weekly).toBe(Math.round((pace * 0.75) / 15) * 15);
  });

  it('lets a large goal span weeks, and the next one wait', () => {
    expect(movesOf(replanGoals(carried([2, 0.5]), 'ease-off'))).toEqual([
      ['g0', '2026-01-12', 360],
      // 960 minutes are two weeks of 360 and 240 of the third.
      ['g1', '2026-01-26', 120],
    ]);
  });

  it('begins nothing in the last minutes of a week', () => {
    expect(movesOf(replanGoals(carried([345 / 480, 1]), 'ease-off'))).toEqual([
      ['g0', '2026-01-12', 345],
      ['g1', '2026-01-19', 360],
    ]);
  });

  it('leaves out pauses, past days, and time already planned in later weeks', () => {
    const pauses = [
      { id: 'p', first: parseDay('2026-01-19'), last: parseDay('2026-01-25'), reason: '' },
    ];
    const sources = carried([1, 1], { pauses, today: parseDay('2026-01-15') });
    const goals = [
      ...sources.logbook.goals,
      goalOf({ id: 'later', taskId: 'later', week: parseDay('2026-01-26'), minutes: 300 }),
    ];
    const tasks = [...sources.snapshot.tasks, taskOf({ id: 'later' })];
    const planned: WeekSources = {
      ...sources,
      snapshot: { ...sources.snapshot, tasks },
      logbook: { ...sources.logbook, goals },
    };
    // 4 of 7 days are left of this week; then a pause, 60 minutes, and full weeks.
    expect(movesOf(replanGoals(planned, 'ease-off'))).toEqual([
      ['g0', '2026-01-12', 195],
      ['g1', '2026-02-02', 135],
    ]);
  });

  it('does not cut what the person set: such a goal moves on to a week that holds it', () => {
    const { task, goal } = ownGoal('own', 180, 'hours');
    const sources = carried([0.5]);
    const both = {
      ...sources,
      logbook: { ...sources.logbook, tasks: [task], goals: [...sources.logbook.goals, goal] },
    };
    expect(movesOf(replanGoals(both, 'ease-off'))).toEqual([
      ['g0', '2026-01-12', 240],
      ['own', '2026-01-19', 180],
    ]);
    const begun = {
      ...both,
      logbook: { ...both.logbook, spent: [{ taskId: task.id, minutes: 100 }] },
    };
    // 80 minutes are left of it, and they fit; its measure stays.
    expect(movesOf(replanGoals(begun, 'ease-off'))?.[1]).toEqual(['own', '2026-01-12', 180]);
  });
});

describe('keeping the finish', () => {
  it('asks for what reaches the planned end, and never for less than chosen', () => {
    const few = replanGoals(carried([1]), 'keep-finish');
    // 8 planned weeks from 5 January.
    expect(few).toMatchObject({ weekly: 480, finish: '2026-03-01' });
    const many = replanGoals(carried([7, 7]), 'keep-finish');
    // 14 weeks of work in the 7 that are left.
    expect(many).toMatchObject({ weekly: 960, finish: '2026-03-01' });
  });

  it('fills whole weeks with the hours that were chosen, in quarters or not', () => {
    const hours = [{ fromDay: lastWeek, hoursPerWeek: 7.1 }];
    const sources = carried([2]);
    const snapshot = { ...sources.snapshot, plan: { ...sources.snapshot.plan, hours } };
    const replan = replanGoals({ ...sources, snapshot }, 'keep-finish');
    expect(replan?.weekly).toBe(426);
    expect(movesOf(replan)).toEqual([['g0', '2026-01-12', 426]]);
  });

  it('counts no day after the finish, and none of a pause', () => {
    const pauses = [
      { id: 'p', first: parseDay('2026-02-02'), last: parseDay('2026-02-15'), reason: '' },
    ];
    const sources = carried([14], { pauses, today: parseDay('2026-03-11') });
    // The pause moved the end by two weeks: Wednesday to Sunday are left of the last one.
    expect(finishToKeep(sources)).toBe('2026-03-15');
    expect(replanGoals(sources, 'keep-finish')).toBeNull();
    const light = carried([1], { pauses, today: parseDay('2026-03-11') });
    expect(replanGoals(light, 'keep-finish')?.weekly).toBe(675);
  });

  it('keeps the target once the planned end has passed, and nothing once both have', () => {
    const late = carried([1], { today: parseDay('2026-06-01') });
    expect(finishToKeep(late)).toBe('2026-10-05');
    expect(replanGoals(late, 'keep-finish')?.finish).toBe('2026-10-05');
    const over = carried([1], { today: parseDay('2026-12-01') });
    expect(finishToKeep(over)).toBeNull();
    expect(replanGoals(over, 'keep-finish')).toBeNull();
  });

  it('has no answer where a week would need more hours than anyone can choose', () => {
    const sources = carried([30], { today: parseDay('2026-02-27') });
    expect(finishToKeep(sources)).not.toBeNull();
    expect(replanGoals(sources, 'keep-finish')).toBeNull();
  });
});

describe('starting afresh', () => {
  it('sends the goals back, and picks what the plan needs now, even if it is the same', () => {
    const replan = replanGoals(carried([0.25, 2]), 'start-afresh');
    expect(replan).toMatchObject({ weekly: 480, moves: [], back: ['g0', 'g1'] });
    expect(replan?.picks.map(({ task, minutes }) => [task.id, minutes])).toEqual([
      ['t0', 120],
      ['t1', 360],
    ]);
  });

  it('keeps what was worked on in the past', () => {
    const sources = carried([2]);
    const [task] = sources.snapshot.tasks as [Task];
    const begun = {
      ...sources,
      snapshot: { ...sources.snapshot, tasks: [{ ...task, state: STATES.inProgress }] },
      logbook: {
        ...sources.logbook,
        goals: [goalOf({ id: 'g0', taskId: 't0', week: lastWeek, minutes: 600 })],
      },
    };
    expect(replanGoals(begun, 'start-afresh')?.picks).toMatchObject([{ minutes: 360 }]);
  });

  it('keeps personal goals as they are, in this week', () => {
    const { task, goal } = ownGoal('own', 120, 'hours');
    const sources = carried([2]);
    const both = {
      ...sources,
      logbook: { ...sources.logbook, tasks: [task], goals: [goal, ...sources.logbook.goals] },
    };
    const replan = replanGoals(both, 'start-afresh');
    expect(movesOf(replan)).toEqual([['own', '2026-01-12', 120]]);
    expect(replan?.back).toEqual(['g0']);
    expect(minutesOf(replan?.picks ?? [])).toBe(360);
  });
});

const anyRule = fc.constantFrom(...REPLAN_RULES);

/** What a week can take under the rule: its share of remaining days, minus what is planned already. */
function roomOf(sources: WeekSources, { weekly }: Replan, week: Day): number {
  const share =
    capacityOf(week, availabilityOf(sources.snapshot), sources.today) /
    fullWeekMinutes(sources, week);
  const isThisWeek = week === startOfWeek(sources.today, sources.firstWeekday);
  const planned = isThisWeek
    ? 0
    : minutesOf(weekSheet(sources, week).lines.map(({ goal }) => goal));
  return Math.round(weekly * share) - planned;
}

const findLine = (sources: WeekSources, goalId: string | undefined) =>
  openLines(sources).find(({ goal }) => goal.id === goalId);

/** Minutes derived from the plan adjust to a week. */
const isOfPersonsSize = (sources: WeekSources, goalId: string | undefined): boolean =>
  findLine(sources, goalId)?.task.plannedWeeks === 0;

/** Minutes the goal takes in its week: one that counts hours has some of them already. */
function takenBy(sources: WeekSources, { goalId, minutes }: GoalMove): number {
  const line = findLine(sources, goalId);
  if (line?.goal.measure !== 'hours') return minutes;
  const spent = sources.logbook.spent.find(({ taskId }) => taskId === line.task.id)?.minutes ?? 0;
  return Math.max(minutes - spent, 0);
}

describe('every rule', () => {
  it('has nothing to offer without an open goal', () => {
    for (const rule of REPLAN_RULES) expect(replanGoals(sourcesOf(), rule)).toBeNull();
  });

  it('keeps every open goal exactly once, and touches no other', () => {
    fc.assert(
      fc.property(anySources, anyRule, (sources, rule) => {
        const open = openLines(sources).map(({ goal }) => goal.id);
        const replan = replanGoals(sources, rule);
        if (replan === null) return;
        const told = [...replan.moves.map(({ goalId }) => goalId), ...replan.back];
        expect(told.toSorted()).toEqual(open.toSorted());
      }),
    );
  });

  it('proposes only valid goals: this week or later, whole minutes of a week', () => {
    fc.assert(
      fc.property(anySources, anyRule, (sources, rule) => {
        const thisWeek = startOfWeek(sources.today, sources.firstWeekday);
        const hours = new Set(
          sources.logbook.goals.filter(({ measure }) => measure === 'hours').map(({ id }) => id),
        );
        for (const { goalId, week, minutes } of replanGoals(sources, rule)?.moves ?? []) {
          expect(week >= thisWeek && startOfWeek(week, sources.firstWeekday) === week).toBe(true);
          expect(Number.isInteger(minutes)).toBe(true);
          expect(minutes).toBeGreaterThanOrEqual(GOAL_MINUTES.min);
          expect(minutes).toBeLessThanOrEqual(GOAL_MINUTES.max);
          if (hours.has(goalId)) expect(minutes).toBeGreaterThan(0);
        }
      }),
    );
  });

  it('overfills no week, except by one goal of the person’s own size', () => {
    const layingOut = fc.constantFrom<ReplanRule[]>('ease-off', 'keep-finish');
    fc.assert(
      fc.property(anySources, layingOut, (sources, rule) => {
        const replan = replanGoals(sources, rule);
        if (replan === null) return;
        const taken = replan.moves.map((move) => ({ ...move, minutes: takenBy(sources, move) }));
        for (const [week, moves] of Map.groupBy(taken, (move) => move.week)) {
          const room = Math.max(roomOf(sources, replan, week), 0);
          if (minutesOf(moves) <= room) continue;
          const [largest, ...others] = moves.toSorted((one, other) => other.minutes - one.minutes);
          expect(isOfPersonsSize(sources, largest?.goalId)).toBe(true);
          expect(minutesOf(others)).toBeLessThanOrEqual(room);
        }
      }),
    );
  });

  it('lays goals out in order', () => {
    fc.assert(
      fc.property(anySources, (sources) => {
        const moves = replanGoals(sources, 'ease-off')?.moves ?? [];
        expect(moves.map(({ goalId }) => goalId)).toEqual(
          openLines(sources)
            .map(({ goal }) => goal.id)
            .slice(0, moves.length),
        );
        const weeks = moves.map(({ week }) => week);
        expect(weeks).toEqual(weeks.toSorted());
      }),
    );
  });

  it('keeps personal goals when starting afresh, and overfills no week', () => {
    fc.assert(
      fc.property(anySources, (sources) => {
        const replan = replanGoals(sources, 'start-afresh');
        if (replan === null) return;
        const open = openLines(sources);
        const own = open.filter(({ task }) => isOwn(task)).map(({ goal }) => goal.id);
        expect(replan.moves.map(({ goalId }) => goalId)).toEqual(own);
        const { capacity, lines } = weekSheet(sources, sources.today);
        const kept = lines.filter(({ goal }) => !replan.back.includes(goal.id));
        const load = minutesOf(kept.map(({ goal }) => goal));
        expect(minutesOf(replan.picks)).toBeLessThanOrEqual(Math.max(0, capacity - load));
      }),
    );
  });
});
