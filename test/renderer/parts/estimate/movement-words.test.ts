import { describe, expect, it } from 'vitest';
import {
  andList,
  causeWords,
  movementLine,
  movementSentence,
  shiftWords,
  weekMovementSentence,
} from '../../../../renderer/parts/estimate/movement-words';
import { changesBetween } from '../../../../renderer/parts/estimate/plan-changes';
import { formatDay, formatShortDay } from '../../../../renderer/ui/dates';
import { parseDay } from '../../../../shared/domain/calendar/day';
import type { PlanFacts } from '../../../../shared/domain/estimate/facts';
import type { Movement } from '../../../../shared/domain/estimate/movement';
import { factsWith, spanOf, withTasks } from '../../../support/arbitraries/plan-facts';

const before = parseDay('2026-02-01');
const after = parseDay('2026-02-08');
const open = factsWith([null, null, null]);

const changesTo = (facts: PlanFacts, from: PlanFacts = open) =>
  changesBetween({ facts: from, day: before }, { facts, day: after });

const moved = (parts: Partial<Movement['parts']>): Movement => {
  const all = { time: 0, silence: 0, pace: 0, scope: 0, pauses: 0, ...parts };
  return { parts: all, days: all.time + all.silence + all.pace + all.scope + all.pauses };
};

describe('movementLine', () => {
  it('says that nothing moved', () => {
    expect(movementLine(moved({}))).toBe('No change since last week.');
  });

  it('distinguishes what cancels out from what did not happen', () => {
    expect(movementLine(moved({ time: 7, pace: -7 }))).toBe(
      'The same date as a week ago: the changes cancel out.',
    );
  });

  it('names the cause that did all of it', () => {
    expect(movementLine(moved({ time: 4 }))).toBe('4 days later than a week ago, as time went by.');
    expect(movementLine(moved({ silence: 5 }))).toBe(
      '5 days later than a week ago, because no task was finished.',
    );
    expect(movementLine(moved({ pauses: 1 }))).toBe(
      '1 day later than a week ago, because of your pauses.',
    );
  });

  it('names the cause that did most of it', () => {
    expect(movementLine(moved({ time: 7, pace: -11, scope: -2 }))).toBe(
      '6 days earlier than a week ago, mostly because of your pace.',
    );
  });

  it('says how much was finished if known', () => {
    const changes = changesTo(factsWith(['2026-02-03', null, null]));
    expect(movementLine(moved({ time: 9, pace: -15 }), changes)).toBe(
      '6 days earlier than a week ago, mostly because you finished 10 planned weeks.',
    );
  });

  it('does not say so if the hours changed as well', () => {
    const hours = [{ fromDay: parseDay('2026-02-03'), hoursPerWeek: 10 }];
    const changes = changesTo(factsWith(['2026-02-03', null, null], { hours }));
    expect(movementLine(moved({ pace: -15 }), changes)).toBe(
      '15 days earlier than a week ago, because of your pace.',
    );
  });
});

describe('movementSentence', () => {
  it('names both days', () => {
    const move = { since: before, from: parseDay('2027-06-03'), to: parseDay('2027-05-28') };
    expect(movementSentence(moved({ pace: -6 }), move)).toBe(
      `Your most likely date has moved 6 days earlier since ${formatShortDay(before)}: from ${formatShortDay('2027-06-03')} to ${formatDay('2027-05-28')}.`,
    );
  });

  it('gives the year if it differs', () => {
    const move = { since: before, from: parseDay('2027-01-03'), to: parseDay('2026-12-28') };
    expect(movementSentence(moved({ pace: -6 }), move)).toContain(formatDay('2027-01-03'));
  });

  it('says that the median stayed', () => {
    const move = { since: before, from: after, to: after };
    expect(movementSentence(moved({}), move)).toBe(
      `Your most likely date is the same as on ${formatShortDay(before)}: ${formatDay(after)}.`,
    );
  });
});

