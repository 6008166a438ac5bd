import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  arrivalOf,
  chanceWithin,
  daysAt,
  normalShareBelow,
} from '../../../../shared/domain/estimate/arrival';
import {
  type Completion,
  isBarelyKnown,
  learnPace,
  type Pace,
  walkedOf,
} from '../../../../shared/domain/estimate/pace';
import {
  type OpenWork,
  type Standing,
  standingOf,
} from '../../../../shared/domain/estimate/standing';
import { numberBetween } from '../../../support/arbitraries/plan-facts';

const WINDOW = 200;

type Step = Omit<Completion, 'phase'>;

const inPhase = (phase: number) => (step: Step) => ({ ...step, phase });

const walked = (steps: readonly Step[], today: number) =>
  walkedOf(steps.map(inPhase(0)), today, WINDOW);

/** The pace with nothing in progress. */
const paceOf = (steps: readonly Step[], today: number): Pace =>
  learnPace(
    walked(steps, today),
    steps.reduce((sum, { share }) => sum + share, 0),
  );

const shares = numberBetween(0.001, 0.5);
const elapsed = fc.integer({ min: 0, max: 1000 });
/** What was done by a day, and that day. */
const anyWalk = elapsed.chain((today) =>
  fc.record({
    today: fc.constant(today),
    steps: fc.array(fc.record({ share: shares, day: fc.nat(today) }), { maxLength: 20 }),
  }),
);

describe('a pace', () => {
  it('is the guide’s if nothing is known', () => {
    expect(paceOf([], 0)).toEqual({ slowness: 1, evidence: 0.8, steadiness: 5 });
  });

  it('mixes the guide’s, which counts as 0.8 of a plan, with the person’s own', () => {
    // 0.2 of a plan in 0.4 windows.
    expect(paceOf([{ share: 0.2, day: 80 }], 80).slowness).toBeCloseTo((0.8 + 0.4) / (0.8 + 0.2));
  });

  it('is barely known until about a fifth of the plan is done', () => {
    const after = (share: number): Pace => paceOf([{ share, day: 10 }], 10);
    expect(isBarelyKnown(paceOf([], 10))).toBe(true);
    expect(isBarelyKnown(after(0.1))).toBe(true);
    expect(isBarelyKnown(after(0.3))).toBe(false);
  });
});

const steadinessOf = (steps: readonly Step[], today: number): number =>
  paceOf(steps, today).steadiness;

describe('the steadiness', () => {
  it('is (3 + blocks) / (3 / 5 + deviances): 6.7 after one block at the guide’s pace', () => {
    expect(steadinessOf([{ share: 0.1, day: 20 }], 20)).toBeCloseTo(4 / (3 / 5), 3);
    // At half the pace of the guide, whose own pace is then taken for (0.8 + 0.2) / 0.9: 40 days for 22.2.
    const ratio = 40 / ((0.1 * 200) / 0.9);
    const deviance = 2 * 0.1 * (ratio - 1 - Math.log(ratio));
    expect(steadinessOf([{ share: 0.1, day: 40 }], 40)).toBeCloseTo(4 / (3 / 5 + deviance), 9);
  });

  it('falls with uneven work', () => {
    const even = [20, 40, 60, 80].map((day) => ({ share: 0.1, day }));
    const uneven = [1, 2, 3, 80].map((day) => ({ share: 0.1, day }));
    expect(steadinessOf(uneven, 80)).toBeLessThan(5);
    expect(steadinessOf(even, 80)).toBeGreaterThan(6.7);
  });

  it('is not faked by many small tasks', () => {
    const one = [{ share: 0.06, day: 12 }];
    const many = Array.from({ length: 60 }, (_, index) => ({ share: 0.001, day: (index + 1) / 5 }));
    expect(steadinessOf(many, 12)).toBeCloseTo(steadinessOf(one, 12), 1);
  });

  it('is not affected by silence, which says nothing about how even the work was', () => {
    const steps = [20, 45, 60].map((day) => ({ share: 0.1, day }));
    expect(steadinessOf(steps, 300)).toBe(steadinessOf(steps, 60));
  });

  it('is finite and above 0 whatever was done', () => {
    fc.assert(
      fc.property(anyWalk, ({ today, steps }) => {
        const steadiness = steadinessOf(steps, today);
        expect(steadiness).toBeGreaterThan(0);
        expect(Number.isFinite(steadiness)).toBe(true);
      }),
    );
  });
});

