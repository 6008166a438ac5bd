import { describe, expect, it } from 'vitest';
import {
  carriedWords,
  figureWords,
  hoursWords,
  loadWords,
  ordinalOf,
  outcomeWords,
  paceWords,
  shareWords,
  startNotes,
  timeNotes,
  weekName,
  weekSentence,
} from '../../../shared/words/week';
import { createDateWords } from '../../../shared/words/dates';
import { parseDay } from '../../../shared/domain/calendar/day';
import { taskOf } from '../../support/builders/task-of';

const dates = createDateWords('en-GB');
const week = { first: parseDay('2026-05-04'), last: parseDay('2026-05-10') };
const figures = { planned: 5, done: 3, unplanned: [], pausedDays: 0 };
const usual = { load: 360, capacity: 480, pausedDays: 0 };

describe('words of a week', () => {
  it('show hours a week with one digit', () => {
    expect([0, 390, 480, 503].map(hoursWords)).toEqual(['0 h', '6.5 h', '8 h', '8.4 h']);
  });

  it('show a share to the minute, and a unit that both have once', () => {
    expect(shareWords(480, 1260)).toBe('8 of 21 h');
    expect(shareWords(0, 120)).toBe('0 of 2 h');
    expect(shareWords(45, 120)).toBe('45 min of 2 h');
    expect(shareWords(480, 1280)).toBe('8 h of 21 h 20 min');
    expect(shareWords(0, 50)).toBe('0 of 50 min');
    expect(shareWords(45, 50)).toBe('45 of 50 min');
    expect(shareWords(75, 45)).toBe('1 h 15 min of 45 min');
    expect(shareWords(480, 480)).toBe('8 h');
    expect(shareWords(45, 45)).toBe('45 min');
  });

  it('say how often a goal was carried over', () => {
    expect([1, 2, 3].map(carriedWords)).toEqual([
      'From last week',
      'Carried over 2×',
      'Carried over 3×',
    ]);
    expect([1, 2, 3, 4, 11, 12, 13, 21, 22, 111].map(ordinalOf)).toEqual([
      '1st',
      '2nd',
      '3rd',
      '4th',
      '11th',
      '12th',
      '13th',
      '21st',
      '22nd',
      '111th',
    ]);
  });

  it('name weeks relative to the present one', () => {
    expect([-2, -1, 0, 1, 2].map(weekName)).toEqual([
      '2 weeks ago',
      'Last week',
      'This week',
      'Next week',
      'In 2 weeks',
    ]);
  });

  it('say how a goal left a past week, unless its task says so', () => {
    expect(outcomeWords('carried')).toBe('Carried to the next week');
    expect(outcomeWords('done')).toBeNull();
    expect(outcomeWords('dropped')).toBeNull();
  });

  it('count goals, and unplanned work separately', () => {
    expect(figureWords(figures)).toBe('3 of 5 goals done');
    expect(figureWords({ ...figures, planned: 1, done: 0 })).toBe('0 of 1 goal done');
    expect(figureWords({ ...figures, planned: 0, done: 0 })).toBe('no goals');
    expect(figureWords({ ...figures, unplanned: [taskOf()] })).toBe(
      '3 of 5 goals done, plus 1 unplanned',
    );
  });

  it('make one sentence of a week of the strip', () => {
    const day = dates.shortDay(week.first);
    expect(weekSentence({ ...figures, week, when: 'past' }, dates)).toBe(
      `Week of ${day}: 3 of 5 goals done`,
    );
    expect(weekSentence({ ...figures, week, when: 'current', pausedDays: 2 }, dates)).toBe(
      `This week, starting ${day}: 3 of 5 goals done, paused for 2 days`,
    );
    expect(
      weekSentence({ ...figures, planned: 0, week, when: 'coming', pausedDays: 7 }, dates),
    ).toBe(`Week of ${day}: no goals, paused all week`);
  });
});

describe('words of a week’s time', () => {
  it('say how full it is', () => {
    expect(loadWords(usual)).toBe('6 of 8 h planned.');
    expect(loadWords({ ...usual, load: 480 })).toBe('All 8 h planned.');
  });

  it('state what is too much, without judgement', () => {
    expect(loadWords({ ...usual, load: 600 })).toBe(
      '10 of 8 h planned, 2 h more than this week holds. That’s fine if you mean it.',
    );
    expect(loadWords({ ...usual, load: 560 })).toBe(
      '9 h 20 min of 8 h planned, 1 h 20 min more than this week holds. That’s fine if you mean it.',
    );
  });

  it('expect nothing of a week without time', () => {
    const none = { load: 0, capacity: 0, pausedDays: 0 };
    expect(loadWords(none)).toBe('This week has no time for the plan.');
    expect(loadWords({ ...none, load: 60 })).toBe(
      'This week has no time for the plan. 1 h is planned all the same.',
    );
  });

  it('expect nothing of a pause', () => {
    expect(loadWords({ load: 0, capacity: 0, pausedDays: 7 })).toBe(
      'You have paused this week, so nothing is due.',
    );
    expect(loadWords({ load: 60, capacity: 0, pausedDays: 7 })).toBe(
      'You have paused this week, so nothing is due. 1 h is planned all the same.',
    );
  });

  it('add the days of a pause and what was logged', () => {
    expect(timeNotes({ pausedDays: 0, logged: 0 })).toEqual([]);
    expect(timeNotes({ pausedDays: 1, logged: 200 })).toEqual([
      'Paused for 1 day.',
      '3 h 20 min logged.',
    ]);
    expect(timeNotes({ pausedDays: 2, logged: 0 })).toEqual(['Paused for 2 days.']);
    expect(timeNotes({ pausedDays: 7, logged: 0 })).toEqual([]);
  });

  it('say why the start week has less, unless it has all its days', () => {
    const onDay = (day: string) => startNotes(week, parseDay(day), dates);
    const note = `Counted from your start on ${dates.shortDay('2026-05-10')}.`;
    expect(onDay('2026-05-10')).toEqual([note]);
    expect(onDay('2026-05-05')).toHaveLength(1);
    expect([onDay('2026-05-03'), onDay('2026-05-04'), onDay('2026-05-11')]).toEqual([[], [], []]);
  });

  it('compare it with the person’s own pace, once known', () => {
    expect(paceWords({ minutes: 390 })).toBe('Your pace so far: about 6.5 h a week.');
    expect(paceWords({ needs: 'first-task' })).toBe(
      'Your own pace shows once you finish a first task.',
    );
    expect(paceWords({ needs: 'first-week' })).toBe(
      'Your own pace shows after your first full week.',
    );
  });
});
