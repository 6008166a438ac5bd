import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDay } from '../../../../shared/domain/calendar/day';
import type { Task, TaskState } from '../../../../shared/domain/plan/task';
import type { Weekday } from '../../../../shared/domain/calendar/week';
import { weekSheet } from '../../../../shared/domain/weeks/week-sheet';
import { anyWeekday, countAt, dayAt } from '../../../support/arbitraries/days';
import { taskOf } from '../../../support/builders/task-of';
import { goalOf, sourcesOf } from '../../../support/builders/weeks';

/** What happens to one goal, in days counted from some day. */
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

/** Includes year ends, leap days and clock changes. */
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

/** Simple arithmetic: 4 January 1970 was a Sunday. */
const weekStart = (count: number, firstWeekday: number): number =>
  count - ((((count - 3 - firstWeekday) % 7) + 7) % 7);

const closings = ({ fates, start }: World) =>
  fates.map(({ closed }) => (closed === null ? null : { ...closed, day: start + closed.day }));

/** The same world in the app's types. A goal is planned for the week that contains its day. */
function sourcesIn({ fates, pauses, firstWeekday, start, today }: World) {
  const closed = closings({ fates, pauses, firstWeekday, start, today });
  const tasks = fates.map((_, index): Task => {
    const end = closed[index];
    const state: TaskState = !end
      ? { status: 'to-do' }
      : end.how === 'done'
        ? { status: 'done', day: dayAt(end.day) }
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

/** The weeks a goal is in, day by day: from its first until its task is closed or the present week ends. */
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

/** Every week of the world, by first day. */
function everyWeek({ firstWeekday, start }: World): number[] {
  const weeks: number[] = [];
  const from = weekStart(start, firstWeekday);
  for (let week = from; week <= start + HORIZON + 7; week += 7) weeks.push(week);
  return weeks;
}

describe('whatever happens', () => {
  it('no goal is lost or duplicated, and each is in the weeks given by plain counting', () => {
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

  it('each completion counts once, in the week of its day', () => {
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

  it('a goal is carried once for each past week that was not fully paused', () => {
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

  it('another first weekday keeps every open goal, without gaps', () => {
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
          // Without gaps.
          expect((weeks.at(-1) ?? 0) - (weeks[0] ?? 0)).toBe(7 * (weeks.length - 1));
        }
      }),
    );
  });
});
