import { describe, expect, it } from 'vitest';
import { describeAge, describeBytes } from '../../../shared/words/backups';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

describe('how long ago something was', () => {
  it.each([
    [0, 'just now'],
    [MINUTE - 1, 'just now'],
    [MINUTE, '1 minute ago'],
    [HOUR - 1, '59 minutes ago'],
    [2 * HOUR + 59 * MINUTE, '2 hours ago'],
    [DAY - 1, '23 hours ago'],
    [DAY, '1 day ago'],
    [40 * DAY, '40 days ago'],
  ])('%i ms are %s', (ms, words) => expect(describeAge(ms)).toBe(words));

  it('is just now where the clock was set back a little, and is said where it was set back far', () => {
    expect(describeAge(-30 * MINUTE)).toBe('just now');
    expect(describeAge(-2 * DAY)).toBe('later than it is now: the clock was set back');
  });
});

it.each([
  [0, '1 kB'],
  [4096, '5 kB'],
  [999_001, '1.0 MB'],
  [12_340_000, '12.3 MB'],
])('%i bytes are %s', (bytes, words) => expect(describeBytes(bytes)).toBe(words));
