import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  arrivalOf,
  chanceWithin,
  daysAt,
  normalShareBelow,
} from '../../../../shared/domain/estimate/arrival';
import { type Completion, isBarelyKnown, learnPace } from '../../../../shared/domain/estimate/pace';
import { numberBetween } from '../../../support/arbitraries/plan-facts';

const WINDOW = 200;

const shares = numberBetween(0.001, 0.5);
const elapsed = fc.integer({ min: 0, max: 1000 });
/** What was done by a day, and that day. */
const walked = elapsed.chain((today) =>
  fc.record({
    today: fc.constant(today),
    completions: fc.array(fc.record({ share: shares, day: fc.nat(today) }), { maxLength: 20 }),
  }),
);

describe('a pace', () => {
  it('is barely known until about a fifth of the plan is done', () => {
    const after = (share: number) => learnPace([{ share, day: 10 }], 10, WINDOW);
    expect(isBarelyKnown(learnPace([], 10, WINDOW))).toBe(true);
    expect(isBarelyKnown(after(0.1))).toBe(true);
    expect(isBarelyKnown(after(0.3))).toBe(false);
  });
});

describe('the slowness', () => {
  it('is the guide’s where nothing is known', () => {
    expect(learnPace([], 0, WINDOW)).toEqual({ slowness: 1, evidence: 0.8, steadiness: 4.5 });
  });

  it('grows with silence: after 0.4 windows, (0.8 + 0.4) / 0.8', () => {
    expect(learnPace([], 0.4 * WINDOW, WINDOW).slowness).toBeCloseTo(1.5, 12);
  });

  it('stays the guide’s for who works evenly at its pace, for however long', () => {
    for (const today of [20, 100, 200, 600]) {
      const completions = Array.from({ length: today }, (_, index) => ({
        share: 1 / WINDOW,
        day: index + 0.5,
      }));
      const { slowness, evidence } = learnPace(completions, today, WINDOW);
      expect(slowness).toBeCloseTo(1, 3);
      expect(evidence).toBeCloseTo(0.8 + today / WINDOW, 3);
    }
  });

  it('credits old work with half after 0.3 windows, scaled so that even work counts in full', () => {
    const today = 0.3 * WINDOW;
    // The mean of 2^(-age) over one half-life.
    const even = 0.5 / Math.LN2;
    const evidenceOf = (day: number): number =>
      learnPace([{ share: 0.2, day }], today, WINDOW).evidence;
    expect(evidenceOf(today)).toBeCloseTo(0.8 + 0.2 / even, 12);
    expect(evidenceOf(0)).toBeCloseTo(0.8 + 0.1 / even, 12);
  });

  it('never rises with more work, and never falls with a silent day', () => {
    fc.assert(
      fc.property(walked, shares, fc.nat(1000), ({ today, completions }, share, back) => {
        const now = learnPace(completions, today, WINDOW).slowness;
        const more = [...completions, { share, day: Math.max(0, today - back) }];
        expect(learnPace(more, today, WINDOW).slowness).toBeLessThanOrEqual(now);
        expect(learnPace(completions, today + 1, WINDOW).slowness).toBeGreaterThanOrEqual(now);
      }),
    );
  });
});

const steadinessOf = (completions: readonly Completion[], today: number): number =>
  learnPace(completions, today, WINDOW).steadiness;

describe('the steadiness', () => {
  it('is (5 + blocks + 1) / (5 / 4.5 + deviances): 6.3 after one block at the guide’s pace', () => {
    expect(steadinessOf([{ share: 0.1, day: 20 }], 20)).toBeCloseTo(7 / (5 / 4.5), 3);
  });

  it('falls with uneven work', () => {
    const even = [20, 40, 60, 80].map((day) => ({ share: 0.1, day }));
    const uneven = [1, 2, 3, 80].map((day) => ({ share: 0.1, day }));
    expect(steadinessOf(uneven, 80)).toBeLessThan(4.5);
    expect(steadinessOf(even, 80)).toBeGreaterThan(6.3);
  });

  it('is not faked by many small tasks', () => {
    const one = [{ share: 0.06, day: 12 }];
    const many = Array.from({ length: 60 }, (_, index) => ({ share: 0.001, day: (index + 1) / 5 }));
    expect(steadinessOf(many, 12)).toBeCloseTo(steadinessOf(one, 12), 1);
    const sameDay = Array.from({ length: 4 }, () => ({ share: 0.05, day: 12 }));
    expect(steadinessOf(sameDay, 12)).toBeCloseTo(steadinessOf([{ share: 0.2, day: 12 }], 12), 12);
  });

  it('is finite and above 0 whatever was done', () => {
    fc.assert(
      fc.property(walked, ({ today, completions }) => {
        const steadiness = steadinessOf(completions, today);
        expect(steadiness).toBeGreaterThan(0);
        expect(Number.isFinite(steadiness)).toBe(true);
      }),
    );
  });
});

const levels = numberBetween(-1.3, 1.3);
const openShares = numberBetween(0.001, 3);

describe('an arrival', () => {
  it('is a whole plan in one window at the guide’s pace', () => {
    const { medianDays } = arrivalOf(1, learnPace([], 0, WINDOW), WINDOW);
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
      fc.property(walked, openShares, levels, ({ today, completions }, share, z) => {
        const arrival = arrivalOf(share, learnPace(completions, today, WINDOW), WINDOW);
        fc.pre(daysAt(arrival, 1.3) < 36_000 && daysAt(arrival, z) > 0);
        expect(chanceWithin(arrival, daysAt(arrival, z))).toBeCloseTo(normalShareBelow(z), 6);
      }),
    );
  });

  it('has no chance before it began', () => {
    expect(chanceWithin(arrivalOf(0.01, learnPace([], 0, WINDOW), WINDOW), -1)).toBe(0);
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
