import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, parseDay } from '../../../../shared/domain/calendar/day';
import { estimateArrival } from '../../../../shared/domain/estimate/estimate';
import { openTasksOf, tasksOf, weeksOf } from '../../../../shared/domain/estimate/facts';
import { type FanPoint, fanOf } from '../../../../shared/domain/estimate/fan';
import { anyKnown, factsWith, usualKnown } from '../../../support/arbitraries/plan-facts';

const start = parseDay('2026-01-05');
const april = parseDay('2026-04-27');

const isNotFalling = (values: readonly (string | number)[]): boolean =>
  values.every((value, index) => index === 0 || value >= (values[index - 1] ?? value));

describe('the fan of futures', () => {
  it('starts from what is done today', () => {
    const [first] = fanOf(factsWith(['2026-04-27', null]), april);
    expect(first).toEqual({ weeks: 15, p10: april, p50: april, p80: april, p90: april });
  });

  it('ends with the estimate’s range, when everything is done', () => {
    const facts = factsWith(['2026-04-27', null]);
    expect(fanOf(facts, april).at(-1)).toEqual({
      weeks: 30,
      ...estimateArrival(facts, april).range,
    });
  });

  it('takes twelve steps of equal work', () => {
    const fan = fanOf(factsWith([null]), start);
    expect(fan.map(({ weeks }) => weeks)).toEqual([
      0, 2.5, 5, 7.5, 10, 12.5, 15, 17.5, 20, 22.5, 25, 27.5, 30,
    ]);
  });

  it('takes fewer steps if the end is only days away', () => {
    const nearlyDone = factsWith([...Array<string>(9).fill('2026-04-27'), null]);
    expect(fanOf(nearlyDone, april)).toHaveLength(5);
  });

  it('starts on a future start day', () => {
    const [first] = fanOf(factsWith([null]), addDays(start, -30));
    expect(first?.p10).toBe(start);
  });

  it('is empty when nothing is open', () => {
    expect(fanOf(factsWith(['2026-04-27']), april)).toEqual([]);
    expect(fanOf(factsWith([]), april)).toEqual([]);
  });
});

describe('any fan', () => {
  const days = (fan: readonly FanPoint[], quantile: 'p10' | 'p50' | 'p80' | 'p90') =>
    fan.map((point) => point[quantile]);

  it.each([
    ['of a usual plan', usualKnown],
    ['of the oddest one', anyKnown({ tasks: 12, isOdd: true })],
  ])('%s never falls, neither in weeks nor in days', (_, known) => {
    fc.assert(
      fc.property(known, ({ facts, day }) => {
        const fan = fanOf(facts, day);
        expect(isNotFalling(fan.map(({ weeks }) => weeks))).toBe(true);
        for (const quantile of ['p10', 'p50', 'p80', 'p90'] as const) {
          expect(isNotFalling(days(fan, quantile))).toBe(true);
        }
        for (const { p10, p50, p80, p90 } of fan)
          expect(isNotFalling([p10, p50, p80, p90])).toBe(true);
      }),
    );
  });

  it('leads from what is done to what is in scope', () => {
    fc.assert(
      fc.property(usualKnown, ({ facts, day }) => {
        fc.pre(openTasksOf(facts).length > 0);
        const fan = fanOf(facts, day);
        const scope = weeksOf(tasksOf(facts));
        expect(fan[0]?.weeks).toBeCloseTo(scope - weeksOf(openTasksOf(facts)), 9);
        expect(fan.at(-1)?.weeks).toBeCloseTo(scope, 9);
      }),
    );
  });
});
