import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Day, daysBetween, parseDay } from '../../../../shared/domain/calendar/day';
import { estimateArrival } from '../../../../shared/domain/estimate/estimate';
import { type PlanFacts, tasksOf } from '../../../../shared/domain/estimate/facts';
import {
  type Cause,
  CAUSES,
  explainMovement,
  type KnownFacts,
} from '../../../../shared/domain/estimate/movement';
import {
  anyKnown,
  factsWith,
  spanOf,
  usualKnown,
  withTasks,
} from '../../../support/arbitraries/plan-facts';

const start = parseDay('2026-01-05');

const medianOf = (facts: PlanFacts, day: Day): Day => estimateArrival(facts, day).range.p50;

/** Days from the plan's start to the median. */
const medianAfter = (facts: PlanFacts, day: Day): number =>
  daysBetween(facts.startDay, medianOf(facts, day));

/** The whole movement attributed to one cause. */
const allOf = (cause: Cause, days: number) => ({
  days,
  parts: { time: 0, silence: 0, pace: 0, scope: 0, pauses: 0, [cause]: days },
});

const without = (facts: PlanFacts, ...ids: readonly string[]): PlanFacts =>
  withTasks(facts, (task) => (ids.includes(task.id) ? null : task));

describe('a movement worked out by hand', () => {
  const all = factsWith([null, null, null]);
  const fewer = without(all, 'task-1');
  const later = addDays(start, 105);

  it('attributes to silence its effect on the present plan, and the rest to the other causes', () => {
    // Window 223.67 days. After 1.15 thirds of it, 85.7 days, one of three tasks is late: from then on silence counts.
    // After 105 the pace is (0.8 + 0.4694) / (0.8 + 0.3833), and 0.6167 of the plan is left.
    expect(medianAfter(all, start)).toBe(224);
    expect(medianAfter(all, later)).toBe(105 + 148);
    // Of two tasks one is taken for done: a third is left, at (0.8 + 0.4694) / (0.8 + 0.3333).
    expect(medianAfter(fewer, start)).toBe(149);
    expect(medianAfter(fewer, later)).toBe(105 + 84);
    expect(explainMovement({ facts: all, day: start }, { facts: fewer, day: later })).toEqual({
      days: 189 - 224,
      parts: { time: 0, silence: 189 - 149, pace: 0, scope: 149 - 224, pauses: 0 },
    });
  });

  it('keeps independent causes apart: a future pause is ten days in any order', () => {
    const pauses = [spanOf('2026-05-01', '2026-05-10')];
    const after = { facts: { ...fewer, pauses }, day: later };
    expect(explainMovement({ facts: all, day: start }, after)).toEqual({
      days: 189 - 224 + 10,
      parts: { time: 0, silence: 40, pace: 0, scope: -75, pauses: 10 },
    });
  });

  it('averages over all orders, and rounds halves so that they still add up', () => {
    const before = factsWith(['2026-01-20', null, null]);
    const ticked = (day: Day): PlanFacts => factsWith(['2026-01-20', day, null]);
    const known = [40, 41, 42, 43, 44].map((count) => addDays(start, count));
    const exact = (day: Day): number => {
      const timeFirst = medianAfter(before, day) - medianAfter(before, addDays(start, 20));
      const paceFirst =
        medianAfter(ticked(day), day) - medianAfter(ticked(day), addDays(start, 20));
      return (timeFirst + paceFirst) / 2;
    };
    const halves = known.filter((day) => !Number.isInteger(exact(day)));
    expect(halves).not.toEqual([]);
    for (const day of known) {
      const { days, parts } = explainMovement(
        { facts: before, day: addDays(start, 20) },
        { facts: ticked(day), day },
      );
      expect(Math.abs(parts.time - exact(day))).toBe(halves.includes(day) ? 0.5 : 0);
      expect(parts.time + parts.pace).toBe(days);
    }
  });

  it('attributes the days up to the last finished task to time, and those since to silence', () => {
    const done = factsWith(['2026-02-01', null, null]);
    const known = (day: Day): KnownFacts => ({ facts: done, day });
    const before = { facts: all, day: start };
    const upTo = explainMovement(before, known(parseDay('2026-02-01'))).parts;
    expect(upTo.silence).toBe(0);
    // None of the days since counts until a task should be finished.
    const onTime = explainMovement(before, known(parseDay('2026-03-01'))).parts;
    expect(onTime.silence).toBe(0);
    expect({ ...onTime, days: 0 }).toEqual({ ...upTo, days: 0 });
    expect(explainMovement(before, known(parseDay('2026-06-01'))).parts.silence).toBeGreaterThan(
      20,
    );
  });
});

