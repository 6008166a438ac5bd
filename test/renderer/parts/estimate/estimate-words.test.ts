import { describe, expect, it } from 'vitest';
import { basisLine, rangeLine } from '../../../../renderer/parts/estimate/estimate-words';
import { addDays, parseDay } from '../../../../shared/domain/calendar/day';
import { estimateArrival } from '../../../../shared/domain/estimate/estimate';
import { factsOf } from '../../../../shared/domain/estimate/facts';
import { taskOf } from '../../../support/builders/task-of';
import { sourcesOf } from '../../../support/builders/weeks';

const start = parseDay('2026-01-05');

/** Of eight one-week tasks, so many are done, one a week; then nothing for some days. */
function lineAfter(done: number, quietDays = 0): string {
  const tasks = Array.from({ length: 8 }, (_, index) =>
    taskOf({
      id: `task-${index}`,
      state:
        index < done ? { status: 'done', day: addDays(start, 7 * index) } : { status: 'to-do' },
    }),
  );
  return basisLine(
    estimateArrival(factsOf(sourcesOf({ tasks }).snapshot), addDays(start, 7 * done + quietDays)),
  );
}

describe('what the range means', () => {
  it('goes by the guide’s pace before the first task, and says why the days lie far apart', () => {
    expect(lineAfter(0)).toContain(', at the guide’s pace.');
    expect(lineAfter(0)).toContain('are far apart until finished tasks show your own pace');
    expect(lineAfter(1)).not.toContain('guide');
  });

  it('says what silence does, once something is late', () => {
    expect(lineAfter(3)).not.toContain('No task has been finished');
    expect(lineAfter(3, 15)).toContain(
      'No task has been finished for 22 days, longer than one takes at your pace, so each further day moves this later.',
    );
  });

  it('is far apart while little is done, and says so only then', () => {
    expect(lineAfter(1)).toContain('You have an 80% chance');
    expect(lineAfter(1)).toContain('move closer together as you go');
    expect(lineAfter(7)).toContain('You have an 80% chance');
    expect(lineAfter(7)).not.toContain('come closer');
  });

  it('is not known without tasks', () => {
    const none = estimateArrival(factsOf(sourcesOf({ tasks: [] }).snapshot), start);
    expect(rangeLine(none)).toBe('Not yet known');
    expect(basisLine(none)).toBe('Add tasks to the roadmap to see when you are likely to arrive.');
  });

  it('is a fact in the end', () => {
    expect(lineAfter(8)).toBe('Every task is done or dropped.');
  });
});
