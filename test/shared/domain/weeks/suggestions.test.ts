import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDay } from '../../../../shared/domain/calendar/day';
import {
  candidatesFor,
  fullWeekMinutes,
  pickFor,
  remainingMinutes,
  suggestionsFor,
} from '../../../../shared/domain/weeks/suggestions';
import { isOpen, isOwn, type Task } from '../../../../shared/domain/plan/task';
import { minutesOf } from '../../../../shared/domain/weeks/time';
import { addWeeks } from '../../../../shared/domain/calendar/week';
import { weekSheet, type WeekSources } from '../../../../shared/domain/weeks/week-sheet';
import { anySources } from '../../../support/arbitraries/any-week';
import { STATES, taskOf } from '../../../support/builders/task-of';
import { goalOf, sourcesOf } from '../../../support/builders/weeks';

const week = parseDay('2026-01-05');
const whole = { id: 'pause', first: week, last: parseDay('2026-01-11'), reason: '' };

const step = (id: string, plannedWeeks = 0.25, own: Partial<Task> = {}): Task =>
  taskOf({ id, plannedWeeks, ...own });

const entry = (id: string, horizon: 'this-week' | 'this-month'): Task =>
  step(id, 0, { place: { in: 'action-plan', horizon } });

const picksIn = (sources: WeekSources, day = week) =>
  suggestionsFor(sources, day).map(({ task, minutes }) => [task.id, minutes]);

describe('remainingMinutes', () => {
  const task = step('a', 2);
  const goals = [goalOf({ taskId: 'a', minutes: 300 })];
  const today = parseDay('2026-01-19');

  it('is what was planned for it, in the plan’s own hours', () => {
    expect(remainingMinutes(sourcesOf({ tasks: [task] }), task)).toBe(960);
  });

  it('is 0 for a task without weight', () => {
    expect(remainingMinutes(sourcesOf(), entry('a', 'this-week'))).toBe(0);
  });

  it('subtracts what was logged, but stays at least an hour', () => {
    const spent = (minutes: number) => ({ spent: [{ taskId: 'a', minutes }] });
    expect(remainingMinutes(sourcesOf({ logbook: spent(100) }), task)).toBe(860);
    expect(remainingMinutes(sourcesOf({ logbook: spent(5000) }), task)).toBe(60);
  });

  it('is everything while nothing shows that it was started', () => {
    expect(remainingMinutes(sourcesOf({ logbook: { goals }, today }), task)).toBe(960);
  });

  it('subtracts what was planned for past weeks, once it is in progress', () => {
    const begun = { ...task, state: STATES.inProgress };
    expect(remainingMinutes(sourcesOf({ logbook: { goals }, today }), begun)).toBe(360);
    const ended = [
      goalOf({ taskId: 'a', minutes: 300, end: { week, how: 'planned-anew' } }),
      goalOf({ taskId: 'a', minutes: 300, week: addWeeks(week, 2) }),
    ];
    expect(remainingMinutes(sourcesOf({ logbook: { goals: ended }, today }), begun)).toBe(660);
  });

  it('ignores fully paused weeks', () => {
    const begun = { ...task, state: STATES.inProgress };
    const sources = sourcesOf({ logbook: { goals }, today, pauses: [whole] });
    expect(remainingMinutes(sources, begun)).toBe(660);
  });
});

describe('candidatesFor', () => {
  const idsFor = (sources: WeekSources, day: string) =>
    candidatesFor(sources, parseDay(day)).map(({ id }) => id);
  const tasks = [
    step('a'),
    step('b', 1, { state: STATES.inProgress }),
    step('c', 1, { state: STATES.done }),
    entry('soon', 'this-week'),
    entry('later', 'this-month'),
  ];

  it('begin with what the action plan needs, then what is in progress, then the rest', () => {
    expect(idsFor(sourcesOf({ tasks }), '2026-01-11')).toEqual(['soon', 'b', 'a']);
    // Due on 5 February.
    expect(idsFor(sourcesOf({ tasks }), '2026-01-25')).toEqual(['soon', 'b', 'a']);
    expect(idsFor(sourcesOf({ tasks }), '2026-02-01')).toEqual(['soon', 'later', 'b', 'a']);
  });

  it('leave out goals of any week, but not those taken out', () => {
    const goals = [
      goalOf({ id: 'g1', taskId: 'a', week: addWeeks(week, 4) }),
      goalOf({ id: 'g2', taskId: 'b', end: { week, how: 'taken-out' } }),
    ];
    const sources = sourcesOf({ tasks, logbook: { goals }, today: parseDay('2026-01-12') });
    expect(idsFor(sources, '2026-01-18')).toEqual(['soon', 'b']);
  });
});

