import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, parseDay } from '../../../../shared/domain/calendar/day';
import {
  emptyReview,
  isSameReview,
  reviewDay,
  reviewOf,
  weekToReview,
} from '../../../../shared/domain/review/review';
import {
  addWeeks,
  renameWeek,
  startOfWeek,
  weekdayOf,
  WEEKDAYS,
} from '../../../../shared/domain/calendar/week';
import { anyDay, anyWeekday } from '../../../support/arbitraries/days';

const day = parseDay;
const monday = day('2026-11-16');

const settings = fc.record({ firstWeekday: anyWeekday, reviewWeekday: anyWeekday });

describe('reviewDay', () => {
  it('is in the second half of the week or early in the next one', () => {
    expect(WEEKDAYS.map((weekday) => reviewDay(monday, weekday))).toEqual([
      '2026-11-22',
      '2026-11-23',
      '2026-11-24',
      '2026-11-25',
      '2026-11-19',
      '2026-11-20',
      '2026-11-21',
    ]);
  });

  it('is the chosen weekday from the middle of the week on, exactly a week after the previous one', () => {
    fc.assert(
      fc.property(anyDay, settings, (any, { firstWeekday, reviewWeekday }) => {
        const week = startOfWeek(any, firstWeekday);
        const on = reviewDay(week, reviewWeekday);
        expect(weekdayOf(on)).toBe(reviewWeekday);
        expect(daysBetween(week, on)).toBeGreaterThanOrEqual(3);
        expect(daysBetween(week, on)).toBeLessThanOrEqual(9);
        expect(daysBetween(reviewDay(addWeeks(week, -1), reviewWeekday), on)).toBe(7);
      }),
    );
  });
});

describe('weekToReview', () => {
  const weeks = { firstWeekday: 1, reviewWeekday: 0 } as const;
  const start = day('2026-11-04');

  it('is the week that ends today, on its review day', () => {
    expect(weekToReview(day('2026-11-22'), start, weeks)).toBe('2026-11-16');
  });

  it('stays the previous one until that day', () => {
    expect(weekToReview(day('2026-11-21'), start, weeks)).toBe('2026-11-09');
    expect(weekToReview(day('2026-11-16'), start, weeks)).toBe('2026-11-09');
  });

  it('may be two weeks back, if weeks are reviewed in the following one', () => {
    const late = { firstWeekday: 1, reviewWeekday: 3 } as const;
    expect(weekToReview(day('2026-11-24'), start, late)).toBe('2026-11-09');
    expect(weekToReview(day('2026-11-25'), start, late)).toBe('2026-11-16');
  });

  it('is null before the plan’s first review, which is of the start week', () => {
    expect(weekToReview(day('2026-11-07'), start, weeks)).toBeNull();
    expect(weekToReview(day('2026-11-08'), start, weeks)).toBe('2026-11-02');
    expect(weekToReview(day('2026-10-01'), start, weeks)).toBeNull();
  });

  it('is one week at a time: the latest whose day has come, for seven days', () => {
    fc.assert(
      fc.property(anyDay, settings, (today, chosen) => {
        const due = weekToReview(today, addDays(today, -365), chosen);
        if (due === null) throw new Error('No week is due in the midst of a plan');
        expect(due).toBe(startOfWeek(due, chosen.firstWeekday));
        expect(daysBetween(reviewDay(due, chosen.reviewWeekday), today)).toBeGreaterThanOrEqual(0);
        expect(daysBetween(reviewDay(due, chosen.reviewWeekday), today)).toBeLessThan(7);
      }),
    );
  });

  it('covers each week once, in order', () => {
    fc.assert(
      fc.property(anyDay, settings, (start, chosen) => {
        const days = Array.from({ length: 60 }, (_, index) => addDays(start, index));
        const due = days.flatMap((today) => weekToReview(today, start, chosen) ?? []);
        const weeks = [...new Set(due)];
        expect(weeks[0]).toBe(startOfWeek(start, chosen.firstWeekday));
        expect(weeks.length).toBeGreaterThanOrEqual(7);
        weeks
          .slice(1)
          .forEach((week, index) => expect(week).toBe(addWeeks(weeks[index] ?? week, 1)));
        expect(due).toEqual(due.toSorted());
      }),
    );
  });
});

describe('reviewOf', () => {
  it('finds the review of a week, under its present name', () => {
    const reviews = [emptyReview(day('2026-11-09')), emptyReview(monday)];
    expect(reviewOf(reviews, monday, 1)?.week).toBe(monday);
    expect(reviewOf(reviews, day('2026-11-15'), 0)?.week).toBe('2026-11-15');
    expect(reviewOf(reviews, day('2026-11-22'), 0)).toBeNull();
  });

  it('has one for each week, under any first weekday', () => {
    fc.assert(
      fc.property(anyDay, anyWeekday, (any, firstWeekday) => {
        const first = startOfWeek(any, 1);
        const reviews = [-2, -1, 0, 1, 2].map((count) => emptyReview(addWeeks(first, count)));
        const names = reviews.map(({ week }) => renameWeek(week, firstWeekday));
        expect(new Set(names).size).toBe(5);
        names.forEach((name) => expect(reviewOf(reviews, name, firstWeekday)?.week).toBe(name));
      }),
    );
  });
});

describe('a review', () => {
  const review = { ...emptyReview(monday), wentWell: 'Shipped the API', learned: 'Say no earlier' };

  it('differs if any of its fields does', () => {
    const changes = [
      { wentWell: '' },
      { inTheWay: 'x' },
      { learned: '' },
      { energy: 1 },
      { confidence: 1 },
      { pointId: 'x' },
      { reflection: 'x' },
      { finishedOn: monday },
    ] as const;
    expect(isSameReview(review, { ...review })).toBe(true);
    for (const change of changes)
      expect(isSameReview(review, { ...review, ...change })).toBe(false);
  });
});

describe('a review that was finished before its week began', () => {
  const finished = {
    ...emptyReview(day('2026-01-12')),
    wentWell: 'much',
    finishedOn: day('2026-01-11'),
  };

  it('is not finished for that week, and keeps its words', () => {
    expect(reviewOf([finished], day('2026-01-12'), 1)).toMatchObject({
      wentWell: 'much',
      finishedOn: null,
    });
  });

  it('belongs to the week that had begun under the first weekday of its time', () => {
    expect(reviewOf([finished], day('2026-01-11'), 0)).toMatchObject({ finishedOn: '2026-01-11' });
  });
});
