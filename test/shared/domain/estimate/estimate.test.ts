import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  type Day,
  daysBetween,
  isDay,
  parseDay,
} from '../../../../shared/domain/calendar/day';
import {
  type ArrivalRange,
  chanceToArriveBy,
  estimateArrival,
} from '../../../../shared/domain/estimate/estimate';
import type { PlanFacts } from '../../../../shared/domain/estimate/facts';
import {
  anyKnown,
  factsWith,
  numberBetween,
  spanOf,
  usualKnown,
} from '../../../support/arbitraries/plan-facts';

const start = parseDay('2026-01-05');

const rangeOf = (facts: PlanFacts, today: Day): ArrivalRange => estimateArrival(facts, today).range;
const medianOf = (facts: PlanFacts, today: Day): Day => rangeOf(facts, today).p50;
const bytesOf = (facts: PlanFacts, today: Day): string =>
  JSON.stringify(estimateArrival(facts, today));
const daysOf = ({ p10, p50, p80, p90 }: ArrivalRange): Day[] => [p10, p50, p80, p90];

describe('an estimate worked out by hand', () => {
  it('uses the guide’s pace while nothing is done, with the spread of people’s paces', () => {
    const { basis, range, silence } = estimateArrival(factsWith([null, null]), start);
    expect(basis).toBe('prior');
    expect(silence).toEqual({ days: 0, isLate: false });
    // The middle of 6 and 9 months of 30.4375 days is 223.7 days; shapes 5 for the work and 4 for the pace.
    expect(range.p50).toBe(addDays(start, 224));
    expect([range.p10, range.p80, range.p90].map((day) => daysBetween(start, day))).toEqual([
      95, 397, 544,
    ]);
  });

  it('counts the window from a future start', () => {
    const early = addDays(start, -30);
    expect(rangeOf(factsWith([null]), early)).toEqual(rangeOf(factsWith([null]), start));
  });

  it('stays the same in silence until something is late, and then moves later', () => {
    const medianAfter = (days: number): number =>
      daysBetween(start, medianOf(factsWith([null, null]), addDays(start, days)));
    expect([0, 50, 111].map(medianAfter)).toEqual([224, 224, 224]);
    // From half the window on, 111.8 days: half of the plan at (0.8 + 150 / 223.7) / 1.3 of 223.7 days: 126.5.
    expect(medianAfter(150)).toBe(150 + 127);
    expect(estimateArrival(factsWith([null, null]), addDays(start, 111)).silence).toEqual({
      days: 111,
      isLate: false,
    });
    expect(estimateArrival(factsWith([null, null]), addDays(start, 113)).silence.isLate).toBe(true);
  });

  it('mixes the guide’s pace with the person’s own', () => {
    const { basis, range, pace } = estimateArrival(
      factsWith(['2026-04-27', null]),
      parseDay('2026-04-27'),
    );
    expect(basis).toBe('pace');
    // Half the plan in 112 of 223.67 days: (0.8 + 0.5007) / (0.8 + 0.5).
    expect(pace.slowness).toBeCloseTo(1.0006, 4);
    // 0.5 × 1.0006 × 223.67 = 111.9 days.
    expect(range.p50).toBe('2026-08-17');
  });

  it('is the day it was finished when no work is open', () => {
    const done = factsWith(['2026-03-01', '2026-02-01']);
    const { basis, range } = estimateArrival(done, parseDay('2026-06-01'));
    expect(basis).toBe('finished');
    expect(new Set(daysOf(range))).toEqual(new Set(['2026-03-01']));
    expect(chanceToArriveBy(done, start, parseDay('2026-02-28'))).toBe(0);
    expect(chanceToArriveBy(done, start, parseDay('2026-03-01'))).toBe(1);
  });

  it('is empty, without an arrival, if there never was any work', () => {
    const { basis, range } = estimateArrival(factsWith([]), parseDay('2026-06-01'));
    expect(basis).toBe('empty');
    // Still a day, so that every estimate has one.
    expect(range.p50).toBe(start);
  });

  it('takes half the days at twice the hours', () => {
    const hours = [{ fromDay: start, hoursPerWeek: 16 }];
    expect(medianOf(factsWith([null], { hours }), start)).toBe(addDays(start, 112));
  });

  it('counts the day of a change of hours at the previous hours', () => {
    const today = addDays(start, 50);
    const hours = [{ fromDay: today, hoursPerWeek: 80 }];
    const { pace } = estimateArrival(factsWith([null], { hours }), today);
    expect(pace).toEqual(estimateArrival(factsWith([null]), today).pace);
  });

  it('is later by the days of a pause before it, including both ends', () => {
    const pauses = [spanOf('2026-02-01', '2026-02-10')];
    expect(medianOf(factsWith([null], { pauses }), start)).toBe(addDays(start, 224 + 10));
  });
});

/** Every task done on the given day, or open for null; two a phase. */
const phased = (days: readonly (string | null)[]): PlanFacts => {
  const tasks = factsWith(days).phases.flatMap((phase) => phase.tasks);
  return factsWith([], {
    phases: ['one', 'two', 'three'].map((id, index) => ({
      id,
      title: '',
      tasks: tasks.slice(2 * index, 2 * index + 2),
    })),
  });
};

