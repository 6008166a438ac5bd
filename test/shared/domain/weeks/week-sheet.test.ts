import { describe, expect, it } from 'vitest';
import { addDays, type Day, parseDay } from '../../../../shared/domain/calendar/day';
import type { Goal } from '../../../../shared/domain/weeks/goal';
import type { TaskState } from '../../../../shared/domain/plan/task';
import {
  linesToAskAbout,
  weekSheet,
  type WeekSheet,
} from '../../../../shared/domain/weeks/week-sheet';
import { taskOf } from '../../../support/builders/task-of';
import { goalOf, sourcesOf } from '../../../support/builders/weeks';

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
  it('is carried over from week to week to the present one, and counted', () => {
    const sheets = sheetsOf({ today: weekAfter(3) }, [-1, 0, 1, 2, 3, 4]);
    expect(outcomesOf(sheets)).toEqual(['', 'carried', 'carried', 'carried', 'open', '']);
    const carried = sheets.flatMap(({ lines }) => lines.map((line) => line.carried));
    expect(carried).toEqual([0, 1, 2, 3]);
  });

  it('is asked about once it was carried over three times', () => {
    const asked = [0, 1, 2, 3, 4].map((count) => {
      const [sheet] = sheetsOf({ today: weekAfter(count) }, [count]);
      return sheet === undefined ? 0 : linesToAskAbout(sheet).length;
    });
    expect(asked).toEqual([0, 0, 0, 1, 1]);
  });

  it('appears in the next week only as possibly carried over', () => {
    const [next, later] = sheetsOf({ today: monday }, [1, 2]);
    expect(next).toMatchObject({ lines: [], planned: 0, load: 60 });
    expect(next?.coming).toHaveLength(1);
    expect(later).toMatchObject({ coming: [], load: 0 });
  });

  it('planned for a later week waits there', () => {
    const sheets = sheetsOf({ goal: { week: weekAfter(2) }, today: monday }, [0, 1, 2, 3]);
    expect(outcomesOf(sheets)).toEqual(['', '', 'open', '']);
  });

  it('that was taken out stays in the weeks it was in', () => {
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

  it('counts as unplanned work if done before its week', () => {
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
  it('is no longer counted in its last week, but in those before', () => {
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

  it('of a whole week does not count as carried', () => {
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
      capacity: 345,
    });
  });
});

describe('logged time', () => {
  it('counts on its own days', () => {
    const entry = { id: 'e', taskId: 'task-1', minutes: 30, source: 'hand' } as const;
    const times = [-1, 0, 6, 7].map((count) => ({ ...entry, day: addDays(monday, count) }));
    const sources = sourcesOf({ logbook: { times } });
    expect(weekSheet(sources, addDays(monday, 3)).logged).toBe(60);
  });
});
