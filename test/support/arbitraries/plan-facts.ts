import * as fc from 'fast-check';
import { addDays, type Day, type DaySpan, parseDay } from '../../../shared/domain/calendar/day';
import type { PlanFacts, TaskFact } from '../../../shared/domain/estimate/facts';
import type { KnownFacts } from '../../../shared/domain/estimate/movement';

/** How unusual a plan may be. */
export interface Wildness {
  /** Maximum number of tasks. */
  readonly tasks: number;
  /** Clock jumps, and weeks and windows that no real plan has. */
  readonly isOdd: boolean;
}

const PHASES = ['phase-1', 'phase-2', 'phase-3', 'phase-4'] as const;
const EPOCH = parseDay('2020-01-01');

const GRAINS = 1_000_000;

/** Uniform over the range: `fc.double` prefers the smallest values. */
export const numberBetween = (min: number, max: number): fc.Arbitrary<number> =>
  fc.nat(GRAINS).map((grain) => min + ((max - min) * grain) / GRAINS);

/** Days counted from the plan's start. */
interface Offsets {
  readonly today: number;
  readonly tasks: readonly (readonly [
    phase: number,
    plannedWeeks: number,
    doneOn: number | null,
  ])[];
  readonly pauses: readonly (readonly [first: number, days: number])[];
  /** Hours relative to the planned ones. */
  readonly hours: readonly (readonly [from: number, share: number])[];
}

const usualWeeks = numberBetween(0.1, 4);
const oddWeeks = fc.oneof(usualWeeks, fc.constantFrom(0, 1e-9, 5200, 1e12));

/** Since the start, or a little before it: an estimate may be asked for on any day. */
const usualToday = fc.integer({ min: 0, max: 500 });
const oddToday = fc.oneof(usualToday, fc.integer({ min: -60, max: 0 }), fc.nat(20_000));

const usualWindow = fc
  .tuple(numberBetween(0.5, 24), numberBetween(1, 3))
  .map(([minMonths, ratio]) => ({ minMonths, maxMonths: minMonths * ratio }));
const oddWindow = fc.oneof(
  usualWindow,
  fc.constantFrom(
    { minMonths: 0, maxMonths: 0 },
    { minMonths: 9, maxMonths: 6 },
    { minMonths: 1e9, maxMonths: 1e12 },
  ),
);

const offsetsOf = ({ tasks, isOdd }: Wildness): fc.Arbitrary<Offsets> =>
  (isOdd ? oddToday : usualToday).chain((today) => {
    const doneDay = isOdd
      ? fc.integer({ min: -40, max: today + 400 })
      : fc.integer({ min: 0, max: today });
    // Pauses and hours reach beyond today, and before the start.
    const anyOffset = fc.integer({ min: -60, max: today + 300 });
    return fc.record({
      today: fc.constant(today),
      tasks: fc.array(
        fc.tuple(
          fc.nat(PHASES.length - 1),
          isOdd ? oddWeeks : usualWeeks,
          fc.option(doneDay, { freq: 2, nil: null }),
        ),
        { minLength: 1, maxLength: tasks, size: 'max' },
      ),
      pauses: fc.array(fc.tuple(anyOffset, fc.nat(60)), { maxLength: 3 }),
      hours: fc.uniqueArray(
        fc.tuple(anyOffset, isOdd ? numberBetween(1 / 80, 80) : numberBetween(0.2, 4)),
        {
          maxLength: 3,
          selector: ([from]) => from,
        },
      ),
    });
  });

/** A plan as known on some day, with any history. */
export const anyKnown = (wildness: Wildness): fc.Arbitrary<KnownFacts> =>
  fc
    .record({
      startDay: fc.nat(20_000).map((count) => addDays(EPOCH, count)),
      window: wildness.isOdd ? oddWindow : usualWindow,
      guideWeeks: wildness.isOdd
        ? fc.oneof(numberBetween(0, 500), fc.constant(0))
        : numberBetween(1, 100),
      plannedHours: fc.integer({ min: 1, max: 80 }),
      offsets: offsetsOf(wildness),
    })
    .map(({ startDay, offsets, ...rest }) => ({
      day: addDays(startDay, offsets.today),
      facts: { startDay, ...rest, ...datedFrom(startDay, rest.plannedHours, offsets) },
    }));

/** A plan that the app could have made, with a clock that only ran forward. */
export const usualKnown: fc.Arbitrary<KnownFacts> = anyKnown({ tasks: 30, isOdd: false });

function datedFrom(
  startDay: Day,
  plannedHours: number,
  { tasks, pauses, hours }: Offsets,
): Pick<PlanFacts, 'phases' | 'pauses' | 'hours'> {
  const at = (offset: number): Day => addDays(startDay, offset);
  const all = tasks.map(([phase, plannedWeeks, doneOn], index) => ({
    phase,
    fact: {
      id: `task-${index}`,
      title: '',
      plannedWeeks,
      doneOn: doneOn === null ? null : at(doneOn),
    },
  }));
  return {
    pauses: pauses.map(([first, days]) => ({ first: at(first), last: at(first + days) })),
    hours: hours
      .toSorted(([a], [b]) => a - b)
      .map(([from, share]) => ({ fromDay: at(from), hoursPerWeek: share * plannedHours })),
    phases: PHASES.map((id, index) => ({
      id,
      title: '',
      tasks: all.filter(({ phase }) => phase === index).map(({ fact }) => fact),
    })),
  };
}

/** The facts with some tasks changed, or removed for null. */
export const withTasks = (
  facts: PlanFacts,
  change: (task: TaskFact) => TaskFact | null,
): PlanFacts => ({
  ...facts,
  phases: facts.phases.map((phase) => ({
    ...phase,
    tasks: phase.tasks.flatMap((task) => change(task) ?? []),
  })),
});

/** One phase with a one-week task for each given day it was done, or null if open. */
export const factsWith = (
  doneDays: readonly (string | null)[],
  own: Partial<PlanFacts> = {},
): PlanFacts => ({
  startDay: parseDay('2026-01-05'),
  window: { minMonths: 6, maxMonths: 9 },
  guideWeeks: 30,
  plannedHours: 8,
  hours: [],
  pauses: [],
  phases: [
    {
      id: 'phase-1',
      title: '',
      tasks: doneDays.map((day, index) => ({
        id: `task-${index}`,
        title: '',
        plannedWeeks: 30 / doneDays.length,
        doneOn: day === null ? null : parseDay(day),
      })),
    },
  ],
  ...own,
});

export const spanOf = (first: string, last: string): DaySpan => ({
  first: parseDay(first),
  last: parseDay(last),
});
