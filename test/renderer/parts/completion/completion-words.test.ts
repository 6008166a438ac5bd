import { describe, expect, it } from 'vitest';
import { countLine, finishLine } from '../../../../renderer/parts/completion/completion-words';
import { formatDay } from '../../../../renderer/ui/dates';
import type { Completion } from '../../../../shared/domain/history/completion';
import { parseDay } from '../../../../shared/domain/calendar/day';
import { taskOf } from '../../../support/builders/task-of';

const completion = (own: Partial<Completion>): Completion => ({
  stage: null,
  finishedOn: parseDay('2026-03-01'),
  weeks: 7.43,
  plannedWeeks: 8,
  done: [taskOf()],
  dropped: [],
  minutes: 0,
  ...own,
});

describe('finishLine', () => {
  it.each([
    [7.43, '7.4 weeks (8 planned)'],
    [1, '1 week (8 planned)'],
    [6 / 7, '6 days (8 weeks planned)'],
    [1 / 7, '1 day (8 weeks planned)'],
    [0, 'less than a day (8 weeks planned)'],
  ])('compares %d weeks with those planned', (weeks, words) => {
    expect(finishLine(completion({ weeks }))).toBe(
      `Finished on ${formatDay('2026-03-01')}, after ${words}.`,
    );
  });

  it('counts one planned week as one', () => {
    expect(finishLine(completion({ weeks: 2, plannedWeeks: 1 }))).toMatch('2 weeks (1 planned).');
  });
});

describe('countLine', () => {
  it('says what there is to say', () => {
    expect(countLine(completion({}))).toBe('1 task done.');
    const two = [taskOf(), taskOf()];
    expect(countLine(completion({ done: two, dropped: two, minutes: 90 }))).toBe(
      '2 tasks done, 2 dropped, 1 h 30 min logged.',
    );
  });
});
