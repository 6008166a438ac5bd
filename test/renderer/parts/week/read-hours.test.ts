import { describe, expect, it } from 'vitest';
import { MOST_HOURS, readHours } from '../../../../renderer/parts/week/read-hours';

describe('readHours', () => {
  it('reads whole minutes of what a field holds, while it is written too', () => {
    expect([1.5, '1.', '0.1', 0, MOST_HOURS].map(readHours)).toEqual([90, 60, 6, 0, 10_080]);
  });

  it('reads nothing of what is no time of a week', () => {
    expect(['', '-', -1, MOST_HOURS + 1].map(readHours)).toEqual([null, null, null, null]);
  });
});
