import { describe, expect, it } from 'vitest';
import type { Moment } from '../../../../shared/domain/calendar/day';
import { readTimer } from '../../../../shared/domain/weeks/time';

const at = (time: string): Moment => ({
  utcMs: Date.parse(`${time}Z`),
  zone: 'UTC',
  offsetMinutes: 0,
});

const read = (from: string, to: string) =>
  readTimer({ taskId: 'task', startedAt: at(from) }, at(to));

describe('how long a timer ran', () => {
  it.each([
    ['2026-01-05T09:00:00', '2026-01-05T10:30:00', 90, null],
    ['2026-01-05T03:45:00', '2026-01-05T04:30:00', 45, null],
    ['2026-01-05T02:30:00', '2026-01-05T05:30:00', 180, null],
    ['2026-01-05T22:00:00', '2026-01-06T08:00:00', 600, 'night'],
    ['2026-01-05T04:10:00', '2026-01-05T17:00:00', 770, 'long'],
    ['2026-01-05T09:00:02', '2026-01-05T09:00:00', 0, null],
    ['2026-01-05T09:00:00', '2026-01-05T07:00:00', 0, 'clock'],
  ])('from %s to %s is %d minutes, in doubt because of: %s', (from, to, minutes, doubt) => {
    expect(read(from, to)).toMatchObject({ day: '2026-01-05', minutes, doubt });
  });
});
