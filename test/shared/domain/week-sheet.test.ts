import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Day, parseDay } from '../../../shared/domain/day';
import type { Goal } from '../../../shared/domain/goal';
import type { Task, TaskState } from '../../../shared/domain/task';
import type { Weekday } from '../../../shared/domain/week';
import { linesToAskAbout, weekSheet, type WeekSheet } from '../../../shared/domain/week-sheet';
import { anyWeekday, countAt, dayAt } from '../../support/arbitraries';
import { taskOf } from '../../support/task-of';
import { goalOf, sourcesOf } from '../../support/weeks';

const monday = parseDay('2026-01-05');
const weekAfter = (count: number): Day => addDays(monday, 7 * count);

const done = (day: Day): TaskState => ({ status: 'done', day });

interface Setting {
  readonly state?: TaskState;
  readonly goal?: Partial<Goal>;
  readonly today: Day;
}

/** One task that is a goal of the first week. */
const sheetsOf = ({ state, goal, today }: Setting, weeks: readonly number[]): WeekSheet[] => {
  const sources = sourcesOf({
    tasks: [taskOf(state && { state })],
    logbook: { goals: [goalOf(goal)] },
    today,
  });
  return weeks.map((count) => weekSheet(sources, weekAfter(count)));
};

const outcomesOf = (sheets: readonly WeekSheet[]): string[] =>
  sheets.map(({ lines }) => lines.map(({ outcome }) => outcome).join());

describe('an unfinished goal', () => {
  it('comes along from week to week to the present one, and is counted', () => {
    const sheets = sheetsOf({ today: weekAfter(3) }, [-1, 0, 1, 2, 3, 4]);
    expect(outcomesOf(sheets)).toEqual(['', 'carried', 'carried', 'carried', 'open', '']);
    const carried = sheets.flatMap(({ lines }) => lines.map((line) => line.carried));
    expect(carried).toEqual([0, 1, 2, 3]);
  });

  it('is asked about once it came along three times', () => {
    const asked = [0, 1, 2, 3, 4].map((count) => {
      const [sheet] = sheetsOf({ today: weekAfter(count) }, [count]);
      return sheet === undefined ? 0 : linesToAskAbout(sheet).length;
    });
    expect(asked).toEqual([0, 0, 0, 1, 1]);
  });

  it('stands in the week after the present one only as what may come along', () => {
    const [next, later] = sheetsOf({ today: monday }, [1, 2]);
    expect(next).toMatchObject({ lines: [], planned: 0, load: 60 });
    expect(next?.coming).toHaveLength(1);
    expect(later).toMatchObject({ coming: [], load: 0 });
  });

  it('planned for a week to come waits there', () => {
    const sheets = sheetsOf({ goal: { week: weekAfter(2) }, today: monday }, [0, 1, 2, 3]);
    expect(outcomesOf(sheets)).toEqual(['', '', 'open', '']);
  });

  it('that was taken out stays in the weeks that it was in', () => {
    const end = { week: weekAfter(1), how: 'taken-out' } as const;
    const sheets = sheetsOf({ goal: { end }, today: weekAfter(3) }, [0, 1, 2, 3]);
    expect(outcomesOf(sheets)).toEqual(['carried', 'taken-out', '', '']);
  });
});

describe('a done goal', () => {
  it('is done in the week of its day, and in no later one', () => {
    const sheets = sheetsOf({ state: done(weekAfter(1)), today: weekAfter(3) }, [0, 1, 2, 3]);
    expect(outcomesOf(sheets)).toEqual(['carried', 'done', '', '']);
    expect(sheets.map((sheet) => [sheet.done, sheet.planned])).toEqual([
      [0, 1],
      [1, 1],
      [0, 0],
      [0, 0],
    ]);
  });

  it('counts in the week it belongs to, though it was ticked later', () => {
    const sheets = sheetsOf({ state: done(addDays(monday, 6)), today: weekAfter(1) }, [0, 1]);
    expect(outcomesOf(sheets)).toEqual(['done', '']);
  });

  it('counts as work that was not planned when it was done before its week', () => {
    const state = done(monday);
    const [first, second] = sheetsOf(
      { state, goal: { week: weekAfter(1) }, today: monday },
      [0, 1],
    );
    expect(first).toMatchObject({ lines: [], planned: 0, done: 0 });
    expect(first?.unplanned).toHaveLength(1);
    expect(second).toMatchObject({ lines: [], unplanned: [] });
  });
});

