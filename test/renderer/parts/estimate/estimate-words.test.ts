import { describe, expect, it } from 'vitest';
import { basisLine } from '../../../../renderer/parts/estimate/estimate-words';
import { addDays, parseDay } from '../../../../shared/domain/calendar/day';
import { estimateArrival } from '../../../../shared/domain/estimate/estimate';
import { factsOf } from '../../../../shared/domain/estimate/facts';
import { taskOf } from '../../../support/builders/task-of';
import { sourcesOf } from '../../../support/builders/weeks';

const start = parseDay('2026-01-05');

/** Of eight tasks of a week each, so many are done, one a week. */
function lineAfter(done: number): string {
  const tasks = Array.from({ length: 8 }, (_, index) =>
    taskOf({
      id: `task-${index}`,
      state:
        index < done ? { status: 'done', day: addDays(start, 7 * index) } : { status: 'to-do' },
    }),
  );
  return basisLine(
    estimateArrival(factsOf(sourcesOf({ tasks }).snapshot), addDays(start, 7 * done)),
  );
}

describe('what the range means', () => {
  it('goes by the guide’s pace before the first task', () => {
    expect(lineAfter(0)).toContain('the guide’s pace');
  });

  it('is far apart while little is done, and says so only then', () => {
    expect(lineAfter(1)).toContain('In 8 of 10 futures');
    expect(lineAfter(1)).toContain('come closer as you go');
    expect(lineAfter(7)).toContain('In 8 of 10 futures');
    expect(lineAfter(7)).not.toContain('come closer');
  });

  it('is a fact in the end', () => {
    expect(lineAfter(8)).toBe('Every task is done or dropped.');
  });
});
