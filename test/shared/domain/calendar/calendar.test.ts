import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  activeDay,
  createCalendar,
  type Effort,
} from '../../../../shared/domain/calendar/calendar';
import {
  addDays,
  type DaySpan,
  parseDay,
  toDayNumber,
} from '../../../../shared/domain/calendar/day';
import { dayAt, dayBetween } from '../../../support/arbitraries/days';
import { spanOf } from '../../../support/arbitraries/plan-facts';

const start = parseDay('2026-01-05');
const number = (day: string): number => toDayNumber(parseDay(day));
const first = toDayNumber(start);

/** Close together, so that pauses overlap, touch and contain each other. */
const nearby = fc.integer({ min: first - 20, max: first + 40 });
const pauses = fc.array(
  fc
    .tuple(nearby, fc.nat(10))
    .map(([from, days]): DaySpan => ({ first: dayAt(from), last: dayAt(from + days) })),
  { maxLength: 4 },
);
/** Halves and quarters, so that sums are exact. */
const efforts = fc
  .uniqueArray(fc.tuple(nearby, fc.integer({ min: 1, max: 12 })), {
    maxLength: 4,
    selector: ([from]) => from,
  })
  .map((list): Effort[] =>
    list.map(([fromDay, quarters]) => ({ fromDay, share: quarters / 4 })).toSorted(byDay),
  );
const byDay = (a: Effort, b: Effort): number => a.fromDay - b.fromDay;

/** The effort of a day, looked up the naive way. */
function countOf(day: number, spans: readonly DaySpan[], steps: readonly Effort[]): number {
  const text = dayAt(day);
  if (spans.some((span) => span.first <= text && text <= span.last)) return 0;
  return steps.findLast(({ fromDay }) => fromDay <= day)?.share ?? 1;
}

describe('between', () => {
  it('leaves out both days of a pause', () => {
    const { between } = createCalendar([spanOf('2026-01-07', '2026-01-09')], []);
    expect(between(first, number('2026-01-06'))).toBe(1);
    expect(between(first, number('2026-01-07'))).toBe(1);
    expect(between(first, number('2026-01-09'))).toBe(1);
    expect(between(first, number('2026-01-10'))).toBe(2);
  });

  it('counts the days after the first, weighted by their hours', () => {
    const { between } = createCalendar([], [{ fromDay: first + 3, share: 2 }]);
    expect(between(first, first + 2)).toBe(2);
    expect(between(first, first + 4)).toBe(2 + 2 * 2);
  });

  it('is 0 towards the past', () => {
    expect(createCalendar([], []).between(first, first - 5)).toBe(0);
  });

  it('is the sum of its days', () => {
    fc.assert(
      fc.property(pauses, efforts, nearby, fc.nat(50), (spans, steps, from, days) => {
        const counts = Array.from({ length: days }, (_, index) =>
          countOf(from + index + 1, spans, steps),
        );
        const sum = counts.reduce((total, count) => total + count, 0);
        expect(createCalendar(spans, steps).between(from, from + days)).toBe(sum);
      }),
    );
  });
});

describe('after', () => {
  it('is the day itself for no effort, even within a pause', () => {
    const { after } = createCalendar([spanOf('2026-01-01', '2026-01-31')], []);
    expect(after(first, 0)).toBe(first);
    expect(after(first, -3)).toBe(first);
    expect(after(first, 0.01)).toBe(number('2026-02-01'));
  });

  it('is the first day by whose end the effort has passed', () => {
    const quarters = fc.integer({ min: 1, max: 100 });
    fc.assert(
      fc.property(pauses, efforts, nearby, quarters, (spans, steps, from, quarter) => {
        const effort = quarter / 4;
        const { after, between } = createCalendar(spans, steps);
        const day = after(from, effort);
        expect(between(from, day)).toBeGreaterThanOrEqual(effort);
        expect(between(from, day - 1)).toBeLessThan(effort);
      }),
    );
  });
});

describe('a calendar', () => {
  const answers = (spans: readonly DaySpan[], steps: readonly Effort[]): number[] => {
    const { after, between } = createCalendar(spans, steps);
    const offsets = [...Array(40).keys()];
    return offsets.flatMap((offset) => [after(first, offset), between(first, first + offset)]);
  };

  it('does not depend on the order, overlap or splitting of pauses', () => {
    const whole = answers([spanOf('2026-01-10', '2026-01-20')], []);
    const [early, late] = [
      spanOf('2026-01-10', '2026-01-14'),
      spanOf('2026-01-15', '2026-01-20'),
    ] as const;
    expect(answers([early, late], [])).toEqual(whole);
    expect(answers([late, early], [])).toEqual(whole);
    expect(answers([late, spanOf('2026-01-10', '2026-01-17'), late], [])).toEqual(whole);
  });

  it('is plain counting without pauses and at the planned hours', () => {
    const plain = answers([], []);
    expect(plain).toEqual([...Array(40).keys()].flatMap((offset) => [first + offset, offset]));
    expect(answers([], [{ fromDay: first + 5, share: 1 }])).toEqual(plain);
    expect(answers([spanOf('2025-01-01', '2026-01-05')], [])).toEqual(plain);
  });

  it('applies a change of hours made during a pause after it', () => {
    const { between } = createCalendar(
      [spanOf('2026-01-07', '2026-01-09')],
      [{ fromDay: number('2026-01-08'), share: 0.5 }],
    );
    expect(between(first, number('2026-01-11'))).toBe(1 + 2 * 0.5);
  });
});

describe('activeDay', () => {
  it('counts only days outside pauses', () => {
    const pause = [spanOf('2026-01-07', '2026-01-09')];
    expect([0, 1, 2, 3].map((count) => activeDay(start, count, pause))).toEqual([
      '2026-01-05',
      '2026-01-06',
      '2026-01-10',
      '2026-01-11',
    ]);
  });

  it('begins after a pause that contains the start', () => {
    expect(activeDay(start, 0, [spanOf('2026-01-05', '2026-01-05')])).toBe('2026-01-06');
  });

  it('is plain counting without a pause', () => {
    fc.assert(
      fc.property(dayBetween('1990-01-01', '2100-01-01'), fc.nat(4000), (day, count) => {
        expect(activeDay(day, count, [])).toBe(addDays(day, count));
      }),
    );
  });
});
