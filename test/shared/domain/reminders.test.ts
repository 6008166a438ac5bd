import { beforeEach, describe, expect, it } from 'vitest';
import { parseDay } from '../../../shared/domain/calendar/day';
import { dueReminders, type Reminder } from '../../../shared/domain/reminders';
import { planOwn } from '../../support/builders/week-of';
import { ask, expectPlanIn, openingIn, startPlan, taskAt } from '../../support/doors/ask';
import { memoryApp, type TestApp } from '../../support/doors/memory-app';

const MONDAY = parseDay('2026-01-05');
const ALL = {
  remindsOfReview: true,
  remindsOfPauseEnd: true,
  remindsOfCarried: true,
  remindsOfTimer: true,
};

let app: TestApp;

beforeEach(() => {
  app = memoryApp();
  startPlan(app);
  ask(app, 'settings.change', ALL);
});

/** What is due at that time, given what the app then has loaded. */
function dueAt(localTime: string, told: readonly string[] = []): readonly Reminder[] {
  app.clock.moveTo(localTime);
  return dueReminders(openingIn(app), app.clock.read(), new Set(told));
}

const kindsAt = (localTime: string): string[] => dueAt(localTime).map(({ kind }) => kind);

describe('a review', () => {
  it('is due on its day and the day after, until it is finished', () => {
    expect(kindsAt('2026-01-10T12:00')).toEqual([]);
    expect(dueAt('2026-01-11T12:00')).toMatchObject([
      { kind: 'review', week: MONDAY, isThisWeek: true },
    ]);
    expect(dueAt('2026-01-12T12:00')).toMatchObject([{ kind: 'review', isThisWeek: false }]);
    expect(kindsAt('2026-01-13T12:00')).toEqual([]);
    app.clock.moveTo('2026-01-11T12:00');
    ask(app, 'review.write', {
      week: MONDAY,
      wentWell: '',
      inTheWay: '',
      learned: '',
      energy: null,
      confidence: null,
      pointId: null,
      reflection: '',
      isFinished: true,
    });
    expect(kindsAt('2026-01-11T12:01')).toEqual([]);
  });

  it('is shown once', () => {
    const [told] = dueAt('2026-01-11T12:00');
    expect(dueAt('2026-01-12T12:00', told?.keys)).toEqual([]);
  });

  it('follows the review day that was chosen', () => {
    ask(app, 'settings.change', { reviewWeekday: 5 });
    expect(kindsAt('2026-01-09T12:00')).toEqual(['review']);
  });
});

describe('a pause', () => {
  beforeEach(() => {
    const [first, last] = [parseDay('2026-01-10'), parseDay('2026-01-13')];
    ask(app, 'pause.add', { first, last, reason: '' });
  });

  it('is over from the day after its last day', () => {
    expect(kindsAt('2026-01-13T12:00')).toEqual([]);
    expect(kindsAt('2026-01-14T12:00')).toEqual(['pause-end']);
    expect(kindsAt('2026-01-15T12:00')).toEqual(['pause-end']);
    expect(kindsAt('2026-01-16T12:00')).toEqual([]);
  });

  it('keeps reviews quiet while it lasts', () => {
    expect(kindsAt('2026-01-11T12:00')).toEqual([]);
  });

  it('is not over while another one has begun', () => {
    const [first, last] = [parseDay('2026-01-14'), parseDay('2026-01-20')];
    ask(app, 'pause.add', { first, last, reason: '' });
    expect(kindsAt('2026-01-14T12:00')).toEqual([]);
    expect(kindsAt('2026-01-21T12:00')).toEqual(['pause-end']);
  });
});

describe('goals', () => {
  it('are listed together once carried over three times, and each only once', () => {
    planOwn(app, MONDAY, ['Read', 'Write']);
    // Wednesdays, when no review is due.
    expect(kindsAt('2026-01-21T12:00')).toEqual([]);
    const [told, ...others] = dueAt('2026-01-28T12:00');
    expect(others).toEqual([]);
    expect(told).toMatchObject({ kind: 'carried', titles: ['Read', 'Write'] });
    expect(dueAt('2026-02-04T12:00', told?.keys.slice(0, 1))).toMatchObject([
      { kind: 'carried', titles: ['Write'] },
    ]);
    expect(dueAt('2026-02-04T12:00', told?.keys)).toEqual([]);
  });
});

describe('the timer', () => {
  it('is shown after four hours, once for each start', () => {
    const task = taskAt(expectPlanIn(app), 0);
    ask(app, 'timer.start', { taskId: task.id });
    expect(kindsAt('2026-01-05T12:59')).toEqual([]);
    const [told] = dueAt('2026-01-05T13:00');
    expect(told).toMatchObject({ kind: 'timer', title: task.title, minutes: 240 });
    expect(dueAt('2026-01-05T14:00', told?.keys)).toEqual([]);
    ask(app, 'timer.stop', { minutes: 30 });
    ask(app, 'timer.start', { taskId: task.id });
    expect(dueAt('2026-01-05T18:00', told?.keys)).toHaveLength(1);
  });
});

describe('quiet hours', () => {
  it('hold everything back from their start until their end, through midnight', () => {
    expect(kindsAt('2026-01-11T07:59')).toEqual([]);
    expect(kindsAt('2026-01-11T08:00')).toEqual(['review']);
    expect(kindsAt('2026-01-11T21:59')).toEqual(['review']);
    expect(kindsAt('2026-01-11T22:00')).toEqual([]);
  });

  it('are within a day if they end after their start, and empty if both are equal', () => {
    ask(app, 'settings.change', { quietFrom: 9 * 60, quietUntil: 17 * 60 });
    expect(kindsAt('2026-01-11T08:59')).toEqual(['review']);
    expect(kindsAt('2026-01-11T09:00')).toEqual([]);
    expect(kindsAt('2026-01-11T17:00')).toEqual(['review']);
    ask(app, 'settings.change', { quietUntil: 9 * 60 });
    expect(kindsAt('2026-01-11T09:00')).toEqual(['review']);
  });

  it('use local time', () => {
    app.clock.moveTo('2026-01-11T07:00', { zone: 'Europe/Berlin', offsetMinutes: 60 });
    expect(kindsAt('2026-01-11T07:30')).toEqual([]);
    expect(kindsAt('2026-01-11T08:30')).toEqual(['review']);
  });
});

describe('reminders', () => {
  it('are off unless they are turned on, kind by kind', () => {
    const isOff = { ...ALL, remindsOfReview: false };
    ask(app, 'settings.change', isOff);
    expect(kindsAt('2026-01-11T12:00')).toEqual([]);
    const fresh = memoryApp();
    startPlan(fresh);
    fresh.clock.moveTo('2026-01-11T12:00');
    expect(dueReminders(openingIn(fresh), fresh.clock.read(), new Set())).toEqual([]);
  });

  it('are empty without a plan, and before its start', () => {
    const empty = memoryApp();
    ask(empty, 'settings.change', ALL);
    expect(dueReminders(openingIn(empty), empty.clock.read(), new Set())).toEqual([]);
    const [first, last] = [parseDay('2026-01-09'), parseDay('2026-01-10')];
    ask(app, 'pause.add', { first, last, reason: '' });
    expect(kindsAt('2026-01-11T12:00')).toEqual(['pause-end', 'review']);
    ask(app, 'plan.change', { startDay: parseDay('2026-03-02') });
    expect(kindsAt('2026-01-11T12:00')).toEqual([]);
  });
});