describe('suggestionsFor', () => {
  it('fill the week, the last with the remaining time', () => {
    const tasks = [step('a', 0.75), step('b', 1), step('c', 1)];
    expect(picksIn(sourcesOf({ tasks }))).toEqual([
      ['a', 360],
      ['b', 120],
    ]);
  });

  it('start nothing with less than half an hour, unless it needs no more', () => {
    const tasks = [step('a', 455 / 480), step('b', 1), step('c', 20 / 480)];
    expect(picksIn(sourcesOf({ tasks }))).toEqual([
      ['a', 455],
      ['c', 20],
    ]);
  });

  it('leave room for present goals, and add weightless tasks even to a full week', () => {
    const tasks = [step('a', 1), entry('soon', 'this-week'), taskOf({ id: 'in' })];
    const goals = [goalOf({ taskId: 'in', minutes: 480 })];
    expect(picksIn(sourcesOf({ tasks, logbook: { goals } }))).toEqual([['soon', 0]]);
  });

  it('are empty for a past or fully paused week', () => {
    const tasks = [step('a')];
    const today = parseDay('2026-01-12');
    expect(picksIn(sourcesOf({ tasks, today }))).toEqual([]);
    expect(picksIn(sourcesOf({ tasks, pauses: [whole] }))).toEqual([]);
    expect(picksIn(sourcesOf({ tasks, pauses: [whole] }), today)).not.toEqual([]);
  });

  it('leave room in the next week for carried goals', () => {
    const tasks = [step('a', 1), taskOf({ id: 'in' })];
    const goals = [goalOf({ taskId: 'in', minutes: 400 })];
    expect(picksIn(sourcesOf({ tasks, logbook: { goals } }), addWeeks(week, 1))).toEqual([
      ['a', 80],
    ]);
  });

  it('never exceed the week’s time together with its goals, and are candidates in order', () => {
    fc.assert(
      fc.property(anySources, fc.integer({ min: -1, max: 3 }), (sources, ahead) => {
        const day = addWeeks(sources.today, ahead);
        const sheet = weekSheet(sources, day);
        const picks = suggestionsFor(sources, day);
        expect(minutesOf(picks)).toBeLessThanOrEqual(Math.max(0, sheet.capacity - sheet.load));
        const order = candidatesFor(sources, sheet.week.last);
        const places = picks.map(({ task }) => order.indexOf(task));
        expect(places).toEqual([...new Set(places)].toSorted((a, b) => a - b));
        for (const { task, minutes } of picks) {
          expect(isOpen(task) && !isOwn(task)).toBe(true);
          expect(minutes).toBeLessThanOrEqual(remainingMinutes(sources, task));
          expect(Number.isInteger(minutes)).toBe(true);
        }
      }),
    );
  });

  it('leave no half hour free while a candidate could use it', () => {
    fc.assert(
      fc.property(anySources, (sources) => {
        const { week: span, capacity, load } = weekSheet(sources, sources.today);
        const picks = suggestionsFor(sources, sources.today);
        const free = capacity - load - minutesOf(picks);
        const left = candidatesFor(sources, span.last).filter(
          (task) =>
            remainingMinutes(sources, task) > 0 && !picks.some((pick) => pick.task === task),
        );
        if (left.length > 0) expect(free).toBeLessThan(30);
      }),
    );
  });
});

describe('pickFor', () => {
  it('gets the week’s remaining time, or an hour if there is none', () => {
    const task = step('a', 2);
    const full = [goalOf({ taskId: 'in', minutes: 470 })];
    const tasks = [task, taskOf({ id: 'in' })];
    expect(pickFor(sourcesOf({ tasks }), week, task).minutes).toBe(480);
    expect(pickFor(sourcesOf({ tasks, logbook: { goals: full } }), week, task).minutes).toBe(60);
    const small = step('b', 0.05);
    expect(pickFor(sourcesOf({ tasks, logbook: { goals: full } }), week, small).minutes).toBe(24);
  });
});

describe('fullWeekMinutes', () => {
  it('ignores pauses and the plan’s start', () => {
    const sources = sourcesOf({ pauses: [whole], startDay: parseDay('2026-01-08') });
    expect(fullWeekMinutes(sources, week)).toBe(480);
  });
});