describe('weekMovementSentence', () => {
  const move = { from: parseDay('2027-06-03'), to: parseDay('2027-05-28') };
  const span = `from ${formatShortDay(move.from)} to ${formatDay(move.to)}`;

  it('says how far, between which days, and what did most of it', () => {
    expect(weekMovementSentence(moved({ time: 7, pace: -13 }), move)).toBe(
      `Your likely arrival moved 6 days earlier, ${span}, mostly because of your pace.`,
    );
    expect(weekMovementSentence(moved({ scope: -6 }), move)).toBe(
      `Your likely arrival moved 6 days earlier, ${span}, because of a change of scope.`,
    );
  });

  it('says how much was finished if known', () => {
    const changes = changesTo(factsWith(['2026-02-03', null, null]));
    expect(weekMovementSentence(moved({ pace: -6 }), move, changes)).toContain(
      ', because you finished 10 planned weeks.',
    );
  });

  it('distinguishes an unchanged day from one on which things cancelled out', () => {
    const stayed = { from: after, to: after };
    const day = formatDay(after);
    expect(weekMovementSentence(moved({}), stayed)).toBe(`Your likely arrival is still ${day}.`);
    expect(weekMovementSentence(moved({ time: 7, pace: -7 }), stayed)).toBe(
      `Your likely arrival is still ${day}: the changes cancel out.`,
    );
  });
});

describe('causeWords', () => {
  it('counts the days that passed, and those since the last finished task', () => {
    expect(causeWords('silence', changesTo(open))).toBe('7 days without a finished task');
    const changes = changesTo(factsWith(['2026-02-03', null, null]));
    expect(causeWords('time', changes)).toBe('2 days passed');
    expect(causeWords('silence', changes)).toBe('5 days without a finished task');
  });

  it('is null for a cause under which nothing happened', () => {
    const changes = changesTo(open);
    expect(causeWords('pace', changes)).toBeNull();
    expect(causeWords('scope', changes)).toBeNull();
    expect(causeWords('pauses', changes)).toBeNull();
  });

  it('reports work, reopened work, and hours', () => {
    const from = factsWith(['2026-01-20', null, null]);
    const hours = [{ fromDay: parseDay('2026-02-03'), hoursPerWeek: 10 }];
    const changes = changesTo(factsWith([null, '2026-02-03', null], { hours }), from);
    expect(causeWords('pace', changes)).toBe(
      'You finished 10 planned weeks; reopened 1 task, 10 weeks; from 8 to 10 hours a week',
    );
  });

  it('reports dropped and added work, and another start', () => {
    const fewer = withTasks(open, (task) => (task.id === 'task-1' ? null : task));
    expect(causeWords('scope', changesTo(fewer))).toBe('Dropped 1 task, 10 weeks');
    const moved = { ...open, startDay: parseDay('2026-01-12') };
    expect(causeWords('scope', changesTo(moved, fewer))).toBe(
      `Added 1 task, 10 weeks; start date moved from ${formatDay('2026-01-05')} to ${formatDay('2026-01-12')}`,
    );
  });

  it('reports pauses', () => {
    const one = { ...open, pauses: [spanOf('2026-03-01', '2026-03-10')] };
    const two = { ...open, pauses: [...one.pauses, spanOf('2026-04-01', '2026-04-01')] };
    expect(causeWords('pauses', changesTo(one))).toBe('A pause of 10 days was added');
    expect(causeWords('pauses', changesTo(two))).toBe('2 pauses of 11 days in total were added');
    expect(causeWords('pauses', changesTo(open, one))).toBe('A pause of 10 days was removed');
  });
});

describe('the small words', () => {
  it('count days', () => {
    expect([shiftWords(0), shiftWords(-1), shiftWords(2)]).toEqual([
      'no change',
      '1 day earlier',
      '2 days later',
    ]);
  });

  it('join with and', () => {
    expect([andList(['a']), andList(['a', 'b']), andList(['a', 'b', 'c'])]).toEqual([
      'a',
      'a and b',
      'a, b and c',
    ]);
  });
});