describe('a dropped goal', () => {
  it('leaves the count of its last week, and stays in those before', () => {
    const state: TaskState = { status: 'dropped', day: weekAfter(1), reason: 'x' };
    const sheets = sheetsOf({ state, today: weekAfter(2) }, [0, 1, 2]);
    expect(outcomesOf(sheets)).toEqual(['carried', 'dropped', '']);
    expect(sheets.map(({ planned, load }) => [planned, load])).toEqual([
      [1, 60],
      [0, 0],
      [0, 0],
    ]);
  });
});

describe('a pause', () => {
  const pause = { id: 'p', first: weekAfter(1), last: addDays(weekAfter(2), -1), reason: '' };

  it('of a whole week is not counted as one that a goal came along from', () => {
    const sources = sourcesOf({
      tasks: [taskOf()],
      pauses: [pause],
      logbook: { goals: [goalOf()] },
      today: weekAfter(2),
    });
    const [, paused, present] = [0, 1, 2].map((count) => weekSheet(sources, weekAfter(count)));
    expect(paused).toMatchObject({ pausedDays: 7, capacity: 0 });
    expect(present?.lines).toMatchObject([{ carried: 1, outcome: 'open' }]);
  });

  it('takes both its days from the week’s capacity', () => {
    const days = { ...pause, first: addDays(monday, 1), last: addDays(monday, 2) };
    const sources = sourcesOf({ pauses: [days] });
    expect(weekSheet(sources, monday)).toMatchObject({
      pausedDays: 2,
      capacity: Math.round((8 * 60 * 5) / 7),
    });
  });
});

describe('what was logged', () => {
  it('counts on its own days', () => {
    const entry = { id: 'e', taskId: 'task-1', minutes: 30, source: 'hand' } as const;
    const times = [-1, 0, 6, 7].map((count) => ({ ...entry, day: addDays(monday, count) }));
    const sources = sourcesOf({ logbook: { times } });
    expect(weekSheet(sources, addDays(monday, 3)).logged).toBe(60);
  });
});

/** What happens to one goal, in days counted from some day on. */
interface Fate {
  readonly planned: number;
  readonly closed: { readonly day: number; readonly how: 'done' | 'dropped' } | null;
}

interface World {
  readonly fates: readonly Fate[];
  readonly pauses: readonly { readonly first: number; readonly length: number }[];
  readonly firstWeekday: Weekday;
  readonly start: number;
  readonly today: number;
}

const HORIZON = 120;

/** Years' ends, leap days and changes of clock are all among the days. */
const world: fc.Arbitrary<World> = fc.record({
  fates: fc.array(
    fc.record({
      planned: fc.integer({ min: 0, max: HORIZON }),
      closed: fc.option(
        fc.record({
          day: fc.integer({ min: 0, max: HORIZON }),
          how: fc.constantFrom('done', 'dropped'),
        }),
      ),
    }),
    { maxLength: 6 },
  ),
  pauses: fc.array(
    fc.record({
      first: fc.integer({ min: 0, max: HORIZON }),
      length: fc.integer({ min: 1, max: 20 }),
    }),
    { maxLength: 3 },
  ),
  firstWeekday: anyWeekday,
  start: fc.integer({ min: countAt(parseDay('1999-12-01')), max: countAt(parseDay('2030-01-01')) }),
  today: fc.integer({ min: 0, max: HORIZON }),
});

/** Plain counting: 4 January 1970 was a Sunday. */
const weekStart = (count: number, firstWeekday: number): number =>
  count - ((((count - 3 - firstWeekday) % 7) + 7) % 7);

const closings = ({ fates, start }: World) =>
  fates.map(({ closed }) => (closed === null ? null : { ...closed, day: start + closed.day }));

/** The same world as the app knows it. A goal is planned for the week that holds its day. */
function sourcesIn({ fates, pauses, firstWeekday, start, today }: World) {
  const closed = closings({ fates, pauses, firstWeekday, start, today });
  const tasks = fates.map((_, index): Task => {
    const end = closed[index];
    const state: TaskState = !end
      ? { status: 'to-do' }
      : end.how === 'done'
        ? done(dayAt(end.day))
        : { status: 'dropped', day: dayAt(end.day), reason: 'x' };
    return taskOf({ id: `task-${index}`, state });
  });
  return sourcesOf({
    tasks,
    firstWeekday,
    startDay: dayAt(start),
    today: dayAt(start + today),
    pauses: pauses.map(({ first, length }, index) => ({
      id: `pause-${index}`,
      first: dayAt(start + first),
      last: dayAt(start + first + length - 1),
      reason: '',
    })),
    logbook: {
      goals: fates.map(({ planned }, index) =>
        goalOf({
          id: `goal-${index}`,
          taskId: `task-${index}`,
          week: dayAt(weekStart(start + planned, firstWeekday)),
        }),
      ),
    },
  });
}

