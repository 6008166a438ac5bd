import { describe, expect, it } from 'vitest';
import { parseDay } from '../../../shared/domain/calendar/day';
import { createDateWords } from '../../../shared/words/dates';
import { readDay } from '../../../shared/words/read-day';

const near = parseDay('2026-11-26');

describe('a day as it is typed', () => {
  it.each([
    ['2026-11-22', 'en-GB', '2026-11-22'],
    ['22 Nov 2026', 'en-GB', '2026-11-22'],
    ['22 november', 'en-GB', '2026-11-22'],
    ['Nov 22, 2026', 'en-US', '2026-11-22'],
    ['22 Sept 2026', 'en-GB', '2026-09-22'],
    ['22.11.2026', 'en-GB', '2026-11-22'],
    ['22/11/26', 'en-GB', '2026-11-22'],
    ['11/22/26', 'en-US', '2026-11-22'],
    ['2026/11/22', 'en-US', '2026-11-22'],
    ['5 Jan', 'en-GB', '2027-01-05'],
    ['1 June', 'en-GB', '2026-06-01'],
    ['２２ Ｎｏｖ ２０２６', 'en-GB', '2026-11-22'],
  ])('%s is read in %s as %s', (typed, locale, day) => {
    expect(readDay(typed, near, locale)).toBe(day);
  });

  it.each(['', 'Nov', '22', '31 Feb 2026', '22 Nov 2026 at 5', 'soon', '22/13/2026', '2026-02-30'])(
    '“%s” is not a day',
    (typed) => {
      expect(readDay(typed, near, 'en-GB')).toBeNull();
    },
  );

  it.each(['en-GB', 'en-US', 'en-AU'])('what is formatted in %s can be read', (locale) => {
    expect(readDay(createDateWords(locale).day('2026-03-04'), near, locale)).toBe('2026-03-04');
  });
});
