import { describe, expect, it } from 'vitest';
import { addDays, type Day, daysBetween, parseDay } from '../../../../shared/domain/calendar/day';
import { estimateArrival } from '../../../../shared/domain/estimate/estimate';
import type { PlanFacts } from '../../../../shared/domain/estimate/facts';

const start = parseDay('2026-01-05');
/** The bundled pathway: three tasks for each phase, which share its weeks. */
const PHASE_WEEKS = [8, 6, 6, 6, 4];
const TASKS = PHASE_WEEKS.flatMap((weeks, phase) =>
  [0, 1, 2].map((task) => ({ id: `${phase}-${task}`, phase, plannedWeeks: weeks / 3 })),
);

const bundled = (doneOn: (index: number) => Day | null): PlanFacts => ({
  startDay: start,
  window: { minMonths: 6, maxMonths: 9 },
  guideWeeks: 30,
  plannedHours: 8,
  hours: [],
  pauses: [],
  phases: PHASE_WEEKS.map((_, phase) => ({
    id: String(phase),
    title: '',
    tasks: TASKS.flatMap((task, index) =>
      task.phase === phase ? [{ ...task, title: '', doneOn: doneOn(index) }] : [],
    ),
  })),
});

/** Every task finished on its last planned day. */
const endOf = (index: number): Day => {
  const weeks = TASKS.slice(0, index + 1).reduce((sum, { plannedWeeks }) => sum + plannedWeeks, 0);
  return addDays(start, Math.round(weeks * 7) - 1);
};

const knownOn = (day: Day): PlanFacts =>
  bundled((index) => (endOf(index) <= day ? endOf(index) : null));

const widthOf = (facts: PlanFacts, day: Day): number => {
  const { p10, p90 } = estimateArrival(facts, day).range;
  return daysBetween(p10, p90);
};

const days = Array.from({ length: 208 }, (_, index) => addDays(start, index));

describe('a person exactly on plan', () => {
  it('sees the median move by at most a week from week to week, whatever the weekday', () => {
    const medians = days.map((day) => estimateArrival(knownOn(day), day).range.p50);
    const moves = medians.flatMap((median, index) => {
      const before = medians[index - 7];
      return before === undefined ? [] : [Math.abs(daysBetween(before, median))];
    });
    expect(Math.max(...moves)).toBeLessThanOrEqual(7);
  });

  it('is always estimated to arrive near the planned end', () => {
    const planned = addDays(start, 30 * 7 - 1);
    const misses = days.map((day) =>
      Math.abs(daysBetween(planned, estimateArrival(knownOn(day), day).range.p50)),
    );
    // The middle of 6 to 9 months is a fortnight after the planned weeks.
    expect(Math.max(...misses)).toBeLessThanOrEqual(21);
  });

  it('sees the range narrow with every task', () => {
    for (const [index] of TASKS.slice(0, -1).entries()) {
      const day = endOf(index);
      const before = bundled((task) => (task < index ? endOf(task) : null));
      expect(widthOf(knownOn(day), day)).toBeLessThanOrEqual(widthOf(before, day));
    }
  });
});

describe('the first finished task', () => {
  it('never widens the range, on any day up to three months after the start', () => {
    for (const day of days.slice(0, 92)) {
      const first = bundled((index) => (index === 0 ? day : null));
      expect(widthOf(first, day)).toBeLessThanOrEqual(
        widthOf(
          bundled(() => null),
          day,
        ),
      );
    }
  });
});

describe('silence', () => {
  it('moves nothing while no task is late', () => {
    const quiet = bundled(() => null);
    // The mean open task takes two weeks, which is 14.9 days at the guide's pace.
    const medians = days.slice(0, 15).map((day) => estimateArrival(quiet, day).range.p50);
    expect(new Set(medians).size).toBe(1);
  });
});
