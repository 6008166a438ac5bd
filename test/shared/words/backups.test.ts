import { describe, expect, it } from 'vitest';
import {
  ageOfBackups,
  describeAge,
  describeBackupAge,
  describeBytes,
} from '../../../shared/words/backups';

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

  it('is just now if the clock was set back a little, and says so if it was set back far', () => {
    expect(describeAge(-30 * MINUTE)).toBe('just now');
    expect(describeAge(-2 * DAY)).toBe('in the future: the clock was set back');
  });
});

it.each([
  [0, '1 kB'],
  [4096, '5 kB'],
  [999_001, '1.0 MB'],
  [12_340_000, '12.3 MB'],
])('%i bytes are %s', (bytes, words) => expect(describeBytes(bytes)).toBe(words));

const HOUR_MS = 3_600_000;
const STATUS = { isCurrent: false, failures: 0, second: null, dangers: [] };

describe('the age of the newest backup', () => {
  it.each([
    [null, 'fresh'],
    [23, 'fresh'],
    [25, 'warning'],
    [71, 'warning'],
    [73, 'alarm'],
  ])('of %s hours, with something done since, is a %s', (hours, expected) => {
    expect(ageOfBackups(hours === null ? null : hours * HOUR_MS, STATUS)).toBe(expected);
  });

  it('does not matter while nothing has changed since', () => {
    const status = { ...STATUS, isCurrent: true };
    expect(ageOfBackups(999 * HOUR_MS, status)).toBe('fresh');
    expect(describeBackupAge('fresh', status)).toBe('Nothing has changed since then.');
  });

  it('is an alarm once three in a row failed, and the message says what to do', () => {
    expect(ageOfBackups(HOUR_MS, { ...STATUS, failures: 2 })).toBe('fresh');
    const status = { ...STATUS, failures: 3 };
    expect(ageOfBackups(HOUR_MS, status)).toBe('alarm');
    expect(describeBackupAge('alarm', status)).toMatch(/last 3 backups failed: free some space/);
  });

  it('says what to do', () => {
    expect(describeBackupAge('warning', STATUS)).toMatch(/not backed up yet: make a backup now/);
  });
});
