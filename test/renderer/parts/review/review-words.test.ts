import { describe, expect, it } from 'vitest';
import {
  arrivalWords,
  carriedWords,
  goalsLine,
  hoursLine,
  scaleFacts,
} from '../../../../renderer/parts/review/review-words';
import { linkTitle } from '../../../../shared/words/link-title';
import { weekMovement } from '../../../../renderer/parts/review/week-movement';
import { formatDay } from '../../../../renderer/ui/dates';
import { parseDay } from '../../../../shared/domain/calendar/day';
import type { PlanFacts } from '../../../../shared/domain/estimate/facts';
import { factsWith } from '../../../support/arbitraries/plan-facts';
import { taskOf } from '../../../support/builders/task-of';

describe('goals', () => {
  it.each([
    [{ planned: 6, doneGoals: 4, unplanned: 1 }, '4 of 6 goals, plus 1 unplanned'],
    [{ planned: 1, doneGoals: 0, unplanned: 0 }, '0 of 1 goal'],
    [{ planned: 0, doneGoals: 0, unplanned: 3 }, '3 done, no goals were planned'],
    [{ planned: 0, doneGoals: 0, unplanned: 0 }, 'No goals were planned'],
  ])('of %j are told', (counts, words) => {
    expect(goalsLine(counts)).toBe(words);
  });
});

describe('hours', () => {
  it('are told beside those that the week had, where any were logged', () => {
    expect(hoursLine({ minutes: 330, capacity: 480 })).toBe('5 h 30 min logged of 8 h available');
    expect(hoursLine({ minutes: 30, capacity: 0 })).toBe('30 min logged');
    expect(hoursLine({ minutes: 0, capacity: 480 })).toBeNull();
  });
});

describe('a goal that goes on', () => {
  const wordsOf = (outcome: 'open' | 'carried' | 'planned-anew', times: number) =>
    carriedWords({ task: taskOf(), outcome, times });

  it('is told of only where there is more to say than its list does', () => {
    expect(wordsOf('carried', 1)).toBeNull();
    expect(wordsOf('carried', 3)).toBe('carried 3 times');
    expect(wordsOf('open', 0)).toBeNull();
    expect(wordsOf('open', 1)).toBe('carried once');
    expect(wordsOf('planned-anew', 0)).toBe('replanned');
    expect(wordsOf('planned-anew', 2)).toBe('replanned, carried 2 times');
  });
});

describe('small words', () => {
  it('give the scales that were answered', () => {
    expect(scaleFacts({ energy: 3, confidence: 4 })).toEqual([
      'Energy 3 of 5',
      'Confidence 4 of 5',
    ]);
    expect(scaleFacts({ energy: null, confidence: 1 })).toEqual(['Confidence 1 of 5']);
    expect(scaleFacts({ energy: null, confidence: null })).toEqual([]);
  });

  it('show a link’s address if it has no title', () => {
    expect(linkTitle({ title: 'Mine', url: 'https://a.org' })).toBe('Mine');
    expect(linkTitle({ title: '', url: 'https://www.a.org/b/' })).toBe('a.org/b');
  });
});

describe('the arrival', () => {
  const startDay = parseDay('2026-01-01');
  const days = [parseDay('2026-01-04'), parseDay('2026-01-11')] as const;
  const none = factsWith([null, null], { startDay });
  const half = factsWith(['2026-01-08', null], { startDay });
  const early = factsWith(['2026-01-02', ...Array<null>(29).fill(null)], { startDay });
  const overdue = factsWith(Array<null>(60).fill(null), { startDay });
  const all = factsWith(['2026-01-08', '2026-01-09'], { startDay });

  const storyOf = (before: PlanFacts | null, after: PlanFacts): string | null => {
    const movement = weekMovement(days, before, after);
    if (movement === null) throw new Error('There is no movement');
    return arrivalWords(movement).explanation;
  };

  it('moved from where it was, or from the guide’s own', () => {
    expect(storyOf(early, early)).toMatch(/^Your likely arrival moved \d+ days? later, from .*\.$/);
    expect(storyOf(overdue, overdue)).toMatch(
      /moved \d+ days? later, from .* It follows the guide’s pace until you finish your first task\.$/,
    );
    expect(storyOf(none, half)).toMatch(/ Before that, it followed the guide’s pace\.$/);
  });

  it('has no movement if there is nothing to compare', () => {
    expect(storyOf(null, half)).toBeNull();
    expect(storyOf(none, none)).toBe('At the guide’s pace, until you finish your first task.');
    expect(storyOf(half, all)).toBeNull();
    const movement = weekMovement(days, half, all);
    expect(movement && arrivalWords(movement).range).toBe(`Arrived on ${formatDay('2026-01-09')}`);
    expect(weekMovement(days, none, null)).toBeNull();
  });
});