describe('the phases', () => {
  it('follow each other, and the last ends with the whole', () => {
    const { phases, range } = estimateArrival(
      phased(['2026-02-01', ...Array(5).fill(null)]),
      start,
    );
    const medians = phases.map((phase) => phase.range.p50);
    expect(medians).toEqual(medians.toSorted());
    expect(new Set(medians).size).toBe(3);
    expect(phases.at(-1)?.range).toEqual(range);
  });

  it('keep the day on which they were finished', () => {
    const facts = phased(['2026-02-01', '2026-01-20', null, null, '2026-03-01', '2026-03-02']);
    const { phases } = estimateArrival(facts, parseDay('2026-04-01'));
    expect(phases.map(({ isFinished }) => isFinished)).toEqual([true, false, true]);
    expect(phases[0]?.range.p90).toBe('2026-02-01');
    expect(phases[2]?.range.p90).toBe('2026-03-02');
  });

  it('with nothing in scope were finished with the one before, even before the start', () => {
    const { phases } = estimateArrival(phased(['2025-12-01', '2025-12-02']), start);
    expect(phases.map(({ isFinished }) => isFinished)).toEqual([true, true, true]);
    expect(phases.map(({ range }) => range.p50)).toEqual(Array(3).fill('2025-12-02'));
  });

  it('with nothing in scope arrive with the one before', () => {
    const { phases } = estimateArrival(phased([null, null]), start);
    expect(phases[1]?.range).toEqual(phases[0]?.range);
    expect(phases[1]?.isFinished).toBe(false);
  });
});

describe('the ranges of any plan with any history', () => {
  it('end a hundred years from today, however much there is to do', () => {
    const { p50, p90 } = rangeOf(factsWith([null], { guideWeeks: 0.01 }), start);
    expect([p50, p90]).toEqual([addDays(start, 36_525), addDays(start, 36_525)]);
  });

  it('are ordered, finite and real days', () => {
    fc.assert(
      fc.property(anyKnown({ tasks: 1000, isOdd: true }), ({ facts, day }) => {
        const { range, phases, pace } = estimateArrival(facts, day);
        for (const each of [range, ...phases.map((phase) => phase.range)]) {
          const days = daysOf(each);
          expect(days.every(isDay)).toBe(true);
          expect(days).toEqual(days.toSorted());
        }
        expect(Object.values(pace).every((value) => Number.isFinite(value) && value > 0)).toBe(
          true,
        );
      }),
    );
  });

  it('leave chances between 0 and 1, which never fall from day to day', () => {
    fc.assert(
      fc.property(anyKnown({ tasks: 40, isOdd: true }), ({ facts, day }) => {
        const days = [-400, -1, 0, 1, 2, 10, 100, 1000, 30_000].map((count) => addDays(day, count));
        const chances = days.map((each) => chanceToArriveBy(facts, day, each));
        expect(chances.every((chance) => chance >= 0 && chance <= 1)).toBe(true);
        expect(chances).toEqual(chances.toSorted((a, b) => a - b));
      }),
    );
  });
});

describe('the same to the byte', () => {
  it('for the same data', () => {
    fc.assert(
      fc.property(anyKnown({ tasks: 40, isOdd: true }), ({ facts, day }) => {
        expect(bytesOf(structuredClone(facts), day)).toBe(bytesOf(facts, day));
      }),
    );
  });

  it('for no pause and pauses that touch no day of the plan', () => {
    const before = [spanOf('2000-01-01', '2019-11-01'), spanOf('2019-10-01', '2019-10-01')];
    fc.assert(
      fc.property(usualKnown, ({ facts, day }) => {
        const none = bytesOf({ ...facts, pauses: [] }, day);
        expect(bytesOf({ ...facts, pauses: before }, day)).toBe(none);
      }),
    );
  });

  it('for no pause and an empty one, wherever it is', () => {
    fc.assert(
      fc.property(usualKnown, fc.integer({ min: -50, max: 600 }), ({ facts, day }, offset) => {
        const first = addDays(facts.startDay, offset);
        const pauses = [...facts.pauses, { first, last: addDays(first, -1) }];
        expect(bytesOf({ ...facts, pauses }, day)).toBe(bytesOf(facts, day));
      }),
    );
  });

  it('for a pause and the same days in two, in any order, the second overlapping', () => {
    fc.assert(
      fc.property(usualKnown, fc.integer({ min: 0, max: 300 }), fc.nat(30), (known, from, days) => {
        const { facts, day } = known;
        const at = (offset: number): Day => addDays(facts.startDay, from + offset);
        const one = { first: at(0), last: at(days + 9) };
        const [early, late] = [
          { first: at(0), last: at(days) },
          { first: at(days + 1), last: at(days + 9) },
        ] as const;
        const bytes = bytesOf({ ...facts, pauses: [one] }, day);
        for (const pauses of [
          [early, late],
          [late, early],
          [late, one, early],
        ]) {
          expect(bytesOf({ ...facts, pauses }, day)).toBe(bytes);
        }
      }),
    );
  });

  it('for hours that are repeated on a later day', () => {
    const days = fc.integer({ min: 1, max: 200 });
    fc.assert(
      fc.property(usualKnown, numberBetween(0.2, 4), days, ({ facts, day }, share, later) => {
        const hoursPerWeek = share * facts.plannedHours;
        const once = [{ fromDay: addDays(facts.startDay, 5), hoursPerWeek }];
        const again = [...once, { fromDay: addDays(facts.startDay, 5 + later), hoursPerWeek }];
        expect(bytesOf({ ...facts, hours: again }, day)).toBe(
          bytesOf({ ...facts, hours: once }, day),
        );
      }),
    );
  });

  it('for unchanged hours and no change of hours', () => {
    fc.assert(
      fc.property(usualKnown, fc.integer({ min: -50, max: 300 }), ({ facts, day }, offset) => {
        const fromDay = addDays(facts.startDay, offset);
        const hours = [{ fromDay, hoursPerWeek: facts.plannedHours }];
        expect(bytesOf({ ...facts, hours }, day)).toBe(bytesOf({ ...facts, hours: [] }, day));
      }),
    );
  });
});
