import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isKept,
  scoreOf,
  scoreSeries,
  streakOf,
  type WeekTally,
} from '../../../../shared/domain/history/consistency';
import { addDays, parseDay } from '../../../../shared/domain/calendar/day';

type Outcome = Omit<WeekTally, 'week'>;

/** Consecutive weeks, each with what the test cares about. */
const weeksOf = (...outcomes: readonly Partial<Outcome>[]): WeekTally[] =>
  outcomes.map((outcome, index) => ({
    week: addDays(parseDay('2026-01-05'), index * 7),
    planned: 0,
    done: 0,
    extra: 0,
    minutes: 0,
    pausedDays: 0,
    ...outcome,
  }));

const repeat = (count: number, outcome: Partial<Outcome>): Partial<Outcome>[] =>
  Array.from({ length: count }, () => outcome);

const kept = { minutes: 30 };
const idle = {};
const holiday = { pausedDays: 7 };
const shortPause = { pausedDays: 1 };

const activeOutcome = fc.nat(5).chain((planned) =>
  fc.record({
    planned: fc.constant(planned),
    done: fc.nat(planned),
    extra: fc.constantFrom(0, 0, 0, 2),
    minutes: fc.constantFrom(0, 0, 90),
    pausedDays: fc.constant(0),
  }),
);
const outcome: fc.Arbitrary<Outcome> = fc
  .tuple(activeOutcome, fc.constantFrom(0, 0, 0, 1, 3, 6, 7))
  .map(([active, pausedDays]) => ({ ...active, pausedDays }));
const outcomes = fc.array(outcome, { maxLength: 20 });

const streak = (...all: readonly Partial<Outcome>[]) => streakOf(weeksOf(...all));
const score = (...all: readonly Partial<Outcome>[]): number => scoreOf(weeksOf(...all));
const series = (...all: readonly Partial<Outcome>[]) => scoreSeries(weeksOf(...all));

describe('isKept', () => {
  const keeps = (own: Partial<Outcome>): boolean[] => weeksOf(own).map(isKept);

  it.each<Partial<Outcome>>([{ planned: 3, done: 1 }, { extra: 1 }, { minutes: 1 }])(
    'is a week with %o',
    (own) => {
      expect(keeps(own)).toEqual([true]);
    },
  );

  it('is false if nothing was done, whatever was planned or paused', () => {
    expect(keeps({})).toEqual([false]);
    expect(keeps({ planned: 3 })).toEqual([false]);
    expect(keeps({ pausedDays: 7 })).toEqual([false]);
  });
});

describe('streakOf', () => {
  it('is 0 without weeks', () => {
    expect(streak()).toEqual({ current: 0, longest: 0 });
  });

  it('counts kept weeks in a row', () => {
    expect(streak(kept, kept, kept)).toEqual({ current: 3, longest: 3 });
  });

  it('breaks on a finished week that was not kept, and remembers the longest', () => {
    expect(streak(kept, kept, idle, kept)).toEqual({ current: 1, longest: 2 });
    expect(streak(kept, kept, { planned: 2 }, idle)).toEqual({ current: 0, longest: 2 });
  });

  it('lets the current week add to it, but never break it', () => {
    expect(streak(kept, kept, idle)).toEqual({ current: 2, longest: 2 });
    expect(streak(kept, idle, kept)).toEqual({ current: 1, longest: 1 });
    expect(streak(idle)).toEqual({ current: 0, longest: 0 });
  });

  it('skips an idle week with a paused day', () => {
    expect(streak(kept, holiday, kept)).toEqual({ current: 2, longest: 2 });
    expect(streak(kept, shortPause, shortPause, kept)).toEqual({ current: 2, longest: 2 });
    expect(streak(holiday, shortPause)).toEqual({ current: 0, longest: 0 });
  });

  it('counts what was done during a pause', () => {
    expect(streak(kept, { ...kept, ...shortPause }, { ...kept, ...holiday }, kept)).toEqual({
      current: 4,
      longest: 4,
    });
  });

  it('equals the weeks as text, split where they break', () => {
    const letterOf = (
      tally: WeekTally,
      index: number,
      { length }: readonly WeekTally[],
    ): string => {
      if (isKept(tally)) return 'k';
      return tally.pausedDays > 0 || index === length - 1 ? '' : '|';
    };
    fc.assert(
      fc.property(outcomes, (all) => {
        const weeks = weeksOf(...all);
        const runs = weeks.map(letterOf).join('').split('|');
        expect(streakOf(weeks)).toEqual({
          current: runs.at(-1)?.length,
          longest: Math.max(...runs.map(({ length }) => length)),
        });
      }),
    );
  });

  it('grows by one with a kept week, and the longest never shrinks', () => {
    fc.assert(
      fc.property(outcomes, outcome, (finished, last) => {
        const before = streak(...finished, idle, idle);
        expect(streak(...finished, kept).current).toBe(streak(...finished, idle).current + 1);
        expect(streak(...finished, last, idle).longest).toBeGreaterThanOrEqual(before.longest);
      }),
    );
  });

  it('is never lowered by a pause', () => {
    fc.assert(
      fc.property(outcomes, outcome, outcomes, fc.integer({ min: 1, max: 7 }), (...given) => {
        const [before, own, after, pausedDays] = given;
        const plain = streak(...before, { ...own, pausedDays: 0 }, ...after);
        const paused = streak(...before, { ...own, pausedDays }, ...after);
        expect(paused.current).toBeGreaterThanOrEqual(plain.current);
        expect(paused.longest).toBeGreaterThanOrEqual(plain.longest);
      }),
    );
  });
});

