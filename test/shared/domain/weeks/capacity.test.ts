import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Availability,
  capacityOf,
  dueWeeksBetween,
  isWholePause,
  pausedDaysIn,
} from '../../../../shared/domain/weeks/capacity';
import { addDays, type DaySpan, parseDay } from '../../../../shared/domain/calendar/day';
import { addWeeks } from '../../../../shared/domain/calendar/week';
import { spanOf } from '../../../support/arbitraries/plan-facts';

const week = parseDay('2026-01-05');

const available = (own: Partial<Availability> = {}): Availability => ({
  startDay: week,
  plannedHours: 8,
  hours: [],
  pauses: [],
  ...own,
});

/** Pauses that touch some week around. */
const anyPauses = fc.array(
  fc.tuple(fc.integer({ min: -10, max: 20 }), fc.nat(15)).map(([first, days]): DaySpan => ({
    first: addDays(week, first),
    last: addDays(week, first + days),
  })),
  { maxLength: 4 },
);

describe('capacityOf', () => {
  it('equals the chosen hours in a week without pauses', () => {
    expect(capacityOf(week, available())).toBe(480);
  });

  it('is a seventh less for each paused day, in quarter hours', () => {
    expect(capacityOf(week, available({ pauses: [spanOf('2026-01-06', '2026-01-07')] }))).toBe(345);
    expect(capacityOf(week, available({ pauses: [spanOf('2026-01-01', '2026-01-31')] }))).toBe(0);
  });

  it('counts a day once, however many pauses contain it', () => {
    const pauses = [spanOf('2026-01-05', '2026-01-06'), spanOf('2026-01-06', '2026-01-07')];
    expect(capacityOf(week, available({ pauses }))).toBe(270);
  });

  it('begins with the plan', () => {
    const startDay = parseDay('2026-01-10');
    expect(capacityOf(week, available({ startDay }))).toBe(135);
    expect(capacityOf(addWeeks(week, -1), available({ startDay }))).toBe(0);
  });

  it('uses the hours of each day', () => {
    const hours = [{ fromDay: parseDay('2026-01-08'), hoursPerWeek: 15 }];
    expect(capacityOf(week, available({ hours }))).toBe(Math.round((8 * 3 + 15 * 4) * (60 / 7)));
  });

  it('counts only the remaining days, if asked to', () => {
    expect(capacityOf(week, available(), parseDay('2026-01-11'))).toBe(75);
    expect(capacityOf(week, available(), parseDay('2026-01-12'))).toBe(0);
  });

  it('loses exactly the paused days', () => {
    fc.assert(
      fc.property(anyPauses, (pauses) => {
        const paused = pausedDaysIn(week, pauses);
        const share = (480 * (7 - paused)) / 7;
        expect(capacityOf(week, available({ pauses }))).toBe(Math.round(share / 15) * 15);
        expect(isWholePause(week, pauses)).toBe(paused === 7);
      }),
    );
  });
});

describe('dueWeeksBetween', () => {
  it('counts weeks, excluding the last', () => {
    expect(dueWeeksBetween(week, week, [])).toBe(0);
    expect(dueWeeksBetween(week, addWeeks(week, 3), [])).toBe(3);
    expect(dueWeeksBetween(addWeeks(week, 3), week, [])).toBe(0);
  });

  it('leaves out only fully paused ones', () => {
    const until = addWeeks(week, 3);
    expect(dueWeeksBetween(week, until, [spanOf('2026-01-12', '2026-01-18')])).toBe(2);
    expect(dueWeeksBetween(week, until, [spanOf('2026-01-12', '2026-01-17')])).toBe(3);
  });
});
