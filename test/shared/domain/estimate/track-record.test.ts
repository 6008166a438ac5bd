import { describe, expect, it } from 'vitest';
import { addDays, type Day, parseDay } from '../../../../shared/domain/calendar/day';
import { estimateArrival } from '../../../../shared/domain/estimate/estimate';
import type { PlanFacts } from '../../../../shared/domain/estimate/facts';
import type { KnownFacts } from '../../../../shared/domain/estimate/movement';
import {
  spreadDays,
  trackRecordOf,
  weekEndsSince,
} from '../../../../shared/domain/estimate/track-record';
import { factsWith } from '../../../support/arbitraries/plan-facts';

const start = parseDay('2026-01-05');

/** Phases of one task of ten weeks each, in a plan of thirty. */
const planWith = (...doneDays: readonly (string | null)[]): PlanFacts =>
  factsWith([], {
    phases: doneDays.map((done, index) => ({
      id: `phase-${index}`,
      title: `Phase ${index}`,
      tasks: [
        {
          id: `task-${index}`,
          title: '',
          plannedWeeks: 10,
          doneOn: done === null ? null : parseDay(done),
        },
      ],
    })),
  });

const nothingDone = planWith(null, null, null);
const at = (days: number): Day => addDays(start, days);
const knownAt = (days: number, facts = nothingDone): KnownFacts => ({ day: at(days), facts });

describe('past ranges', () => {
  it('are those of the days themselves, from what was known then', () => {
    const { rows } = trackRecordOf([knownAt(6), knownAt(13)], nothingDone, at(20));
    expect(rows).toEqual([
      { day: at(6), ...estimateArrival(nothingDone, at(6)).range },
      { day: at(13), ...estimateArrival(nothingDone, at(13)).range },
    ]);
  });

  it('are empty before the first week is over', () => {
    expect(trackRecordOf([], nothingDone, start)).toEqual({ rows: [], phases: [] });
  });
});

describe('a finished phase', () => {
  const foreseen = estimateArrival(nothingDone, start).phases[0]?.range;
  const recordOf = (done: string, points: readonly KnownFacts[]) =>
    trackRecordOf(points, planWith(done, null, null), at(400)).phases;

  it('counts the ranges that contained its day, both ends included', () => {
    const [early] = recordOf(foreseen?.p10 ?? start, [knownAt(0)]);
    const [late] = recordOf(foreseen?.p90 ?? start, [knownAt(0)]);
    const [later] = recordOf(addDays(foreseen?.p90 ?? start, 1), [knownAt(0)]);
    expect([early?.hits, late?.hits, later?.hits]).toEqual([1, 1, 0]);
  });

  it('says how far its medians were off, in either direction', () => {
    const median = foreseen?.p50 ?? start;
    expect(recordOf(median, [knownAt(0)])[0]?.medianMissDays).toBe(0);
    expect(recordOf(addDays(median, -9), [knownAt(0)])[0]?.medianMissDays).toBe(9);
    expect(recordOf(addDays(median, 9), [knownAt(0)])[0]?.medianMissDays).toBe(9);
  });

  it('takes only the ranges given before it', () => {
    const points = [knownAt(6), knownAt(13), knownAt(20), knownAt(27)];
    const [phase] = recordOf(at(20), points);
    expect(phase).toMatchObject({ title: 'Phase 0', finishedOn: at(20), total: 2 });
  });

  it('has no miss without any range', () => {
    expect(recordOf(at(3), [knownAt(6)])).toEqual([
      {
        id: 'phase-0',
        title: 'Phase 0',
        finishedOn: at(3),
        hits: 0,
        total: 0,
        medianMissDays: null,
      },
    ]);
  });
});

describe('which phases are finished', () => {
  const titlesOf = (facts: PlanFacts): string[] =>
    trackRecordOf([], facts, at(200)).phases.map(({ title }) => title);

  it('none after one that is still open', () => {
    expect(titlesOf(planWith('2026-02-01', null, '2026-03-01'))).toEqual(['Phase 0']);
  });

  it('a phase is finished once those before it are', () => {
    const { phases } = trackRecordOf([], planWith('2026-03-01', '2026-02-01', null), at(200));
    expect(phases.map(({ finishedOn }) => finishedOn)).toEqual(['2026-03-01', '2026-03-01']);
  });

  it('a phase that was dropped completely is not', () => {
    const [first, ...others] = planWith('2026-02-01', '2026-03-01').phases;
    const dropped = { id: 'dropped', title: 'Dropped', tasks: [] };
    const phases = first === undefined ? [] : [first, dropped, ...others];
    expect(titlesOf({ ...nothingDone, phases })).toEqual(['Phase 0', 'Phase 1']);
  });
});

describe('weekEndsSince', () => {
  it('names the last days of the weeks that are over', () => {
    // 5 January 2026 is a Monday.
    expect(weekEndsSince(start, parseDay('2026-01-19'), 1)).toEqual(['2026-01-11', '2026-01-18']);
    expect(weekEndsSince(start, parseDay('2026-01-18'), 1)).toEqual(['2026-01-11']);
    expect(weekEndsSince(start, parseDay('2026-01-11'), 1)).toEqual([]);
  });

  it('goes by the person’s own week', () => {
    expect(weekEndsSince(start, parseDay('2026-01-19'), 0)).toEqual(['2026-01-10', '2026-01-17']);
  });

  it('is empty before the start', () => {
    expect(weekEndsSince(start, parseDay('2025-12-01'), 1)).toEqual([]);
  });
});

describe('spreadDays', () => {
  const days = Array.from({ length: 10 }, (_, index) => at(index));

  it('keeps all if there are few', () => {
    expect(spreadDays(days, 10)).toEqual(days);
    expect(spreadDays([], 10)).toEqual([]);
  });

  it('keeps every n-th, and the last', () => {
    expect(spreadDays(days, 4)).toEqual([at(0), at(3), at(6), at(9)]);
    expect(spreadDays(days, 1)).toEqual([at(9)]);
  });
});
