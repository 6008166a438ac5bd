import type { Clock, Moment } from '../../../shared/domain/calendar/day';

const MS_PER_MINUTE = 60_000;

export interface Place {
  readonly zone: string;
  readonly offsetMinutes: number;
}

const GREENWICH: Place = { zone: 'UTC', offsetMinutes: 0 };

export interface TestClock {
  readonly read: Clock;
  /** Local time in that place, such as `2026-01-05T09:00`; by default the place stays the same. */
  readonly moveTo: (localTime: string, place?: Place) => void;
}

/** A clock that stands still until it is moved. */
export function createTestClock(localTime = '2026-01-05T09:00', place = GREENWICH): TestClock {
  const momentAt = (time: string, { zone, offsetMinutes }: Place): Moment => ({
    utcMs: Date.parse(`${time}Z`) - offsetMinutes * MS_PER_MINUTE,
    zone,
    offsetMinutes,
  });
  let now = momentAt(localTime, place);
  return {
    read: () => now,
    moveTo: (time, to = now) => {
      now = momentAt(time, to);
    },
  };
}
