import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { progressOf } from '../../../../shared/domain/plan/progress';
import { STATES, taskOf } from '../../../support/builders/task-of';

describe('progressOf', () => {
  it('counts planned weeks, not tasks', () => {
    const tasks = [
      taskOf({ plannedWeeks: 6, state: STATES.done }),
      taskOf({ plannedWeeks: 1 }),
      taskOf({ plannedWeeks: 1, state: STATES.inProgress }),
    ];
    expect(progressOf(tasks)).toEqual({ doneWeeks: 6, scopeWeeks: 8, ratio: 0.75 });
  });

  it('removes dropped tasks from the scope without counting them as progress', () => {
    const tasks = [
      taskOf({ plannedWeeks: 2, state: STATES.done }),
      taskOf({ plannedWeeks: 2 }),
      taskOf({ plannedWeeks: 4, state: STATES.dropped }),
    ];
    expect(progressOf(tasks)).toEqual({ doneWeeks: 2, scopeWeeks: 4, ratio: 0.5 });
  });

  it('is 0 when everything was dropped', () => {
    expect(progressOf([taskOf({ state: STATES.dropped })])).toEqual({
      doneWeeks: 0,
      scopeWeeks: 0,
      ratio: 0,
    });
  });

  it('is 0 without tasks, and without weight', () => {
    expect(progressOf([]).ratio).toBe(0);
    expect(progressOf([taskOf({ plannedWeeks: 0, state: STATES.done })]).ratio).toBe(0);
  });

  it('stays between 0 and 1', () => {
    const task = fc.record({
      plannedWeeks: fc.double({ min: 0, max: 104, noNaN: true }),
      state: fc.constantFrom(...Object.values(STATES)),
    });
    fc.assert(
      fc.property(fc.array(task), (tasks) => {
        const { ratio } = progressOf(tasks.map(taskOf));
        expect(ratio).toBeGreaterThanOrEqual(0);
        expect(ratio).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('is 1 once everything in scope is done', () => {
    const tasks = [8 / 3, 8 / 3, 8 / 3].map((plannedWeeks) =>
      taskOf({ plannedWeeks, state: STATES.done }),
    );
    expect(progressOf(tasks).ratio).toBe(1);
  });
});