describe('what happened since', () => {
  const day = addDays(start, 50);
  const before = factsWith(['2026-01-20', null, null]);

  it('is scope when a task was added, with a day or without', () => {
    const [phase] = before.phases;
    const added = { id: 'new', title: '', plannedWeeks: 3 };
    for (const doneOn of [null, parseDay('2026-02-10')]) {
      const tasks = [...(phase?.tasks ?? []), { ...added, doneOn }];
      const facts = { ...before, phases: [{ id: 'phase-1', title: '', tasks }] };
      const days = daysBetween(medianOf(before, day), medianOf(facts, day));
      expect(days).not.toBe(0);
      expect(explainMovement({ facts: before, day }, { facts, day })).toEqual(allOf('scope', days));
    }
  });

  it('is scope when the start day was moved', () => {
    const facts = { ...before, startDay: addDays(start, -21) };
    const days = daysBetween(medianOf(before, day), medianOf(facts, day));
    expect(days).toBeGreaterThan(0);
    expect(explainMovement({ facts: before, day }, { facts, day })).toEqual(allOf('scope', days));
  });

  it('is pace when other hours were chosen', () => {
    const facts = { ...before, hours: [{ fromDay: day, hoursPerWeek: 12 }] };
    const days = daysBetween(medianOf(before, day), medianOf(facts, day));
    expect(days).toBeLessThan(0);
    expect(explainMovement({ facts: before, day }, { facts, day })).toEqual(allOf('pace', days));
  });

  it('is pace when a task was opened again', () => {
    const facts = factsWith([null, null, null]);
    const { days, parts } = explainMovement({ facts: before, day }, { facts, day });
    expect(days).toBeGreaterThan(0);
    expect(parts.pace).toBe(days);
  });
});

const expectAll = (cause: Cause, before: KnownFacts, after: KnownFacts): void => {
  const days = daysBetween(medianOf(before.facts, before.day), medianOf(after.facts, after.day));
  expect(explainMovement(before, after)).toEqual(allOf(cause, days));
};

describe('a single cause has the whole movement', () => {
  it('silence, for a week without a finished task', () => {
    fc.assert(
      fc.property(usualKnown, ({ facts, day }) => {
        expectAll('silence', { facts, day }, { facts, day: addDays(day, 7) });
      }),
    );
  });

  it('pace, for ticks', () => {
    fc.assert(
      fc.property(usualKnown, fc.array(fc.nat(29)), ({ facts, day }, ticked) => {
        const more = withTasks(facts, (task) =>
          ticked.some((number) => task.id === `task-${number}`) && task.doneOn === null
            ? { ...task, doneOn: day }
            : task,
        );
        expectAll('pace', { facts, day }, { facts: more, day });
      }),
    );
  });

  it('scope, for dropped tasks', () => {
    fc.assert(
      fc.property(usualKnown, fc.array(fc.nat(29)), ({ facts, day }, dropped) => {
        const fewer = without(facts, ...dropped.map((number) => `task-${number}`));
        expectAll('scope', { facts, day }, { facts: fewer, day });
      }),
    );
  });

  it('pauses, for a pause', () => {
    fc.assert(
      fc.property(usualKnown, fc.integer({ min: -90, max: 200 }), ({ facts, day }, from) => {
        const pause = { first: addDays(day, from), last: addDays(day, from + 9) };
        const paused = { ...facts, pauses: [...facts.pauses, pause] };
        expectAll('pauses', { facts, day }, { facts: paused, day });
      }),
    );
  });
});

describe('any movement', () => {
  const odd = anyKnown({ tasks: 20, isOdd: true });

  it('is the sum of its parts, in whole days', () => {
    fc.assert(
      fc.property(odd, odd, (before, after) => {
        const { days, parts } = explainMovement(before, after);
        expect(days).toBe(
          daysBetween(medianOf(before.facts, before.day), medianOf(after.facts, after.day)),
        );
        expect(CAUSES.reduce((sum, cause) => sum + parts[cause], 0)).toBe(days);
        expect(Object.values(parts).every(Number.isSafeInteger)).toBe(true);
      }),
    );
  });

  it('is the same in reverse, apart from rounding', () => {
    fc.assert(
      fc.property(usualKnown, usualKnown, (before, after) => {
        const there = explainMovement(before, after).parts;
        const back = explainMovement(after, before).parts;
        for (const cause of CAUSES) {
          expect(Math.abs(there[cause] + back[cause])).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('is 0 if nothing changed', () => {
    fc.assert(
      fc.property(odd, (known) => {
        expect(explainMovement(known, structuredClone(known))).toEqual(allOf('time', 0));
      }),
    );
  });

  it('keeps the tasks as they were given', () => {
    const before = { facts: factsWith([null]), day: start };
    const after = { facts: factsWith(['2026-02-01']), day: addDays(start, 40) };
    explainMovement(before, after);
    expect(tasksOf(before.facts).map(({ doneOn }) => doneOn)).toEqual([null]);
    expect(tasksOf(after.facts).map(({ doneOn }) => doneOn)).toEqual(['2026-02-01']);
  });
});
