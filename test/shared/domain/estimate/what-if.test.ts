import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Day, parseDay } from '../../../../shared/domain/calendar/day';
import { estimateArrival } from '../../../../shared/domain/estimate/estimate';
import {
  openTasksOf,
  type PlanFacts,
  type TaskFact,
  tasksOf,
} from '../../../../shared/domain/estimate/facts';
import type { KnownFacts } from '../../../../shared/domain/estimate/movement';
import {
  type Confidence,
  demandFor,
  imagine,
  type WhatIf,
} from '../../../../shared/domain/estimate/what-if';
import { HOURS_PER_WEEK, hoursOn } from '../../../../shared/domain/plan/hours';
import {
  anyKnown,
  factsWith,
  numberBetween,
  spanOf,
  usualKnown,
} from '../../../support/arbitraries/plan-facts';

const start = parseDay('2026-01-05');
const day = parseDay('2026-02-02');

const idsOf = (tasks: readonly TaskFact[]): string[] => tasks.map(({ id }) => id);

describe('imagine', () => {
  const facts = factsWith(['2026-01-20', null, null]);

  it('leaves everything as it is if nothing is changed', () => {
    expect(imagine(facts, day, {})).toEqual(facts);
  });

  it('moves the start', () => {
    const startDay = parseDay('2026-01-12');
    expect(imagine(facts, day, { startDay })).toEqual({ ...facts, startDay });
  });

  it('chooses hours from today on, in place of what was chosen for later', () => {
    const hours = [
      { fromDay: start, hoursPerWeek: 4 },
      { fromDay: day, hoursPerWeek: 5 },
      { fromDay: addDays(day, 1), hoursPerWeek: 6 },
    ];
    expect(imagine({ ...facts, hours }, day, { hoursPerWeek: 12 }).hours).toEqual([
      { fromDay: start, hoursPerWeek: 4 },
      { fromDay: day, hoursPerWeek: 12 },
    ]);
  });

  it('adds a pause to the existing ones', () => {
    const [old, pause] = [spanOf('2026-01-06', '2026-01-07'), spanOf('2026-03-01', '2026-03-02')];
    expect(imagine({ ...facts, pauses: [old] }, day, { pause }).pauses).toEqual([old, pause]);
  });

  it('drops tasks, and adds open ones at the end of their phase', () => {
    const added = [
      { phaseId: 'phase-1', title: 'One more', plannedWeeks: 2 },
      { phaseId: 'phase-1', title: 'And one', plannedWeeks: 3 },
      { phaseId: 'gone', title: 'Nowhere', plannedWeeks: 3 },
    ];
    const tasks = tasksOf(imagine(facts, day, { dropped: ['task-1'], added }));
    expect(tasks.map(({ title, plannedWeeks, doneOn }) => [title, plannedWeeks, doneOn])).toEqual([
      ['', 10, '2026-01-20'],
      ['', 10, null],
      ['One more', 2, null],
      ['And one', 3, null],
    ]);
    expect(new Set(idsOf(tasks)).size).toBe(4);
  });

  it('does not modify its input', () => {
    const change = fc.record<WhatIf>(
      {
        startDay: fc.constant(start),
        hoursPerWeek: numberBetween(1, 80),
        pause: fc.constant(spanOf('2026-03-01', '2026-03-02')),
        dropped: fc.array(fc.nat(29).map((index) => `task-${index}`)),
        added: fc.constant([{ phaseId: 'phase-2', title: '', plannedWeeks: 1 }]),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(usualKnown, change, ({ facts, day }, chosen) => {
        const before = JSON.stringify([facts, chosen]);
        imagine(facts, day, chosen);
        expect(JSON.stringify([facts, chosen])).toBe(before);
      }),
    );
  });

  it('never arrives later with more hours from today on', () => {
    fc.assert(
      fc.property(usualKnown, fc.integer({ min: 1, max: 72 }), ({ facts, day }, more) => {
        const now = hoursOn(facts, day);
        const medianAt = (hoursPerWeek: number): Day =>
          estimateArrival(imagine(facts, day, { hoursPerWeek }), day).range.p50;
        expect(medianAt(now + more) <= medianAt(now)).toBe(true);
      }),
    );
  });
});

/** A plan, a target somewhere near the estimate, and the required confidence. */
const anyTarget = (known: fc.Arbitrary<KnownFacts>) =>
  fc
    .record({
      known,
      share: numberBetween(-0.1, 1),
      sure: fc.constantFrom<Confidence>('p50', 'p80'),
    })
    .map(({ known: { facts, day }, share, sure }) => {
      const { p90 } = estimateArrival(facts, day).range;
      const length = (Date.parse(p90) - Date.parse(day)) / 86_400_000;
      return { facts, day, target: addDays(day, Math.round(length * share)), sure };
    });

interface Wanted {
  readonly facts: PlanFacts;
  readonly day: Day;
  readonly target: Day;
  readonly sure: Confidence;
}

const meets = ({ facts, day, target, sure }: Wanted, change: WhatIf): boolean =>
  estimateArrival(imagine(facts, day, change), day).range[sure] <= target;

describe('the hours that a day demands', () => {
  it('are today’s if these are enough', () => {
    expect(demandFor(factsWith([null]), start, addDays(start, 224), 'p50').hoursPerWeek).toBe(8);
  });

  it('are the fewest, to the half hour: half an hour less is not enough', () => {
    fc.assert(
      fc.property(anyTarget(usualKnown), (wanted) => {
        const { facts, day, target, sure } = wanted;
        const now = hoursOn(facts, day);
        const { hoursPerWeek } = demandFor(facts, day, target, sure);
        if (hoursPerWeek === null) {
          expect(meets(wanted, { hoursPerWeek: Math.max(now, HOURS_PER_WEEK.max) })).toBe(false);
          return;
        }
        expect(meets(wanted, { hoursPerWeek })).toBe(true);
        if (hoursPerWeek === now) return;
        expect(Number.isInteger(hoursPerWeek * 2)).toBe(true);
        expect(meets(wanted, { hoursPerWeek: Math.max(now, hoursPerWeek - 0.5) })).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  it('are null if even the maximum is not enough', () => {
    expect(demandFor(factsWith([null]), start, addDays(start, 5), 'p80').hoursPerWeek).toBeNull();
  });
});

/** All combinations of that many tasks. */
function choices(tasks: readonly TaskFact[], count: number): TaskFact[][] {
  if (count === 0) return [[]];
  return tasks.flatMap((task, index) =>
    choices(tasks.slice(index + 1), count - 1).map((others) => [task, ...others]),
  );
}

describe('the tasks that a day demands to drop', () => {
  it('are empty if the day is met already', () => {
    expect(demandFor(factsWith([null]), start, addDays(start, 224), 'p50').drop).toEqual([]);
  });

  it('are the largest, and of equals the last in the plan', () => {
    const facts = factsWith([null, null, null, null]);
    const target = addDays(start, 200);
    expect(idsOf(demandFor(facts, start, target, 'p50').drop ?? [])).toEqual(['task-3']);
    const [phase] = facts.phases;
    const tasks = (phase?.tasks ?? []).map((task, index) =>
      index === 1 ? { ...task, plannedWeeks: 9 } : task,
    );
    const uneven = { ...facts, phases: [{ id: 'phase-1', title: '', tasks }] };
    expect(idsOf(demandFor(uneven, start, target, 'p50').drop ?? [])).toEqual(['task-1']);
  });

  it('are the fewest: no smaller choice is enough', () => {
    fc.assert(
      fc.property(anyTarget(anyKnown({ tasks: 6, isOdd: false })), (wanted) => {
        const { facts, day, target, sure } = wanted;
        const open = openTasksOf(facts);
        const { drop } = demandFor(facts, day, target, sure);
        if (drop !== null) expect(meets(wanted, { dropped: idsOf(drop) })).toBe(true);
        const most = drop === null ? open.length : drop.length - 1;
        for (let count = 0; count <= most; count += 1) {
          for (const dropped of choices(open, count)) {
            expect(meets(wanted, { dropped: idsOf(dropped) })).toBe(false);
          }
        }
      }),
    );
  });

  it('are never done tasks', () => {
    const facts = factsWith(['2026-01-20', null, null]);
    const { drop } = demandFor(facts, day, addDays(day, 1), 'p80');
    expect(idsOf(drop ?? [])).not.toContain('task-0');
  });

  it('are null if the day passed before the last was done', () => {
    const facts = factsWith(['2026-01-20', null]);
    expect(demandFor(facts, day, parseDay('2026-01-19'), 'p50').drop).toBeNull();
    expect(demandFor(facts, day, parseDay('2026-01-20'), 'p50').drop).toHaveLength(1);
  });
});
