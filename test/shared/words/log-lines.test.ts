import { describe, expect, it } from 'vitest';
import { logWords } from '../../../shared/words/activity';
import type { LogWords } from '../../../shared/words/entry-words';
import { createDateWords } from '../../../shared/words/dates';
import type { ActivityEntry } from '../../../shared/domain/history/activity';
import { parseDay } from '../../../shared/domain/calendar/day';

const dates = createDateWords('en-GB');
const { day: formatDay, shortDay: formatShortDay, span: formatSpan } = dates;
const on = parseDay('2026-03-04');
const yesterday = parseDay('2026-03-03');
const lastYear = parseDay('2025-12-29');
const task = { taskId: 't', title: 'Read' };
const goal = { goalId: 'g', ...task };

const told = (entry: ActivityEntry): LogWords => logWords(entry, on, dates);
/** Kind, text and notes on a line. */
const lineOf = (entry: ActivityEntry): string => {
  const { kind, text, notes } = told(entry);
  return [`${kind}: ${text}`, ...notes].join(' | ');
};

describe('a line of the log', () => {
  it('names the day only if it is not that of the line', () => {
    expect(lineOf({ kind: 'task.completed', ...task, day: on })).toBe('Done: Read');
    expect(lineOf({ kind: 'task.completed', ...task, day: yesterday })).toBe(
      `Done: Read | on ${formatShortDay(yesterday)}`,
    );
    expect(lineOf({ kind: 'task.completed', ...task, day: lastYear })).toBe(
      `Done: Read | on ${formatDay(lastYear)}`,
    );
  });

  it('gives a drop its reason', () => {
    expect(lineOf({ kind: 'task.dropped', ...task, day: on, reason: 'Known' })).toBe(
      'Dropped: Read | “Known”',
    );
  });

  it('spells out changes of the plan, before and after', () => {
    const changes = {
      hoursPerWeek: { from: 8, to: 10.5 },
      startDay: { from: on, to: yesterday },
      targetDay: { from: null, to: on },
    };
    expect(lineOf({ kind: 'plan.changed', planId: 'p', changes })).toBe(
      `Plan: Hours a week: 8 → 10.5, Start: ${formatDay(on)} → ${formatDay(yesterday)}, Target: the end of the guide’s window → ${formatDay(on)}`,
    );
  });

  it('spells out changes of settings and goals', () => {
    const settings = {
      firstWeekday: { from: 1, to: 0 },
      reviewWeekday: { from: 0, to: 5 },
      showsStreak: { from: true, to: false },
    };
    expect(lineOf({ kind: 'settings.changed', changes: settings })).toBe(
      'Settings: Weeks start on: Monday → Sunday, Review day: Sunday → Friday, Streak: shown → hidden',
    );
    const changes = { minutes: { from: 60, to: 90 }, title: { from: 'Read', to: 'Write' } };
    expect(lineOf({ kind: 'goal.changed', ...goal, changes })).toBe(
      'Goal: Read | Time: 1 h → 1 h 30 min | Title: “Read” → “Write”',
    );
  });

  it('spells out notifications and quiet hours', () => {
    const changes = {
      remindsOfTimer: { from: false, to: true },
      quietFrom: { from: 22 * 60, to: 21 * 60 + 30 },
    };
    expect(lineOf({ kind: 'settings.changed', changes })).toBe(
      'Settings: Notification “The timer has been running for four hours”: off → on, Quiet from: 22:00 → 21:30',
    );
  });

  it('keeps a change without a name', () => {
    const changes = { colour: { from: 'red', to: null } };
    expect(lineOf({ kind: 'settings.changed', changes })).toBe('Settings: colour: red → null');
  });

  it('lists several changes one by one', () => {
    expect(
      lineOf({
        kind: 'plan.replanned',
        parts: [
          { kind: 'plan.changed', planId: 'p', changes: { hoursPerWeek: { from: 8, to: 10 } } },
          { kind: 'task.dropped', ...task, day: on, reason: 'No time' },
          { kind: 'task.added', ...task, phaseId: 'f', plannedWeeks: 2 },
        ],
      }),
    ).toBe(
      'Plan: Several changes at once | Hours a week: 8 → 10 | Dropped: Read, “No time” | Added: Read, 2 weeks',
    );
  });

  it('says how long was worked on which task', () => {
    const time = { ...task, day: on, minutes: 80 };
    expect(lineOf({ kind: 'time.logged', ...time })).toBe('Time: 1 h 20 min on Read');
    expect(lineOf({ kind: 'time.removed', ...time, day: yesterday })).toBe(
      `Time: 1 h 20 min removed from Read | on ${formatShortDay(yesterday)}`,
    );
    const logged = { taskId: 'u', title: 'Write', day: on, minutes: 5 };
    expect(lineOf({ kind: 'timer.started', ...task, logged })).toBe(
      'Timer: Started: Read | 5 min logged on Write',
    );
    expect(lineOf({ kind: 'timer.started', ...task, logged: null })).toBe('Timer: Started: Read');
  });

  it('names weeks by their first day', () => {
    const other = { ...goal, title: 'Write' };
    expect(lineOf({ kind: 'week.planned', week: on, goals: [goal, other] })).toBe(
      `Planned: Read · Write | for the week of ${formatShortDay(on)}`,
    );
    expect(lineOf({ kind: 'goal.moved', ...goal, from: lastYear, to: on })).toBe(
      `Replanned: Read | from the week of ${formatDay(lastYear)} to the week of ${formatShortDay(on)}`,
    );
    expect(lineOf({ kind: 'weeks.replanned', rule: 'ease-off', goals: [goal] })).toBe(
      'Replanned: Read | easing off',
    );
  });

  it('describes pauses with their days, and the reason if any', () => {
    const pause = { planId: 'p', id: 'x', first: yesterday, last: on };
    expect(lineOf({ kind: 'pause.added', ...pause, reason: 'Sea' })).toBe(
      `Pause: ${formatSpan(pause)} | Sea`,
    );
    expect(told({ kind: 'pause.removed', ...pause, reason: '' }).notes).toEqual([]);
  });

  it('links to evidence and reviews', () => {
    const url = 'https://www.example.org/a';
    expect(told({ kind: 'evidence.added', ...task, url }).link).toEqual({
      href: url,
      name: 'example.org/a',
    });
    expect(told({ kind: 'review.finished', week: on }).link).toEqual({
      href: `/week/${on}/review`,
      name: `week of ${formatShortDay(on)}`,
    });
  });
});