/** The weeks that a goal is in, day by day: from its first one till its task is closed or the present week ends. */
function weeksLived(known: World, index: number): number[] {
  const { fates, firstWeekday, start, today } = known;
  const fate = fates[index];
  const closed = closings(known)[index] ?? null;
  if (fate === undefined) return [];
  const first = weekStart(start + fate.planned, firstWeekday);
  if (closed !== null && weekStart(closed.day, firstWeekday) < first) return [];
  const present = weekStart(start + today, firstWeekday);
  const last = closed === null ? Math.max(first, present) : weekStart(closed.day, firstWeekday);
  const weeks = new Set<number>();
  for (let day = first; day <= last; day += 1) weeks.add(weekStart(day, firstWeekday));
  return [...weeks];
}

const isPausedDay = ({ pauses, start }: World, day: number): boolean =>
  pauses.some(({ first, length }) => day >= start + first && day < start + first + length);

/** Every week of the world, by its first day. */
function everyWeek({ firstWeekday, start }: World): number[] {
  const weeks: number[] = [];
  const from = weekStart(start, firstWeekday);
  for (let week = from; week <= start + HORIZON + 7; week += 7) weeks.push(week);
  return weeks;
}

describe('whatever happens', () => {
  it('no goal is lost, none is doubled, and each is in the weeks that plain counting gives', () => {
    fc.assert(
      fc.property(world, (known) => {
        const sources = sourcesIn(known);
        const seen = known.fates.map((): number[] => []);
        for (const week of everyWeek(known)) {
          const { lines } = weekSheet(sources, dayAt(week + 3));
          expect(new Set(lines.map(({ goal }) => goal.id)).size).toBe(lines.length);
          for (const { goal } of lines) seen[Number(goal.id.slice(5))]?.push(week);
        }
        expect(seen).toEqual(known.fates.map((_, index) => weeksLived(known, index)));
      }),
    );
  });

  it('each completion counts once, in the week that holds its day', () => {
    fc.assert(
      fc.property(world, (known) => {
        const sources = sourcesIn(known);
        for (const week of everyWeek(known)) {
          const sheet = weekSheet(sources, dayAt(week));
          const ids = [
            ...sheet.lines.filter(({ outcome }) => outcome === 'done').map(({ task }) => task.id),
            ...sheet.unplanned.map(({ id }) => id),
          ];
          const expected = closings(known).flatMap((closed, index) =>
            closed?.how === 'done' && closed.day >= week && closed.day < week + 7
              ? [`task-${index}`]
              : [],
          );
          expect(ids.toSorted()).toEqual(expected.toSorted());
        }
      }),
    );
  });

  it('a goal is carried once for each week behind that had a day without pause', () => {
    fc.assert(
      fc.property(world, (known) => {
        const sources = sourcesIn(known);
        for (const week of everyWeek(known)) {
          for (const { goal, carried } of weekSheet(sources, dayAt(week)).lines) {
            const behind = weeksLived(known, Number(goal.id.slice(5))).filter(
              (each) => each < week,
            );
            const lived = behind.filter((each) =>
              [0, 1, 2, 3, 4, 5, 6].some((count) => !isPausedDay(known, each + count)),
            );
            expect(carried).toBe(lived.length);
          }
        }
      }),
    );
  });

  it('weeks that begin on another day keep every open goal, without a gap', () => {
    fc.assert(
      fc.property(world, anyWeekday, (known, other) => {
        const { fates } = known;
        const sources = { ...sourcesIn(known), firstWeekday: other };
        for (const [index, { closed }] of fates.entries()) {
          if (closed !== null) continue;
          const weeks = everyWeek({ ...known, firstWeekday: other }).filter((week) =>
            weekSheet(sources, dayAt(week)).lines.some(({ goal }) => goal.id === `goal-${index}`),
          );
          expect(weeks.length).toBeGreaterThan(0);
          // Without a gap.
          expect((weeks.at(-1) ?? 0) - (weeks[0] ?? 0)).toBe(7 * (weeks.length - 1));
        }
      }),
    );
  });
});
