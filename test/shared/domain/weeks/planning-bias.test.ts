import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { biasOf, type TimedTask } from '../../../../shared/domain/weeks/planning-bias';

/** Tasks planned at 100 minutes each, with the minutes logged. */
const tasksWith = (...logged: readonly number[]): TimedTask[] =>
  logged.map((loggedMinutes) => ({ plannedMinutes: 100, loggedMinutes }));

const repeat = (count: number, logged: number): number[] =>
  Array.from({ length: count }, () => logged);

const minutes = fc.integer({ min: 1, max: 10_000 });
/** Planned too short more often than not, so that many samples give a hint. */
const tasks = fc.array(
  fc.record({ plannedMinutes: fc.integer({ min: 1, max: 3000 }), loggedMinutes: minutes }),
  { maxLength: 30 },
);

describe('biasOf', () => {
  it('names the factor and what it rests on, in both directions', () => {
    expect(biasOf(tasksWith(150, 150, 150, 150, 150))).toEqual({ factor: 1.5, count: 5 });
    expect(biasOf(tasksWith(50, 50, 50, 50, 50, 50))).toEqual({ factor: 0.5, count: 6 });
  });

  it('counts each task’s ratio, however long it was', () => {
    const list = [10, 10, 10, 10, 1000].map((plannedMinutes, index) => ({
      plannedMinutes,
      loggedMinutes: plannedMinutes * (index + 2),
    }));
    expect(biasOf(list)).toEqual({ factor: 4, count: 5 });
  });

  it('uses the median, which is robust against an outlier', () => {
    expect(biasOf(tasksWith(130, 140, 150, 160, 90_000))?.factor).toBe(1.5);
    expect(biasOf(tasksWith(1200, 1100, 400, 300, 200))?.factor).toBe(4);
    expect(biasOf(tasksWith(90_000, 130, 150, 170, 110, 190))?.factor).toBe((1.5 + 1.7) / 2);
  });
});

describe('too few tasks', () => {
  it('say nothing: four are not enough, five are', () => {
    expect(biasOf([])).toBeNull();
    expect(biasOf(tasksWith(...repeat(4, 300)))).toBeNull();
    expect(biasOf(tasksWith(...repeat(5, 300)))).not.toBeNull();
  });

  it('are not made enough by those without a plan or a log', () => {
    const without = [
      { plannedMinutes: 0, loggedMinutes: 90 },
      { plannedMinutes: 90, loggedMinutes: 0 },
      { plannedMinutes: 0, loggedMinutes: 0 },
    ];
    expect(biasOf([...tasksWith(...repeat(4, 300)), ...without])).toBeNull();
    expect(biasOf([...tasksWith(...repeat(5, 300)), ...without])).toEqual({ factor: 3, count: 5 });
  });
});

describe('a direction that could be chance', () => {
  // The two-sided sign test by hand: 18 ways of 256, 16 of 128, 134 of 2048, 112 of 1024.
  it.each([
    [7, 1, true],
    [6, 1, false],
    [9, 2, true],
    [8, 2, false],
  ])('gives no hint: %i longer and %i shorter', (more, fewer, isSure) => {
    const longer = tasksWith(...repeat(more, 200), ...repeat(fewer, 50));
    const shorter = tasksWith(...repeat(more, 50), ...repeat(fewer, 200));
    expect(biasOf(longer)).toEqual(isSure ? { factor: 2, count: more + fewer } : null);
    expect(biasOf(shorter)).toEqual(isSure ? { factor: 0.5, count: more + fewer } : null);
  });

  it('is judged without ties, which still count for the median', () => {
    expect(biasOf(tasksWith(200, 200, 200, 200, 100))).toBeNull();
    expect(biasOf(tasksWith(200, 200, 200, 200, 200, 100))).toEqual({ factor: 2, count: 6 });
    expect(biasOf(tasksWith(...repeat(5, 200), ...repeat(5, 100)))?.factor).toBe(1.5);
    expect(biasOf(tasksWith(...repeat(5, 200), ...repeat(6, 100)))).toBeNull();
  });

  it('is still distinguished after thousands of tasks', () => {
    const even = tasksWith(...repeat(2000, 200), ...repeat(2000, 50));
    const uneven = tasksWith(...repeat(2100, 200), ...repeat(1900, 50));
    expect(biasOf(even)).toBeNull();
    expect(biasOf(uneven)).toEqual({ factor: 2, count: 4000 });
  });

  it('is one that at least one in ten series of coin tosses would give', () => {
    const sides = fc.array(fc.boolean(), { minLength: 5, maxLength: 11 });
    const lead = (longer: number, count: number): number => Math.abs(2 * longer - count);
    const onesOf = (ways: number): number => ways.toString(2).replaceAll('0', '').length;
    fc.assert(
      fc.property(sides, (isLonger) => {
        const count = isLonger.length;
        const longer = isLonger.filter(Boolean).length;
        const asOneSided = [...Array(2 ** count).keys()].filter(
          (ways) => lead(onesOf(ways), count) >= lead(longer, count),
        ).length;
        const bias = biasOf(tasksWith(...isLonger.map((is) => (is ? 200 : 50))));
        expect(bias === null).toBe(asOneSided / 2 ** count >= 0.1);
      }),
    );
  });
});

describe('a small factor', () => {
  it('gives no hint up to a fifth longer, however sure', () => {
    expect(biasOf(tasksWith(...repeat(50, 120)))).toBeNull();
    expect(biasOf(tasksWith(...repeat(50, 121)))).toEqual({ factor: 1.21, count: 50 });
  });

  it('gives no hint down to the same in the other direction', () => {
    const shorterThan = (plannedMinutes: number): TimedTask[] =>
      repeat(50, 100).map((loggedMinutes) => ({ plannedMinutes, loggedMinutes }));
    expect(biasOf(shorterThan(120))).toBeNull();
    expect(biasOf(shorterThan(121))).toEqual({ factor: 100 / 121, count: 50 });
  });
});

describe('any hint', () => {
  it('rests on five tasks and is more than a fifth off', () => {
    fc.assert(
      fc.property(tasks, (list) => {
        const bias = biasOf(list);
        fc.pre(bias !== null);
        expect(bias.count).toBe(list.length);
        expect(bias.count).toBeGreaterThanOrEqual(5);
        expect(Math.max(bias.factor, 1 / bias.factor)).toBeGreaterThan(1.2);
      }),
    );
  });

  it('is the steady factor itself, whatever was planned', () => {
    const factor = fc.constantFrom(0.25, 0.5, 0.75, 1.25, 1.5, 2, 3);
    const plans = fc.array(minutes, { minLength: 5, maxLength: 30 });
    fc.assert(
      fc.property(plans, factor, (list, factor) => {
        const steady = list.map((plannedMinutes) => ({
          plannedMinutes,
          loggedMinutes: plannedMinutes * factor,
        }));
        expect(biasOf(steady)).toEqual({ factor, count: list.length });
      }),
    );
  });

  it('does not depend on the order of tasks, and does not change it', () => {
    fc.assert(
      fc.property(tasks, (list) => {
        const before = structuredClone(list);
        const bias = biasOf(list);
        expect(biasOf(list.toReversed())).toEqual(bias);
        expect(list).toEqual(before);
      }),
    );
  });
});