describe('what is in progress', () => {
  /** Ten tasks of a tenth of the plan each, so many of them done, one every 20 days, at the guide's pace. */
  const after = (done: number, today: number): Standing => {
    const steps = Array.from({ length: done }, (_, index) => ({
      share: 0.1,
      day: 20 * (index + 1),
    }));
    const work = { share: 0.1 * (10 - done), count: 10 - done, lastPhase: 0 };
    return standingOf(work, walked(steps, today));
  };

  it('continues at the pace of the last finished task until the open task would be late', () => {
    expect(after(2, 40)).toMatchObject({ open: 0.8, isLate: false });
    expect(after(2, 40).left).toBeCloseTo(0.8);
    expect(after(2, 50).left).toBeCloseTo(0.75);
    expect(after(2, 50).counted).toBeCloseTo(0.25);
    // The mean open task takes 20 days, and is late after 23.
    expect(after(2, 62).isLate).toBe(false);
    expect(after(2, 64).isLate).toBe(true);
    expect(after(2, 90).left).toBeCloseTo(0.8 - 0.115);
  });

  it('is at most half of the last task', () => {
    expect(after(9, 300).left).toBeCloseTo(0.05);
  });

  it('is not undone by a small task finished after a long silence', () => {
    const work: OpenWork = { share: 0.8, count: 9, lastPhase: 0 };
    const before = standingOf(work, walked([{ share: 0.2, day: 40 }], 60));
    const steps = [
      { share: 0.2, day: 40 },
      { share: 0.01, day: 60 },
    ];
    const then = standingOf({ ...work, share: 0.79, count: 8 }, walked(steps, 60));
    expect(then.left).toBeCloseTo(before.left, 12);
    expect(then.counted).toBeCloseTo(before.counted, 12);
  });

  it('of a phase is not undone by work on another', () => {
    const work: OpenWork = { share: 0.3, count: 3, lastPhase: 0 };
    const other = walkedOf([inPhase(1)({ share: 0.01, day: 60 })], 60, WINDOW);
    expect(standingOf(work, other).left).toBeCloseTo(standingOf(work, walked([], 60)).left, 12);
  });
});

const levels = numberBetween(-1.3, 1.3);
const openShares = numberBetween(0.001, 3);

describe('an arrival', () => {
  it('is a whole plan in one window at the guide’s pace', () => {
    const { medianDays } = arrivalOf(1, paceOf([], 0), WINDOW);
    expect(medianDays).toBe(WINDOW);
  });

  it('is wider for less evidence, and for less steady work', () => {
    const pace = { slowness: 1, evidence: 1, steadiness: 5 };
    const widthOf = (own: Partial<typeof pace>): number => {
      const arrival = arrivalOf(0.5, { ...pace, ...own }, WINDOW);
      return daysAt(arrival, 1.28) / daysAt(arrival, -1.28);
    };
    expect(widthOf({ evidence: 2 })).toBeLessThan(widthOf({}));
    expect(widthOf({ steadiness: 2 })).toBeGreaterThan(widthOf({}));
  });

  it('has a median that neither evidence nor steadiness moves', () => {
    const medianOf = (evidence: number, steadiness: number): number =>
      daysAt(arrivalOf(0.5, { slowness: 1.2, evidence, steadiness }, WINDOW), 0);
    expect(medianOf(0.8, 1)).toBe(medianOf(3, 20));
  });

  it('has chances that are the inverse of its days', () => {
    fc.assert(
      fc.property(anyWalk, openShares, levels, ({ today, steps }, share, z) => {
        const arrival = arrivalOf(share, paceOf(steps, today), WINDOW);
        fc.pre(daysAt(arrival, 1.3) < 36_000 && daysAt(arrival, z) > 0);
        expect(chanceWithin(arrival, daysAt(arrival, z))).toBeCloseTo(normalShareBelow(z), 6);
      }),
    );
  });

  it('has no chance before it began', () => {
    expect(chanceWithin(arrivalOf(0.01, paceOf([], 0), WINDOW), -1)).toBe(0);
  });
});

it.each([
  [0, 0.5],
  [1, 0.8413447],
  [-1.2815516, 0.1],
  [1.6448536, 0.95],
  [-6, 0],
])('the share of a normal variable below %f is %f', (z, share) => {
  expect(normalShareBelow(z)).toBeCloseTo(share, 6);
});
