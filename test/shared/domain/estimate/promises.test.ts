import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  type Day,
  type DaySpan,
  daysBetween,
} from '../../../../shared/domain/calendar/day';
import {
  type ArrivalRange,
  chanceToArriveBy,
  estimateArrival,
} from '../../../../shared/domain/estimate/estimate';
import {
  openTasksOf,
  type PlanFacts,
  type TaskFact,
} from '../../../../shared/domain/estimate/facts';
import { hoursOn } from '../../../../shared/domain/plan/hours';
import { isPaused } from '../../../../shared/domain/calendar/pause';
import { anyKnown, usualKnown, withTasks } from '../../../support/arbitraries/plan-facts';

const rangeOf = (facts: PlanFacts, today: Day): ArrivalRange => estimateArrival(facts, today).range;
const medianOf = (facts: PlanFacts, today: Day): Day => rangeOf(facts, today).p50;

/** An open task, chosen by index; null if all are done. */
const openTask = (facts: PlanFacts, choice: number): TaskFact | null => {
  const open = openTasksOf(facts);
  return open[choice % open.length] ?? null;
};

/** Any history, but with nothing done after today: that day would be the day it was finished. */
const oddKnown = anyKnown({ tasks: 300, isOdd: true }).map(({ facts, day }) => ({
  day,
  facts: withTasks(facts, (task) =>
    task.doneOn !== null && task.doneOn > day ? { ...task, doneOn: day } : task,
  ),
}));

describe('the median', () => {
  it('is never later, whole and phases, for more done on any day by today', () => {
    fc.assert(
      fc.property(
        fc.oneof(usualKnown, oddKnown),
        fc.nat(),
        fc.nat(600),
        ({ facts, day }, choice, back) => {
          const task = openTask(facts, choice);
          fc.pre(task !== null);
          const doneOn = addDays(day, -back);
          const more = withTasks(facts, (each) => (each === task ? { ...each, doneOn } : each));
          const [before, after] = [estimateArrival(facts, day), estimateArrival(more, day)];
          expect(after.range.p50 <= before.range.p50).toBe(true);
          after.phases.forEach(({ range }, index) => {
            expect(range.p50 <= (before.phases[index]?.range.p50 ?? '')).toBe(true);
          });
        },
      ),
      { numRuns: 300 },
    );
  });

  it('is never later for dropped work', () => {
    fc.assert(
      fc.property(usualKnown, fc.nat(), ({ facts, day }, choice) => {
        const task = openTask(facts, choice);
        const fewer = withTasks(facts, (each) => (each === task ? null : each));
        expect(medianOf(fewer, day) <= medianOf(facts, day)).toBe(true);
      }),
    );
  });

  it('is never later for more hours, from today or another day on', () => {
    const later = fc.nat(200);
    fc.assert(
      fc.property(usualKnown, fc.integer({ min: 1, max: 72 }), later, (known, more, offset) => {
        const { facts, day } = known;
        const fromDay = addDays(day, offset);
        const before = facts.hours.filter((each) => each.fromDay < fromDay);
        const medianAt = (hoursPerWeek: number): Day =>
          medianOf({ ...facts, hours: [...before, { fromDay, hoursPerWeek }] }, day);
        const now = hoursOn(facts, fromDay);
        expect(medianAt(now + more) <= medianAt(now)).toBe(true);
      }),
    );
  });

  it('is never earlier for a future pause', () => {
    fc.assert(
      fc.property(usualKnown, fc.integer({ min: 1, max: 300 }), fc.nat(60), (known, from, days) => {
        const { facts, day } = known;
        const first = addDays(day, from);
        const pauses = [...facts.pauses, { first, last: addDays(first, days) }];
        expect(medianOf({ ...facts, pauses }, day) >= medianOf(facts, day)).toBe(true);
      }),
    );
  });

  it('is never earlier for a silent day', () => {
    fc.assert(
      fc.property(usualKnown, ({ facts, day }) => {
        fc.pre(openTasksOf(facts).length > 0);
        expect(medianOf(facts, addDays(day, 1)) >= medianOf(facts, day)).toBe(true);
      }),
    );
  });
});

describe('a paused day', () => {
  it('moves nothing in the future', () => {
    fc.assert(
      fc.property(usualKnown, fc.nat(30), ({ facts, day }, days) => {
        fc.pre(openTasksOf(facts).length > 0);
        const pause: DaySpan = { first: addDays(day, 1), last: addDays(day, 1 + days) };
        const paused = { ...facts, pauses: [...facts.pauses, pause] };
        const [before, after] = [rangeOf(paused, day), rangeOf(paused, pause.last)];
        for (const level of ['p10', 'p50', 'p80', 'p90'] as const) {
          if (before[level] > day) expect(after[level]).toBe(before[level]);
        }
      }),
    );
  });

  it('is never the day of a future arrival', () => {
    fc.assert(
      fc.property(usualKnown, ({ facts, day }) => {
        fc.pre(openTasksOf(facts).length > 0);
        const { p10, p50, p80, p90 } = rangeOf(facts, day);
        const toCome = [p10, p50, p80, p90].filter((each) => each > day);
        expect(toCome.some((each) => isPaused(facts.pauses, each))).toBe(false);
      }),
    );
  });
});

const LEVELS = { p10: 0.1, p50: 0.5, p80: 0.8, p90: 0.9 } as const;
/** Maximum error of the normal distribution's closed form. */
const GRAIN = 1e-6;

describe('the chance to arrive by a day', () => {
  it('agrees with the range: reached on its days, and not on the day before', () => {
    fc.assert(
      fc.property(usualKnown, ({ facts, day }) => {
        const range = rangeOf(facts, day);
        fc.pre(openTasksOf(facts).length > 0 && daysBetween(day, range.p90) < 3000);
        for (const [name, level] of Object.entries(LEVELS)) {
          const reached = range[name as keyof typeof LEVELS];
          expect(chanceToArriveBy(facts, day, reached)).toBeGreaterThan(level - GRAIN);
          if (reached === day) continue;
          expect(chanceToArriveBy(facts, day, addDays(reached, -1))).toBeLessThan(level + GRAIN);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('never falls from one day to the next', () => {
    fc.assert(
      fc.property(usualKnown, fc.nat(900), ({ facts, day }, offset) => {
        const later = addDays(day, offset);
        const next = addDays(later, 1);
        expect(chanceToArriveBy(facts, day, next)).toBeGreaterThanOrEqual(
          chanceToArriveBy(facts, day, later),
        );
      }),
    );
  });

  it('is 0 before today while work is open', () => {
    fc.assert(
      fc.property(usualKnown, ({ facts, day }) => {
        fc.pre(openTasksOf(facts).length > 0);
        expect(chanceToArriveBy(facts, day, addDays(day, -1))).toBe(0);
      }),
    );
  });
});
