import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { trailPlaces } from '../../../../renderer/features/overview/trail/trail-places';
import { addDays, type Day, parseDay } from '../../../../shared/domain/calendar/day';
import { estimateArrival } from '../../../../shared/domain/estimate/estimate';
import type { PlanFacts } from '../../../../shared/domain/estimate/facts';
import { usualKnown } from '../../../support/arbitraries/plan-facts';

const START = parseDay('2026-01-05');

const daysFrom = (today: Day) => ({
  today,
  planned: addDays(START, 200),
  target: addDays(START, 180),
  window: { first: addDays(START, 180), last: addDays(START, 270) },
});

/** Phases of one-week tasks, each done on the given day or open. */
const planOf = (...phases: readonly (readonly (string | null)[])[]): PlanFacts => ({
  startDay: START,
  window: { minMonths: 6, maxMonths: 9 },
  guideWeeks: 30,
  plannedHours: 8,
  hours: [],
  pauses: [],
  phases: phases.map((days, phase) => ({
    id: `phase-${phase}`,
    title: `Phase ${phase}`,
    tasks: days.map((day, task) => ({
      id: `task-${phase}-${task}`,
      title: `Task ${task}`,
      plannedWeeks: 1,
      doneOn: day === null ? null : parseDay(day),
    })),
  })),
});

const placesOf = (facts: PlanFacts, today: Day) =>
  trailPlaces(facts, estimateArrival(facts, today), daysFrom(today));

describe('the trail', () => {
  const today = parseDay('2026-03-02');
  const halfWay = planOf(['2026-01-20', '2026-02-10'], [null, null]);

  it('climbs with the work that is done, up to where the person is', () => {
    const { walked, here, xOf } = placesOf(halfWay, today) ?? expect.unreachable();
    expect(walked.map(({ y }) => y)).toEqual([100, 75, 50, 50]);
    expect(here).toEqual({ x: xOf(today), y: 50 });
  });

  it('has a waymark where a phase was finished, and one where the next is likely to be', () => {
    const { waymarks, likely, xOf } = placesOf(halfWay, today) ?? expect.unreachable();
    expect(waymarks).toEqual([
      { id: 'phase-0', isDone: true, x: xOf(parseDay('2026-02-10')), y: 50 },
      { id: 'phase-1', isDone: false, ...likely.at(-1) },
    ]);
    expect(likely.at(-1)?.y).toBeCloseTo(0);
  });

  it('puts a phase that was left open ahead of one that was finished before it', () => {
    const places = placesOf(planOf([null], ['2026-02-10']), today) ?? expect.unreachable();
    const [open, finished] = places.waymarks;
    expect(finished).toMatchObject({ isDone: true, y: 50 });
    expect(open).toMatchObject({ isDone: false, y: 0 });
  });

  it('leads nowhere on once everything is done', () => {
    const places = placesOf(planOf(['2026-02-10']), today) ?? expect.unreachable();
    expect(places.ahead).toEqual([]);
    expect(places.here.y).toBe(0);
  });

  it('is none without tasks', () => {
    expect(placesOf(planOf([], []), today)).toBeNull();
  });

  it('stays within the drawing and never turns back, for any history', () => {
    fc.assert(
      fc.property(usualKnown, ({ facts, day }) => {
        const places = trailPlaces(facts, estimateArrival(facts, day), daysFrom(day));
        if (places === null) return;
        const lines = [places.walked, places.likely];
        const points = [...lines.flat(), ...places.waymarks];
        for (const { x, y } of points) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(100);
          expect(y).toBeGreaterThanOrEqual(-1e-6);
          expect(y).toBeLessThanOrEqual(100);
        }
        for (const line of lines) {
          const [xs, ys] = [line.map(({ x }) => x), line.map(({ y }) => -y)];
          expect(xs).toEqual(xs.toSorted((a, b) => a - b));
          expect(ys).toEqual(ys.toSorted((a, b) => a - b));
        }
      }),
    );
  });
});