describe('scoreOf', () => {
  /** The share of the score that remains after a week: 0.5 to the power of √7 / 13. */
  const STAYS = 0.868_429_517_483_566_4;

  it('is 0 without weeks, and while nothing was done', () => {
    expect(score()).toBe(0);
    expect(score(idle, { planned: 3 }, holiday)).toBe(0);
  });

  it('applies Loop’s daily step seven times a week', () => {
    const daily = 0.5 ** (Math.sqrt(1 / 7) / 13);
    let expected = 0;
    for (const value of [1, 1, 0, 1]) {
      for (let day = 0; day < 7; day += 1) expected = expected * daily + value * (1 - daily);
    }
    expect(score(kept, kept, idle, kept)).toBeCloseTo(expected, 12);
    expect(score(kept)).toBeCloseTo(1 - STAYS, 12);
  });

  it('loses half in about 34 days, which end in the fifth week', () => {
    const [steady = 0, ...faded] = series(...repeat(60, kept), ...repeat(6, idle)).slice(59);
    expect(steady).toBeGreaterThan(0.99);
    expect(faded[3]).toBeGreaterThan(steady / 2);
    expect(faded[4]).toBeLessThan(steady / 2);
  });

  it('forgives: a missed week costs less than a seventh', () => {
    const steady = score(...repeat(26, kept));
    expect(score(...repeat(26, kept), idle, idle)).toBeLessThan(steady);
    expect(score(...repeat(26, kept), idle, idle)).toBeGreaterThan((steady * 6) / 7);
  });

  it('counts a kept week fully, however much was planned for it', () => {
    const whole = score({ planned: 1, done: 1 });
    expect(score({ planned: 4, done: 1 })).toBe(whole);
    expect(score({ planned: 4, extra: 1 })).toBe(whole);
    expect(score({ minutes: 1 })).toBe(whole);
    expect(score(kept, { planned: 4 }, holiday)).toBeCloseTo(whole * STAYS, 12);
  });

  it('leaves out an idle week with a paused day', () => {
    expect(score(kept, holiday, kept)).toBe(score(kept, kept));
    expect(score(kept, { ...shortPause, planned: 3 }, kept)).toBe(score(kept, kept));
  });

  it.each([1, 6, 7])('counts what was done in a week with %i paused days', (pausedDays) => {
    const before = [kept, kept];
    expect(score(...before, { done: 1, planned: 1, pausedDays }, kept)).toBe(
      score(...before, kept, kept),
    );
  });

  it('counts the current week once it is kept', () => {
    const finished = repeat(10, kept);
    const before = score(...finished, holiday);
    expect(score(...finished, idle)).toBe(before);
    expect(score(...finished, { planned: 10, done: 1 })).toBeGreaterThan(before);
    expect(score(...finished, idle, holiday)).toBeLessThan(before);
  });

  it('is the better of the current week left out and the same week finished', () => {
    fc.assert(
      fc.property(outcomes, outcome, (finished, current) => {
        expect(score(...finished, current)).toBe(
          Math.max(score(...finished, holiday), score(...finished, current, holiday)),
        );
      }),
    );
  });

  it('is never lowered by a pause', () => {
    fc.assert(
      fc.property(outcomes, activeOutcome, outcomes, fc.integer({ min: 1, max: 7 }), (...given) => {
        const [before, own, after, pausedDays] = given;
        expect(score(...before, { ...own, pausedDays }, ...after)).toBeGreaterThanOrEqual(
          score(...before, own, ...after),
        );
      }),
    );
  });

  it('is not affected by a holiday, wherever it is', () => {
    fc.assert(
      fc.property(outcomes, outcomes, (before, after) => {
        expect(score(...before, holiday, ...after, kept)).toBe(score(...before, ...after, kept));
      }),
    );
  });

  it('never falls with one more goal done', () => {
    const begun = outcome.filter(({ planned, done }) => done < planned);
    fc.assert(
      fc.property(outcomes, begun, outcomes, (before, own, after) => {
        const more = { ...own, done: own.done + 1 };
        expect(score(...before, more, ...after)).toBeGreaterThanOrEqual(
          score(...before, own, ...after),
        );
      }),
    );
  });
});

describe('scoreSeries', () => {
  it('has the score at the end of each week, the last one that of now', () => {
    expect(series()).toEqual([]);
    const [first = 0, second = 0, third = 0, ...more] = series(kept, idle, idle);
    expect(first).toBe(score(kept));
    expect(second).toBeLessThan(first);
    expect(third).toBe(second);
    expect(more).toEqual([]);
  });

  it('stays between 0 and 1, with one score a week', () => {
    fc.assert(
      fc.property(outcomes, (all) => {
        const scores = series(...all);
        expect(scores).toHaveLength(all.length);
        expect(scores.every((each) => each >= 0 && each <= 1)).toBe(true);
        expect(scores.at(-1) ?? 0).toBe(score(...all));
      }),
    );
    expect(Math.max(...series(...repeat(2000, kept)))).toBeLessThanOrEqual(1);
  });
});
