import { describe, expect, it } from 'vitest';
import { parseDay } from '../../../../shared/domain/calendar/day';
import { burnUpOf } from '../../../../shared/domain/estimate/burn-up';
import { factsWith, withTasks } from '../../../support/arbitraries/plan-facts';

const day = parseDay;
const today = day('2026-02-01');
/** Three tasks of ten weeks each. */
const facts = factsWith(['2026-01-12', '2026-01-26', null]);

describe('scope over time', () => {
  it('is what was known on each day, and today', () => {
    const fewer = withTasks(facts, (task) => (task.id === 'task-2' ? null : task));
    const { rows } = burnUpOf([{ day: day('2026-01-11'), facts }], fewer, today);
    expect(rows).toEqual([
      { day: '2026-01-11', scope: 30, done: 0 },
      { day: '2026-02-01', scope: 20, done: 20 },
    ]);
  });

  it('is unknown before the plan was', () => {
    const { rows } = burnUpOf([{ day: day('2026-01-18'), facts: null }], facts, today);
    expect(rows[0]).toEqual({ day: '2026-01-18', scope: null, done: 10 });
  });

  it('is never less than what was done, though it was added later', () => {
    const before = withTasks(facts, (task) => (task.id === 'task-1' ? task : null));
    const { rows } = burnUpOf([{ day: day('2026-01-31'), facts: before }], facts, today);
    expect(rows[0]).toEqual({ day: '2026-01-31', scope: 20, done: 20 });
  });
});

describe('done over time', () => {
  it('rises on the days on which tasks were finished, from nothing to today', () => {
    expect(burnUpOf([], facts, today).done).toEqual([
      { day: '2026-01-05', weeks: 0 },
      { day: '2026-01-12', weeks: 10 },
      { day: '2026-01-26', weeks: 20 },
      { day: '2026-02-01', weeks: 20 },
    ]);
  });

  it('counts a day before the start as the start, and one after today as today', () => {
    const odd = factsWith(['2025-12-24', '2026-03-01']);
    expect(burnUpOf([], odd, today).done).toEqual([
      { day: '2026-01-05', weeks: 0 },
      { day: '2026-01-05', weeks: 15 },
      { day: '2026-02-01', weeks: 30 },
      { day: '2026-02-01', weeks: 30 },
    ]);
  });

  it('is empty before a future start', () => {
    const early = day('2026-01-01');
    expect(burnUpOf([], factsWith([null]), early).done).toEqual([
      { day: early, weeks: 0 },
      { day: early, weeks: 0 },
    ]);
  });
});
