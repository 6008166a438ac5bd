import { describe, expect, it } from 'vitest';
import { parseDay } from '../../../../shared/domain/calendar/day';
import { ownPaceOf } from '../../../../shared/domain/weeks/own-pace';
import { taskOf } from '../../../support/builders/task-of';
import { sourcesOf } from '../../../support/builders/weeks';

const START = '2026-01-05';

const paceOn = (
  today: string,
  doneOn: string | null,
  pauses: { first: string; last: string }[] = [],
) => {
  const done = taskOf({
    id: 'done',
    plannedWeeks: 1,
    state: doneOn === null ? { status: 'to-do' } : { status: 'done', day: parseDay(doneOn) },
  });
  const open = taskOf({ id: 'open', plannedWeeks: 9 });
  const sources = sourcesOf({ tasks: [done, open], today: parseDay(today) });
  const all = pauses.map(({ first, last }, index) => ({
    id: `${index}`,
    first: parseDay(first),
    last: parseDay(last),
    reason: '',
  }));
  return ownPaceOf({ ...sources, snapshot: { ...sources.snapshot, pauses: all } });
};

describe('the own pace', () => {
  it('needs a task that is done', () => {
    expect(paceOn('2026-02-02', null)).toEqual({ needs: 'first-task' });
  });

  it('is not told after a tick on the first day', () => {
    expect(paceOn(START, START)).toEqual({ needs: 'first-week' });
    expect(paceOn('2026-01-11', START)).toEqual({ needs: 'first-week' });
  });

  it('is told once a week has passed', () => {
    expect(paceOn('2026-01-12', START)).toEqual({ minutes: expect.any(Number) as number });
  });

  it('does not count days of a pause as that week', () => {
    const pause = { first: '2026-01-07', last: '2026-01-09' };
    expect(paceOn('2026-01-14', START, [pause])).toEqual({ needs: 'first-week' });
    expect(paceOn('2026-01-15', START, [pause])).toHaveProperty('minutes');
  });
});
