import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type PathwayPhase,
  plannedWeeksOf,
  taskWeeks,
} from '../../../../shared/domain/plan/pathway';

const phaseOf = (weeks: number, own: readonly (number | undefined)[]): PathwayPhase => ({
  id: 'phase',
  title: 'Phase',
  weeks,
  tasks: own.map((each, index) => ({ id: `task-${index}`, title: 'Task', weeks: each })),
  resources: [],
});

describe('taskWeeks', () => {
  it('shares a phase among its tasks', () => {
    expect(taskWeeks(phaseOf(6, [undefined, undefined, undefined]))).toEqual([2, 2, 2]);
  });

  it('gives what is left to the tasks without weeks of their own', () => {
    expect(taskWeeks(phaseOf(8, [5, undefined, undefined]))).toEqual([5, 1.5, 1.5]);
  });

  it('leaves nothing if the others took it all', () => {
    expect(taskWeeks(phaseOf(4, [3, 3, undefined]))).toEqual([3, 3, 0]);
  });

  it('keeps own weeks as they are when every task has them', () => {
    expect(taskWeeks(phaseOf(8, [1, 2]))).toEqual([1, 2]);
  });

  it('adds up to the phase', () => {
    const own = fc.array(fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(own, (weeks) => {
        fc.pre(weeks.includes(undefined));
        const sum = taskWeeks(phaseOf(48, weeks)).reduce((total, each) => total + each, 0);
        expect(sum).toBeCloseTo(48, 9);
      }),
    );
  });
});

describe('plannedWeeksOf', () => {
  it('adds up the phases', () => {
    expect(plannedWeeksOf([8, 6, 6, 6, 4].map((weeks) => ({ weeks })))).toBe(30);
    expect(plannedWeeksOf([])).toBe(0);
  });
});
