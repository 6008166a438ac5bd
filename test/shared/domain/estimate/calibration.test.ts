import { describe, expect, it } from 'vitest';
import { addDays, type Day, parseDay } from '../../../../shared/domain/calendar/day';
import { arrivalOf, daysAt } from '../../../../shared/domain/estimate/arrival';
import { estimateArrival } from '../../../../shared/domain/estimate/estimate';
import { Z } from '../../../../shared/domain/estimate/outlook';
import { type Journey, knownAfter, STAGES } from '../../../backtest/journey';
import { createNormal, createRandom } from '../../../backtest/random';

const WALKERS = 2_000;
const TASKS = 15;
/** Weight of the guide's window, in plans of own work, before anything is known. */
const GUIDE_WEIGHT = 0.8;
const USUAL_SHAPE = 5.9;
/** The relative variance of the remaining work falls with this power of it. */
const WORK_POWER = 1.2;
const startDate = parseDay('2026-01-05');

type Random = () => number;

/**
 * Gamma variates of scale 1 (G. Marsaglia and W. W. Tsang, ACM Transactions on Mathematical Software 26 (2000)
 * 363-372).
 */
function createGamma(random: Random, normal: Random): (shape: number) => number {
  const gamma = (shape: number): number => {
    if (shape < 1) return gamma(shape + 1) * random() ** (1 / shape);
    const d = shape - 1 / 3;
    for (;;) {
      const x = normal();
      const v = (1 + x / Math.sqrt(9 * d)) ** 3;
      if (v > 0 && Math.log(1 - random()) < (x * x) / 2 + d - d * v + d * Math.log(v)) return d * v;
    }
  };
  return gamma;
}

/** People as modelled: their pace drawn around the guide's, and each task's duration scattered around it. */
function walkers(seed: number): Journey[] {
  const random = createRandom(seed);
  const normal = createNormal(random);
  const gamma = createGamma(random, normal);
  return Array.from({ length: WALKERS }, (_, walker) => {
    const shape = USUAL_SHAPE * Math.exp(0.4 * normal());
    const slowness = (GUIDE_WEIGHT * shape) / gamma(GUIDE_WEIGHT * shape);
    const weeks = Array.from({ length: TASKS }, () => 0.2 + 3 * gamma(1.2));
    const planned = weeks.reduce((sum, each) => sum + each, 0);
    const window = { minMonths: planned / 5, maxMonths: (planned * 3) / 10 };
    const windowDays = 30.4375 * Math.sqrt(window.minMonths * window.maxMonths);
    let time = 0;
    let left = 1;
    const tasks = weeks.map((plannedWeeks) => {
      const share = plannedWeeks / planned;
      const after = Math.max(0, left - share);
      const variance = (left ** (2 - WORK_POWER) - after ** (2 - WORK_POWER)) / shape;
      time += gamma(share ** 2 / variance) * (variance / share) * slowness * windowDays;
      left = after;
      return { plannedWeeks, completedOn: addDays(startDate, Math.round(time)) };
    });
    return { id: String(walker), startDate, window, tasks };
  });
}

const lastDayOf = ({ tasks }: Journey): Day => tasks.at(-1)?.completedOn ?? startDate;

describe('2,000 synthetic walkers whose pace is known', () => {
  const journeys = walkers(20_240_901);

  it.each(STAGES)('arrive between p10 and p90 four times out of five, after %i tasks', (done) => {
    const inside = journeys.filter((journey) => {
      const { facts, day } = knownAfter(journey, done);
      const { p10, p90 } = estimateArrival(facts, day).range;
      return p10 <= lastDayOf(journey) && lastDayOf(journey) <= p90;
    });
    expect(inside.length / WALKERS).toBeGreaterThanOrEqual(0.77);
    expect(inside.length / WALKERS).toBeLessThanOrEqual(0.83);
  });

  const earlyAfter = (done: number): number =>
    journeys.filter((journey) => {
      const { facts, day } = knownAfter(journey, done);
      return lastDayOf(journey) <= estimateArrival(facts, day).range.p50;
    }).length / WALKERS;

  it.each([3, 6])('arrive by the median half of the time, after %i tasks', (done) => {
    expect(earlyAfter(done)).toBeGreaterThan(0.45);
    expect(earlyAfter(done)).toBeLessThan(0.55);
  });

  // The model uses the mean of the remaining work: right for people, who fall silent near the end, unlike these
  // walkers.
  it.each([
    [9, 0.6],
    [12, 0.65],
  ])('arrive by it somewhat more often near the end, after %i tasks', (done, most) => {
    expect(earlyAfter(done)).toBeGreaterThan(0.5);
    expect(earlyAfter(done)).toBeLessThan(most);
  });
});

describe('the closed form', () => {
  it('has the quantiles of the exact ratio of work and pace, both gamma', () => {
    const random = createRandom(1);
    const gamma = createGamma(random, createNormal(random));
    const arrival = arrivalOf(0.6, { slowness: 1, evidence: 1.2, steadiness: 6 }, 1000);
    const futures = Array.from(
      { length: 40_000 },
      () => gamma(arrival.workShape) / gamma(arrival.paceShape),
    ).toSorted((a, b) => a - b);
    const at = (share: number): number => futures[share * futures.length] ?? NaN;
    for (const [z, share] of [
      [Z.p10, 0.1],
      [Z.p80, 0.8],
      [Z.p90, 0.9],
    ] as const) {
      const ratio = daysAt(arrival, z) / daysAt(arrival, 0) / (at(share) / at(0.5));
      expect(Math.abs(ratio - 1), `at ${share}`).toBeLessThan(0.03);
    }
  });
});
